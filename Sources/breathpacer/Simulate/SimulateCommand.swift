import ArgumentParser
import CountingSimulator
import Dimming
import PacerFiles
import PacerSettings
import PacerSimulator
import Pacing
import UnitPlan
import UsageLog

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run the unit in virtual time, with the same result every time.",
        discussion: """
            Example: a session that is stopped after a minute, its light written as CSV.

              printf 'at_s,action\\n1,tap\\n61,tap\\n' > taps.csv
              breathpacer simulate --script taps.csv --for 70s --trace light.csv

            A script is CSV with the header at_s,action; actions are press, release, tap, hold:SECONDS, bounce, \
            unplug and plug (the GPIO chip), disk_error, disk_full and disk_ok, power_cut, and clock_trusted: without \
            one the wall clock is trusted from the start.

            With --usage the unit counts, from --start on, in room.time_zone or otherwise in UTC, and leaves its files \
            in the folder. If the folder already has files, counting continues from them.

              breathpacer simulate --for 100d --usage counts

            The end of the trace's name decides its format. FILE.csv has the light: time_s,segment_1,… in linear \
            luminance 0…1, a row for each change, and 200 rows a second while light moves. FILE.vcd has what the lines \
            of a small board would do, in nanoseconds, with wake-ups as late as on such a board. It opens in PulseView \
            and GTKWave, and a session takes 40 MB. Of a strip it has the data and the clock, bit by bit, and of LEDs \
            that Linux drives whether each is lit.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Option(
        help: ArgumentHelp(
            "A script of what happens: CSV with at_s,action. The default is a tap after one second.", valueName: "file"),
        completion: .file())
    var script: String?

    @Option(name: .customLong("for"), help: ArgumentHelp("How long: 330s, 5m, 8h, 100d.", valueName: "duration"))
    var span = TimeSpan(duration: .seconds(330))

    @Option(help: ArgumentHelp("When it begins, at 0:00 UTC.", valueName: "date"))
    var start = SimulatedClock.standardStart

    @Option(
        help: ArgumentHelp("Count, and leave the files in this folder.", valueName: "folder"), completion: .directory)
    var usage: String?

    @Option(
        help: ArgumentHelp(
            "Write the light here, FILE.csv, or the lines, FILE.vcd; - is the light on standard output.",
            valueName: "file"), completion: .file())
    var trace: String?

    @Option(help: ArgumentHelp("Make one wake-up in this many 20 to 300 µs late in FILE.vcd.", valueName: "wake-ups"))
    var stallEvery: Int?

    @Option(
        name: .customLong("call-cost"),
        help: ArgumentHelp(
            "How long a write of the lines takes, 1 to 20000 ns. It limits how faint light can be. (default: 500)",
            valueName: "ns"))
    var callCostNanoseconds: Int?

    /// In nanoseconds; the slowest board that was measured takes 11,000.
    private static let callCostRange = 1...20_000

    func validate() throws {
        let format = trace.map(TraceFormat.init(path:))
        if let trace, format == .some(nil) {
            throw ValidationError("--trace \(trace): a trace is written as FILE.csv, its light, or FILE.vcd, its lines")
        }
        if let callCostNanoseconds, !Self.callCostRange.contains(callCostNanoseconds) {
            throw ValidationError("--call-cost \(callCostNanoseconds): 1 to 20000 nanoseconds")
        }
        if let stallEvery {
            guard stallEvery > 0 else {
                throw ValidationError("--stall-every \(stallEvery): a number of wake-ups, 1 or more")
            }
            guard format == .lines else {
                throw ValidationError("--stall-every: only lines, --trace FILE.vcd, are switched by wake-ups")
            }
        }
    }

    func run() throws {
        let settings = try settingsFile.load()
        let script = try readScript()
        RoomTimeZone.use(settings.room.timeZone ?? "UTC")
        let clock = SimulatedClock(start: start, script: script)
        let usage = try self.usage.map { path throws(CommandFailure) in
            try UsageSimulation(path, settings.usageConfiguration(), clock: clock)
        }
        let board = board(settings.gpioConfiguration)
        let simulation = Simulation(
            configuration: settings.pacerConfiguration, script: script, span: span.duration, board: board,
            faintestLuminance: settings.plan.light.faintestLuminance ?? board.faintestLuminance,
            cue: settings.plan.cue, clock: clock, usage: usage?.unit)
        let summary: SimulationSummary
        do throws(FileError) {
            summary = try run(simulation, settings)
            try usage?.save()
        } catch {
            throw CommandFailure.file(error)
        }
        // Beside a trace it would be a part of it.
        let isTracePrinted = trace.map(ReplacedFile.isStandardOutput) ?? false
        if isTracePrinted { Log.say("\(summary)") } else { try CommandOutput.print("\(summary)\n") }
    }

    private func run(_ simulation: Simulation, _ settings: Settings) throws(FileError) -> SimulationSummary {
        guard let trace else { return simulation.run() }
        return switch TraceFormat(path: trace) {
        case .lines: try simulation.run(tracing: settings.plan.light, button: settings.plan.button, to: trace)
        case .light, nil: try simulation.run(tracingLightTo: trace)
        }
    }

    private func board(_ lines: GPIOConfiguration) -> SimulatedBoard {
        let callCost = callCostNanoseconds.map { Duration.nanoseconds(Int64($0)) } ?? SimulatedBoard.callCost
        var board = SimulatedBoard(
            timing: LineTiming(callCost: callCost, frequencyHz: lines.frequencyHz),
            relativeBrightness: lines.relativeBrightness)
        if let stallEvery {
            board.lateness.stallEvery = stallEvery
            board.lateness.stall = SimulatedBoard.stall
        }
        return board
    }

    /// What happens if there is no script.
    private static let oneTap = "at_s,action\n1,tap\n"

    private func readScript() throws(CommandFailure) -> [(at: MonotonicInstant, action: SimulatedAction)] {
        let text = if let script { try Self.read(script) } else { Self.oneTap }
        do {
            return try SimulationScript.parse(text)
        } catch {
            throw .data("\(script.map(Self.name) ?? "the script"): \(error)")
        }
    }

    private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

    private static func read(_ path: String) throws(CommandFailure) -> String {
        let bytes: [UInt8]
        do {
            bytes = try FileContents.read(path, limit: SimulationScript.mostBytes)
        } catch {
            throw .file(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .data("\(name(path)): found bytes that are no UTF-8; save the script as plain UTF-8 text")
        }
        return text
    }
}

/// What a trace holds, which the end of its name says.
enum TraceFormat: String, CaseIterable {
    /// The light: what is to be seen.
    case light = ".csv"
    /// The lines: how they switch to show it.
    case lines = ".vcd"

    /// On standard output it is the light.
    init?(path: String) {
        if ReplacedFile.isStandardOutput(path) {
            self = .light
            return
        }
        guard let format = Self.allCases.first(where: { path.hasSuffix($0.rawValue) }) else { return nil }
        self = format
    }
}
