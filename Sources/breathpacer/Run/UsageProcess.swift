import PacerLinux
import PacerSettings
import Pacing
import Synchronization
import UsageLog

/// Counting as the light's process sees it: messages that it sends without ever waiting, and a guardian, a thread that
/// starts the process that counts, and starts it again if it ends, whatever it has met.
///
/// What counting meets may depend on a press, and so may what light and button meet. So a new process is started at the
/// guardian's own beat, and the journal is told then, of last words too: no line of it dates a session. Messages wait
/// meanwhile.
final class UsageProcess: Sendable {
    private let start: ProgramStart
    /// The settings in force: a file may have changed since it was taken up.
    private let settings: String
    private let outbox: Outbox
    private let began = WallClock.now().monotonic
    private let guardian = Mutex<WorkerThread?>(nil)
    private let child = Mutex<ChildProcess?>(nil)
    /// Lines for the journal that wait for the beat.
    private let waiting = Mutex<[String]>([])
    /// More than light and button have to say between two beats.
    private static let mostLines = 64

    /// How many messages found no room and were not told of yet.
    private let lost = Atomic<UInt32>(0)
    /// What a new process has to know.
    private let works = Atomic<Bool>(false)
    private let isStuck = Atomic<Bool>(false)

    private static let beat = CountProcess.beat
    /// A process that has gone round is heard of at each beat. After this many without a sign it hangs.
    private static let mostSilentBeats = 3
    /// How long a disk may take with the last write; systemd gives a service 90 s to stop.
    private static let longestEnd = Duration.seconds(10)

    /// - Throws: if the system has no thread or descriptor left.
    init(_ settings: Settings, of start: ProgramStart) throws(SystemFailure) {
        self.start = start
        self.settings = settings.shown
        outbox = try Outbox()
        let thread = try WorkerThread { [self] in keepCounting() }
        guardian.withLock { $0 = thread }
    }

    /// Takes a notice of the pacer's loop: never waits.
    func take(_ notice: PacerNotice<some Error>) {
        let event = UsageEvent(notice)
        switch event {
        case .hardware(let works): self.works.store(works, ordering: .relaxed)
        case .button(let isStuck): self.isStuck.store(isStuck, ordering: .relaxed)
        case .started, .completed, .noise: break
        }
        let lost = lost.load(ordering: .relaxed)
        let message = Inbox.Message(word: UsageMessage(event, lost: lost).word, instant: WallClock.now().monotonic)
        self.lost.store(outbox.post(message) ? 0 : lost &+ 1, ordering: .relaxed)
    }

    /// Has the journal told a line at the next beat, or at the end. Its own moment could be that of a press: a light that
    /// is broken fails as somebody begins it.
    func tell(_ line: String) {
        waiting.withLock { lines in
            guard lines.count < Self.mostLines else { return }
            lines.append(line)
        }
    }

    /// Has what is left written.
    func end() {
        outbox.close()
        let thread = guardian.withLock { $0 }
        let hasEnded = thread?.join(within: Self.longestEnd) ?? true
        tellWhatWaits()
        if hasEnded { return }
        Log.write("the disk hangs: the last counts may be lost")
        // The folder is free for whoever counts next.
        child.withLock { $0?.kill() }
    }

    // MARK: The guardian

    private func keepCounting() {
        // The light comes first, and has something to tell once it has begun.
        outbox.waitUntilUsed()
        var hasBegun = false
        while true {
            let said: String
            do throws(SystemFailure) {
                let ending = try count(again: hasBegun)
                hasBegun = true
                said = "counting ended \(ending) and begins again: the counts of five minutes may be lost"
            } catch {
                said = "does not count, trying again: \(error)"
                // At the end nothing tries again.
                if outbox.isClosed(by: .zero) { Log.write("does not count: \(error)") }
            }
            if outbox.isClosed(by: .zero) { return }
            // At the end of the program a last process takes what has waited.
            if outbox.isClosed(by: nextBeat) { continue }
            tellWhatWaits()
            Log.write(said)
        }
    }

    /// Has a process count until it ends.
    ///
    /// - Returns: how it ended.
    /// - Throws: why it could not be started.
    private func count(again: Bool) throws(SystemFailure) -> String {
        let before = CountProcess.Before(
            isAgain: again, works: works.load(ordering: .relaxed), isStuck: isStuck.load(ordering: .relaxed))
        let started = try CountProcess.start(before, settings: settings, reading: outbox, of: start)
        child.withLock { $0 = started }
        var silentBeats = 0
        var lastWords = ""
        var due = nextBeat
        listening: while true {
            let sign = started.listen(until: due)
            if due <= WallClock.now().monotonic {
                tellWhatWaits()
                due = nextBeat
            }
            switch sign {
            case .alive: silentBeats = 0
            case .said(let lines) where lines.allSatisfy(Log.isOurs): lines.forEach(Log.say)
            // Swift's own, before a trap.
            case .said(let lines): lastWords = lines.joined(separator: "; ")
            case .silent:
                silentBeats += 1
                if silentBeats > Self.mostSilentBeats { started.kill() }
            case .ended: break listening
            }
        }
        child.withLock { $0 = nil }
        return started.end() + (lastWords.isEmpty ? "" : " (\(lastWords))")
    }

    private func tellWhatWaits() {
        let lines = waiting.withLock { lines in
            let all = lines
            lines = []
            return all
        }
        lines.forEach(Log.write)
    }

    private var nextBeat: MonotonicInstant {
        let beats = began.duration(to: WallClock.now().monotonic) / Self.beat
        return began.advanced(by: Self.beat * (Int(beats) + 1))
    }
}

extension UsageEvent {
    /// What a pacer's loop tells.
    init(_ notice: PacerNotice<some Error>) {
        self =
            switch notice {
            case .ready: .hardware(works: true)
            case .failed: .hardware(works: false)
            case .report(let report): UsageEvent(report)
            case .noise: .noise
            }
    }
}
