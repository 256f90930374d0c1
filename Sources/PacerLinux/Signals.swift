import CPacerLinux
import Glibc
import Pacing

/// The process's wish to end: SIGTERM and SIGINT, read from a descriptor. SIGHUP is taken and does nothing, so that a
/// terminal that goes away does not darken a wall.
///
/// Make it once, before any thread: the signals are blocked in the thread that makes it and in those it starts. A
/// class, since the hardware that is open and the loop that reopens it wait on the same descriptor.
public final class Signals: Sendable {
    let descriptor: Int32

    /// - Throws: the `errno` of the call that failed, as a ``GPIOFailure`` would word it.
    public init() throws(SystemFailure) {
        let opened = pacer_signals_open()
        if opened < 0 { throw SystemFailure("open signalfd", errno: -opened) }
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    /// Blocks for a duration; returns at once, with `true`, when asked to end.
    public func pause(for duration: Duration) -> Bool {
        let deadline = pacer_now() + duration.wholeNanoseconds
        while true {
            if stopRequested() { return true }
            if pacer_poll(descriptor, -1, deadline) <= 0 { return false }
        }
    }

    /// Whether a stop is pending; takes it.
    func stopRequested() -> Bool {
        while true {
            let signal = pacer_signals_read(descriptor)
            if signal == SIGTERM || signal == SIGINT { return true }
            if signal <= 0 { return false }
        }
    }
}
