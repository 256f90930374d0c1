import Glibc
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UsageLog

/// The process that counts, which `run` starts beside itself. It may wait for the disk, hang or end: no light is in it.
/// It is no command, because nobody else has a use for it.
struct CountProcess {
    /// What it has to know of the time before it began.
    struct Before {
        /// Whether another process has counted since the program started, and what that one had in memory is lost.
        var isAgain: Bool
        /// Whether light and button work.
        var works: Bool
        /// Whether the button is stuck.
        var isStuck: Bool
    }

    private let before: Before
    /// The settings in force, as text.
    private let settings: String

    private static let word = "count"
    /// The variable that holds the settings. `check` reads it, too.
    static let variable = "BREATHPACER_IN_FORCE"
    private static let (again, works, stuck) = ("again", "works", "stuck")

    /// Many times what counting needs.
    private static let mostBytes: UInt64 = 64 << 20
    /// How long another process may still have the folder: one whose program was killed writes what is left.
    private static let patience = Duration.seconds(1)

    static var beat: Duration { UsageKeeper<DataFolder>.beat }

    /// Starts it.
    ///
    /// - Throws: what the system has none left of.
    static func start(
        _ before: Before, settings: String, reading outbox: Outbox, of start: ProgramStart
    ) throws(SystemFailure) -> ChildProcess {
        let words = [(again, before.isAgain), (works, before.works), (stuck, before.isStuck)]
        return try ChildProcess(
            [word] + words.filter(\.1).map(\.0), (variable, settings), reading: outbox, of: start)
    }

    /// What this process was started for, if it was started for counting.
    static func asStarted() -> CountProcess? {
        let words = ProgramArguments.all.dropFirst()
        guard words.first == word, let settings = getenv(variable) else { return nil }
        return CountProcess(
            before: Before(
                isAgain: words.contains(again), works: words.contains(works), isStuck: words.contains(stuck)),
            settings: String(cString: settings))
    }

    /// Counts until the program ends.
    func run() throws(CommandFailure) {
        ChildProcess.confine(bytes: Self.mostBytes)
        CoreFiles.forbid()
        let settings: Settings
        do throws(SettingsError) {
            // The program itself has written them, so the parser needs no trial.
            settings = try Settings.parse(self.settings, file: "the settings in force") { _ in false }
        } catch {
            throw .settings(error.description)
        }
        if let zone = settings.room.timeZone { RoomTimeZone.use(zone) }
        do throws(SystemFailure) {
            try count(.ofChild, settings)
        } catch {
            throw .hardware("\(error)")
        }
    }

    private func count(_ inbox: Inbox, _ settings: Settings) throws(SystemFailure) {
        let clock = UnitClock(trusting: settings.usage.clock)
        let start = clock.reading()
        var keeper = UsageKeeper(
            settings.usageConfiguration(unit: .random()), on: DataFolder.usage(at: settings.usage.directory),
            start: start.monotonic)
        if before.isAgain { keeper.takeLoss() }
        keeper.take(.hardware(works: before.works), at: start.monotonic)
        keeper.take(.button(isStuck: before.isStuck), at: start.monotonic)
        keeper.begin(at: start)
        while keeper.status == .elsewhere && WallClock.now().monotonic < start.monotonic.advanced(by: Self.patience) {
            usleep(50_000)
            keeper.begin(at: clock.reading())
        }
        var said: UsageStatus? = .counting
        // What waits is taken before anything is said: it may be that nothing is left but to end.
        var deadline = MonotonicInstant.zero
        while true {
            let (messages, isClosed) = try inbox.take(until: deadline)
            for message in messages {
                let told = UsageMessage(word: message.word)
                if told.map({ $0.lost > 0 }) ?? true { keeper.takeLoss() }
                if let told { keeper.take(told.event, at: message.instant) }
            }
            let reading = clock.reading()
            if isClosed {
                keeper.end(at: reading)
                return tellOfLoss(keeper.status, said)
            }
            if keeper.deadline <= reading.monotonic { keeper.look(at: reading) }
            if keeper.status != said, let status = keeper.status {
                Log.write("\(status)")
                said = status
            }
            ChildProcess.sayAlive()
            deadline = keeper.deadline
        }
    }

    /// Says at the end what keeps counts from the disk, because nothing tries again.
    private func tellOfLoss(_ status: UsageStatus?, _ said: UsageStatus?) {
        switch status {
        case .inMemory(let error): Log.write("the last counts are lost: \(error)")
        case let status? where status != said: Log.write("\(status)")
        default: break
        }
    }
}
