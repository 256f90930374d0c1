import CPacerLinux
import Glibc

/// What the program reports to the service manager, as `sd_notify` does: one datagram, without waiting.
///
/// It trusts the environment, which whoever started the program has made. A socket's path that is longer than the
/// kernel takes is passed over, and so is a watchdog's time that is no number of microseconds, or another process's. A
/// time that is too long for a clock is as good as a shorter one.
package enum ServiceNotification: String, Sendable {
    case ready = "READY=1"
    case watchdog = "WATCHDOG=1"
    case stopping = "STOPPING=1"

    /// Sends it if a service manager listens. A lost message is no error, because the manager has its own time limits.
    package static func send(_ notification: ServiceNotification) {
        _ = pacer_notify_service(notification.rawValue)
    }

    /// Half the time within which the manager expects a sign of life, as sd_watchdog_enabled(3) advises; `nil` if it
    /// does not watch this process.
    package static var watchdogInterval: Duration? {
        interval(of: variable("WATCHDOG_USEC"), for: variable("WATCHDOG_PID"))
    }

    /// - Parameters:
    ///   - limit: the manager's time, in microseconds.
    ///   - process: the process that it watches; `nil` for each that it has started.
    package static func interval(of limit: String?, for process: String?) -> Duration? {
        guard let microseconds = limit.flatMap(Int64.init), microseconds >= 2 else { return nil }
        if let process, process != String(getpid()) { return nil }
        return min(Duration.microseconds(microseconds / 2), longestInterval)
    }

    /// A manager's time may be longer than a clock counts nanoseconds.
    private static let longestInterval = Duration.seconds(3600)

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
