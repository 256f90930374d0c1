import Glibc
import PacerLinux
import Testing

@Suite("A service manager that watches the program")
struct ServiceNotificationTests {
    @Test(
        "A sign of life comes at half the manager's time, and once an hour however long that is",
        arguments: [
            ("2", 1), ("60000000", 30_000_000), ("7199999998", 3_599_999_999), ("7200000002", 3_600_000_000),
            ("9223372036854775807", 3_600_000_000),
        ])
    func interval(limit: String, microseconds: Int) {
        let expected = Duration.microseconds(microseconds)
        #expect(ServiceNotification.interval(of: limit, for: nil) == expected)
        #expect(ServiceNotification.interval(of: limit, for: String(getpid())) == expected)
        #expect(ServiceNotification.interval(of: limit, for: String(getppid())) == nil)
    }

    @Test(
        "A time that is no number of microseconds is passed over",
        arguments: ["", "0", "1", "-60000000", "60s", "6e7", "9223372036854775808", "infinity"])
    func passedOver(limit: String) {
        #expect(ServiceNotification.interval(of: limit, for: nil) == nil)
        #expect(ServiceNotification.interval(of: nil, for: nil) == nil)
    }
}
