import CPacerLinux
import Glibc
import Pacing

/// Signals as a hardware takes them: read from a descriptor, in their turn.
///
/// Make it once, before any thread: the signals are blocked in the thread that makes it and in those it starts. A
/// class, since the hardware that is open and the loop that reopens it wait on the same descriptor.
public final class Signals: Sendable {
    let descriptor: Int32
    private let ending: Set<Int32>

    /// A service's: SIGTERM and SIGINT ask it to end. SIGHUP is taken and does nothing, so that a terminal that goes
    /// away does not darken a wall.
    ///
    /// - Throws: what the kernel says.
    public static func service() throws(SystemFailure) -> Signals {
        try Signals(ending: [SIGTERM, SIGINT], passing: [SIGHUP])
    }

    /// A terminal program's: whatever asks it to end does so in order, and it is not suspended in raw mode. SIGWINCH
    /// wakes it to draw anew.
    ///
    /// - Throws: what the kernel says.
    public static func terminal() throws(SystemFailure) -> Signals {
        try Signals(ending: [SIGTERM, SIGINT, SIGHUP, SIGQUIT], passing: [SIGTSTP, SIGWINCH])
    }

    private init(ending: Set<Int32>, passing: Set<Int32>) throws(SystemFailure) {
        let signals = Array(ending.union(passing))
        let opened = pacer_signals_open(signals, signals.count)
        if opened < 0 { throw SystemFailure("open signalfd", errno: -opened) }
        descriptor = opened
        self.ending = ending
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
            if ending.contains(signal) { return true }
            if signal <= 0 { return false }
        }
    }
}
