import CPacerLinux
import Glibc
import Pacing

/// Signals for a hardware, read from a descriptor one after the other.
///
/// The kernel lets only root and the program's own user send one, and they are trusted: each means what it says,
/// whoever sent it, and nothing that comes with it is read. Of one kind one waits at most, as the kernel has it, so a
/// flood of signals takes no memory.
///
/// Create it once, before any thread: the signals are blocked in the thread that creates it and in those it starts. It
/// is a class because the open hardware and the loop that reopens it wait on the same descriptor.
package final class Signals: Sendable {
    let descriptor: Int32
    private let meanings: [Int32: Wakeup]

    /// A service's: SIGTERM and SIGINT ask it to end; SIGUSR1 says that a copy to a USB stick is done, SIGUSR2 that it
    /// failed, SIGPWR that an update is being installed; ``askForReload()`` asks it to take up its settings anew.
    ///
    /// - Parameter endsOnHangUp: whether SIGHUP asks it to end, too.
    /// - Throws: what the kernel says.
    package static func service(endsOnHangUp: Bool = false) throws(SystemFailure) -> Signals {
        var meanings: [Int32: Wakeup] = [
            SIGTERM: .stop, SIGINT: .stop, reloadSignal: .reload, SIGUSR1: .show(.copied),
            SIGUSR2: .show(.notCopied), SIGPWR: .show(.updating),
        ]
        if endsOnHangUp { meanings[SIGHUP] = .stop }
        return try Signals(meanings)
    }

    /// Whether SIGHUP tells this process that its terminal has gone, and not that its settings have changed.
    package static var hangUpEnds: Bool { pacer_hang_up_ends() }

    /// SIGHUP alone, which asks for a reload: for a thread that may wait for the disk.
    ///
    /// - Throws: what the kernel says.
    package static func hangUps() throws(SystemFailure) -> Signals {
        try Signals([SIGHUP: .reload])
    }

    /// Asks the light's own loop to take up the settings anew.
    package static func askForReload() {
        kill(getpid(), reloadSignal)
    }

    /// A signal that has no other use here and does no harm to a program that does not wait for it.
    private static let reloadSignal = SIGURG

    /// The signals of a terminal program. Whatever asks it to end lets it end in order, and it cannot be suspended in
    /// raw mode. SIGWINCH wakes it to redraw.
    ///
    /// - Throws: what the kernel says.
    package static func terminal() throws(SystemFailure) -> Signals {
        try Signals(
            [SIGTERM: .stop, SIGINT: .stop, SIGHUP: .stop, SIGQUIT: .stop], passing: [SIGTSTP, SIGWINCH])
    }

    private init(_ meanings: [Int32: Wakeup], passing: [Int32] = []) throws(SystemFailure) {
        let signals = meanings.keys + passing
        let opened = pacer_signals_open(signals, signals.count)
        if opened < 0 { throw SystemFailure("open signalfd", errno: -opened) }
        descriptor = opened
        self.meanings = meanings
    }

    deinit {
        close(descriptor)
    }

    /// Blocks for a duration; returns early if the program is asked to end or to reload its settings.
    package func pause(for duration: Duration) -> Wakeup? {
        let deadline = pacer_now() + duration.wholeNanoseconds
        while true {
            while let wakeup = wakeup() {
                if wakeup == .stop || wakeup == .reload { return wakeup }
            }
            if pacer_poll(descriptor, -1, deadline) <= 0 { return nil }
        }
    }

    /// Takes the next pending signal and returns its meaning; `nil` if no signal with a meaning is pending.
    func wakeup() -> Wakeup? {
        while true {
            let signal = pacer_signals_read(descriptor)
            if signal <= 0 { return nil }
            if let meaning = meanings[signal] { return meaning }
        }
    }
}
