import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UsageLog

/// Counting on a unit: a thread of its own that may wait for the disk, and the mailbox through which the light's thread
/// reports to it without ever waiting.
final class UsageThread: Sendable {
    private struct Told: Sendable {
        let event: UsageEvent
        let at: MonotonicInstant
    }

    private let mailbox: Mailbox<Told>
    private let thread: WorkerThread

    /// A disk that hangs for a minute while the button is hammered: sessions of ten seconds make twelve reports.
    private static let capacity = 256
    /// How long a disk may take with the last write; systemd gives a service 90 s to stop.
    private static let longestEnd = Duration.seconds(10)

    /// - Throws: if the system has no thread or descriptor left.
    init(_ settings: Settings, _ clock: UnitClock) throws(SystemFailure) {
        let mailbox = try Mailbox<Told>(capacity: Self.capacity)
        let configuration = settings.usageConfiguration
        let directory = settings.usage.directory
        self.mailbox = mailbox
        thread = try WorkerThread {
            Self.count(from: mailbox, configuration, in: directory, clock: clock)
        }
    }

    /// Takes a notice of the pacer's loop: never waits.
    func take(_ notice: PacerNotice<some Error>) {
        mailbox.post(Told(event: UsageEvent(notice), at: WallClock.now().monotonic))
    }

    /// Writes what is left.
    func end() {
        mailbox.close()
        if !thread.join(within: Self.longestEnd) { Log.write("the disk hangs: the last counts may be lost") }
    }

    private static func count(
        from mailbox: Mailbox<Told>, _ configuration: UsageConfiguration, in directory: String, clock: UnitClock
    ) {
        let start = clock.reading()
        var keeper = UsageKeeper(configuration, on: DataFolder.usage(at: directory), start: start.monotonic)
        keeper.begin(at: start)
        var said: UsageStatus? = .counting
        while true {
            if keeper.status != said, let status = keeper.status {
                Log.write("\(status)")
                said = status
            }
            let told = mailbox.take(until: keeper.deadline)
            for message in told.messages { keeper.take(message.event, at: message.at) }
            if told.lost > 0 { keeper.takeLoss() }
            let reading = clock.reading()
            if told.isClosed {
                keeper.end(at: reading)
                return
            }
            if keeper.deadline <= reading.monotonic { keeper.look(at: reading) }
        }
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
