import CPacerLinux
import Glibc

/// What the program reports to the service manager, as `sd_notify` does: one datagram, without waiting.
///
/// It trusts the environment, which whoever started the program has made. A socket's path that is longer than the
/// kernel takes is passed over, and so is a watchdog's time that is no number of microseconds, or another process's.
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
        guard let limit = variable("WATCHDOG_USEC").flatMap(Int64.init), limit >= 2 else { return nil }
        if let watched = variable("WATCHDOG_PID"), watched != String(getpid()) { return nil }
        return .microseconds(limit / 2)
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
