import CPacerLinux

/// What the program tells the service manager, as `sd_notify` does: one datagram, never waited for.
public enum ServiceNotification: String, Sendable {
    case ready = "READY=1"
    case stopping = "STOPPING=1"

    /// Sends it, if a service manager listens. A lost one is not worth an error: the manager has its own time limits.
    public static func send(_ notification: ServiceNotification) {
        _ = pacer_notify_service(notification.rawValue)
    }
}
