import ArgumentParser
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UsageLog

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Pace on GPIO: the device's main job.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer run --settings settings.toml

            Ends with SIGTERM or SIGINT: the light fades, the lines are dark and released. SIGHUP takes up the settings \
            anew, between two sessions; a file that is refused changes nothing. When the chip vanishes the unit tries it \
            again after 1, 2, 4 … 60 s and is idle when it is back.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Flag(
        help: """
            Go on with the defaults if the settings are refused. The bar says so from the start until a press, for ten \
            minutes: both ends and the middle are lit, faint and still.
            """)
    var defaultsIfRefused = false

    func run() throws {
        let start = ProgramStart()
        let (settings, sign) = try loadSettings()
        let signals: Signals
        do {
            signals = try Signals.service()
            try watchSettings(for: try Signals.hangUps())
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
        CoreFiles.forbid()
        if let zone = settings.room.timeZone { RoomTimeZone.use(zone) }
        let clock = UnitClock(trusting: settings.usage.clock)
        let usage: UsageThread
        do {
            usage = try UsageThread(settings, clock)
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
        defer { usage.end() }
        Pacer.rehearse(settings.pacerConfiguration)
        MemoryLock.lock()
        // A line at this moment would date the session that a reload has waited for.
        var silently = start.isAgain
        while try light(settings, sign, signals, usage, clock, silently: silently) == .reload {
            silently = true
            guard (try? settingsFile.load()) != nil else { continue }
            usage.end()
            do {
                try start.again()
            } catch {
                throw CommandFailure.hardware("\(error)")
            }
        }
        ServiceNotification.send(.stopping)
    }

    /// The settings to start with, and what the bar is to say of them.
    ///
    /// - Throws: what is wrong with the file, unless the defaults may take its place.
    private func loadSettings() throws(CommandFailure) -> (Settings, BarSign?) {
        do throws(CommandFailure) {
            return (try settingsFile.load(), nil)
        } catch {
            guard defaultsIfRefused else { throw error }
            Log.write("going on with the defaults: \(error.line)")
            return (Settings(), .settingsRefused)
        }
    }

    /// Has a thread of its own, which may wait for the disk, read the settings file at every SIGHUP and say at once
    /// what comes of it: the light is asked to take them up only if they are good.
    private func watchSettings(for hangUps: Signals) throws(SystemFailure) {
        let file = settingsFile
        _ = try WorkerThread {
            while true {
                guard hangUps.pause(for: .seconds(86_400)) == .reload else { continue }
                do throws(CommandFailure) {
                    _ = try file.load()
                    Log.write("the settings are good, and in force as soon as nobody uses the bar")
                    Signals.askForReload()
                } catch {
                    Log.write("the settings stay as they were: \(error.line)")
                }
            }
        }
    }

    /// Opens the hardware that the settings name and paces on it until it is asked to end or to reload.
    private func light(
        _ settings: Settings, _ sign: BarSign?, _ signals: Signals, _ usage: UsageThread, _ clock: UnitClock,
        silently: Bool
    ) throws(CommandFailure) -> Ending {
        let configuration = settings.pacerConfiguration
        let plan = settings.plan
        return try pace(configuration, sign, signals, usage, clock, silently) { () throws(HardwareFailure) in
            try UnitHardware(plan, appearance: configuration.appearance, signals: signals)
        }
    }

    /// Paces on a hardware until it is asked to end or to reload; the light is dark then and the lines are free.
    private func pace<Hardware: PacerHardware & ~Copyable>(
        _ configuration: PacerConfiguration, _ sign: BarSign?, _ signals: Signals, _ usage: UsageThread,
        _ clock: UnitClock, _ silently: Bool, on open: () throws(Hardware.Failure) -> Hardware
    ) throws(CommandFailure) -> Ending {
        var pacer = Pacer(configuration, showing: sign)
        var judge = ClockJudge()
        var isSilent = silently
        do {
            try pacer.run(
                open: open,
                pause: { signals.pause(for: $0) },
                clock: { TimeOfDay(clock.reading(), judgedBy: &judge) },
                heartbeat: ServiceNotification.watchdogInterval.map { interval in
                    Heartbeat(every: interval) { ServiceNotification.send(.watchdog) }
                },
                notice: { notice in
                    usage.take(notice)
                    switch notice {
                    case .ready:
                        ServiceNotification.send(.ready)
                        let isAhead = RealTime.isAllowed
                        if !isSilent { Log.write(isAhead ? "ready" : "ready, without real time: set LimitRTPRIO") }
                        isSilent = false
                    case .report(.buttonStuck(let stuck)):
                        Log.write(stuck ? "button: stuck" : "button: free again")
                    case .report:
                        break
                    case .failed(let failure, let pause):
                        Log.write("\(failure); trying again in \(pause.components.seconds) s")
                    }
                })
        } catch {
            throw .hardware("\(error)")
        }
        return pacer.isReloading ? .reload : .stop
    }

    private enum Ending { case stop, reload }
}
