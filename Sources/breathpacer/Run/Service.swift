import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UsageLog

/// The unit at work: paces on the hardware that its settings name, and counts.
struct Service {
    /// Why the pacing came to its end; the light is dark then and the lines are free.
    enum Ending { case stop, reload }

    /// When the journal is told that the unit is ready.
    private enum Announcement {
        /// As the program starts.
        case atOnce
        /// After a failure, which a press may have brought to light.
        case atBeat
        /// After a reload: a line at that moment would date the session that the reload has waited for.
        case never
    }

    private let file: SettingsOption
    private let settings: Settings
    /// What the bar is to say of the settings.
    private let sign: BarSign?
    private let start: ProgramStart
    private let signals: Signals
    private let clock: UnitClock
    /// `nil` if the system had nothing left for it: the light does without.
    private let usage: UsageProcess?
    private var announcement: Announcement

    /// Loads the settings and starts what the light needs beside it: signals, counting, memory that stays.
    ///
    /// - Parameters:
    ///   - file: where the settings come from.
    ///   - defaultsIfRefused: whether the defaults, and a sign on the bar, take the place of settings that are refused
    ///     or that a card has lost.
    /// - Throws: what is wrong with the settings, or what the system has none left of without which there is no light.
    static func open(_ file: SettingsOption, defaultsIfRefused: Bool) throws(CommandFailure) -> Service {
        let start = ProgramStart()
        let (settings, sign) = try load(file, defaultsIfRefused: defaultsIfRefused)
        do throws(SystemFailure) {
            // Blocked before there is a thread that they could be delivered to.
            let endsOnHangUp = Signals.hangUpEnds
            let signals = try Signals.service(endsOnHangUp: endsOnHangUp)
            if !endsOnHangUp { UnitHardware.keepingDescriptors(beside: signals) { watch(file) } }
            CoreFiles.forbid()
            if let zone = settings.room.timeZone { RoomTimeZone.use(zone) }
            let clock = UnitClock(trusting: settings.usage.clock)
            let usage = UnitHardware.keepingDescriptors(beside: signals) { counting(settings, of: start) }
            Pacer.rehearse(settings.pacerConfiguration)
            MemoryLock.lock()
            return Service(
                file: file, settings: settings, sign: sign, start: start, signals: signals, clock: clock, usage: usage,
                announcement: start.isAgain ? .never : .atOnce)
        } catch {
            throw .hardware("\(error)")
        }
    }

    private static func load(
        _ file: SettingsOption, defaultsIfRefused: Bool
    ) throws(CommandFailure) -> (Settings, BarSign?) {
        do throws(CommandFailure) {
            let settings = try file.load()
            guard defaultsIfRefused, settings.isBlank else { return (settings, nil) }
            Log.note(settings.notes)
            return (settings, .settingsRefused)
        } catch {
            guard defaultsIfRefused else { throw error }
            Log.write("going on with the defaults: \(error.line)")
            return (Settings(), .settingsRefused)
        }
    }

    /// Starts a thread that reads the settings file at every SIGHUP and reports the result at once. It may wait for the
    /// disk. The light is asked to reload only if the settings are good.
    private static func watch(_ file: SettingsOption) {
        do throws(SystemFailure) {
            let hangUps = try Signals.hangUps()
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
        } catch {
            Log.write("the settings cannot be reloaded: \(error)")
        }
    }

    /// Starts counting beside the light; `nil` if the system has no descriptor or thread left for it.
    private static func counting(_ settings: Settings, of start: ProgramStart) -> UsageProcess? {
        do throws(SystemFailure) {
            return try UsageProcess(settings, of: start)
        } catch {
            Log.write("does not count: \(error)")
            return nil
        }
    }

    /// Opens the hardware that the settings name and paces on it until it is asked to end or to reload.
    ///
    /// - Throws: why the hardware could not be opened at the start.
    mutating func pace() throws(CommandFailure) -> Ending {
        let configuration = settings.pacerConfiguration
        let plan = settings.plan
        var pacer = Pacer(configuration, showing: sign)
        var judge = ClockJudge()
        do {
            try pacer.run(
                open: { () throws(HardwareFailure) in
                    try UnitHardware(plan, appearance: configuration.appearance, signals: signals)
                },
                pause: { signals.pause(for: $0) },
                clock: { TimeOfDay(clock.reading(), judgedBy: &judge) },
                heartbeat: ServiceNotification.watchdogInterval.map { interval in
                    Heartbeat(every: interval) { ServiceNotification.send(.watchdog) }
                },
                notice: { take($0) })
        } catch {
            throw .hardware("\(error)")
        }
        return pacer.isReloading ? .reload : .stop
    }

    /// Passes on what the pacer's loop tells, on the light's own thread.
    private mutating func take(_ notice: PacerNotice<HardwareFailure>) {
        // Last: the kernel may wake whoever counts before anything else is done here.
        defer { usage?.take(notice) }
        switch notice {
        case .ready:
            ServiceNotification.send(.ready)
            let line = RealTime.isAllowed ? "ready" : "ready, without real time: set LimitRTPRIO"
            switch announcement {
            case .atOnce: Log.write(line)
            case .atBeat: tell(line)
            case .never: break
            }
            announcement = .atBeat
        case .report(.buttonStuck(let stuck)):
            tell(stuck ? "button: stuck" : "button: free again")
        case .report, .noise:
            break
        case .failed(let failure, let pause):
            tell("\(failure); trying again in \(pause.components.seconds) s")
        }
    }

    /// Has the journal told at a beat; at once if there is nobody to wait for it.
    private func tell(_ line: String) {
        if let usage { usage.tell(line) } else { Log.write(line) }
    }

    /// Becomes the program anew, which takes up the settings; if they are refused by now, nothing changes.
    ///
    /// - Throws: why the program could not be started again.
    mutating func reload() throws(CommandFailure) {
        announcement = .never
        guard (try? file.load()) != nil else { return }
        end()
        do {
            try start.again()
        } catch {
            throw .hardware("\(error)")
        }
    }

    /// Writes the counts that are left.
    func end() {
        usage?.end()
    }
}
