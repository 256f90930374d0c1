import CountingSimulator
import Dimming
import PacerFiles
import PacerSimulator
import Pacing
import UnitPlan
import UsageLog

/// A unit in a virtual room for a span of time.
struct Simulation {
    let configuration: PacerConfiguration
    let script: [(at: MonotonicInstant, action: SimulatedAction)]
    let span: Duration
    let board: SimulatedBoard
    /// The faintest light that the bar can hold, as linear luminance 0…1.
    let faintestLuminance: Double
    /// The cue's line, if there is one.
    let cue: CueConfiguration?
    let clock: SimulatedClock
    /// What counts; `nil` if nothing does.
    var usage: CountingUnit<SimulatedDisk>?

    /// Runs without computing any light.
    func run() -> SimulationSummary {
        runLight(recorder: nil)
    }

    /// Runs and writes the light as CSV.
    ///
    /// - Throws: if the file cannot be written; an older one then stays as it was.
    func run(tracingLightTo path: String) throws(FileError) -> SimulationSummary {
        let file = try TraceFile(path)
        file.write { $0 += LightTrace.header(segmentCount: configuration.appearance.segmentCount) }
        let summary = runLight { instant, levels in file.write { LightTrace.append(levels, at: instant, to: &$0) } }
        try file.finish()
        return summary
    }

    /// Runs and writes what the lines do as VCD.
    ///
    /// - Throws: if the file cannot be written; an older one then stays as it was.
    func run(
        tracing light: LightConfiguration, button: ButtonConfiguration, to path: String
    ) throws(FileError) -> SimulationSummary {
        let file = try TraceFile(path)
        var trace = LineTrace(
            lines: light.wireNames, lightsActiveLow: light.activeLow,
            button: button.line.reference.description, buttonActiveLow: button.activeLow,
            cue: cue?.line.reference.description, cueActiveLow: cue?.activeLow ?? false)
        file.write { trace.begin(&$0) }
        let room = SimulatedRoom(
            script: script, end: end,
            lineRecorder: { instant, lit, isPressed, isCueOn in
                file.write { trace.append(lit, isPressed: isPressed, isCueOn: isCueOn, at: instant, to: &$0) }
            })
        let summary = run(in: room) { () throws(SimulatedFault) in try open(light, in: room) }
        file.write { trace.end(at: room.now, to: &$0) }
        try file.finish()
        return summary
    }

    /// Opens the bar on simulated lines, on a simulated bus or on a simulated controller.
    private func open(_ light: LightConfiguration, in room: SimulatedRoom) throws(SimulatedFault) -> SimulatedGPIO {
        let appearance = configuration.appearance
        switch light {
        case .segments:
            return try SimulatedGPIO(appearance, on: board, cuePulse: cue?.pulse, in: room)
        case .apa102GPIO(let strip, _):
            return try SimulatedGPIO(
                strip, on: { SimulatedStripLines(start: $0, on: board) }, appearance: appearance, cuePulse: cue?.pulse,
                in: room)
        case .apa102SPI(let strip, let bus):
            return try SimulatedGPIO(
                strip,
                on: { start in
                    SimulatedBus(
                        start: start, speedHz: bus.speedHz, clockRestsHigh: strip.kind.format.clockRestsHigh,
                        lateness: board.lateness)
                }, appearance: appearance, cuePulse: cue?.pulse, in: room)
        case .leds(let leds):
            let scale = LEDScale(most: LEDClassConfiguration.usualSteps)
            return try SimulatedGPIO(
                Array(repeating: scale, count: leds.names.count), on: board, appearance: appearance,
                cuePulse: cue?.pulse, in: room)
        }
    }

    private var end: MonotonicInstant { .zero.advanced(by: span) }

    private func runLight(recorder: SimulatedRoom.Recorder?) -> SimulationSummary {
        let room = SimulatedRoom(script: script, end: end, recorder: recorder)
        return run(in: room) { () throws(SimulatedFault) in
            try SimulatedHardware(
                configuration.appearance, faintestLuminance: faintestLuminance, in: room)
        }
    }

    private func run<Hardware: PacerHardware & ~Copyable>(
        in room: SimulatedRoom, open: () throws(SimulatedFault) -> Hardware
    ) -> SimulationSummary where Hardware.Failure == SimulatedFault {
        var summary = SimulationSummary(span: span)
        var judge = ClockJudge()
        room.onSystemAction = { action, instant in
            usage?.perform(action, at: instant)
            clock.perform(action)
        }
        repeat {
            var pacer = Pacer(configuration)
            usage?.begin(at: room.now)
            do {
                try pacer.run(
                    open: open, pause: { room.isWithoutPower ? .stop : room.pause($0) },
                    clock: { TimeOfDay(clock.reading(room.now), judgedBy: &judge) },
                    notice: { notice in
                        summary.add(notice)
                        usage?.pass(to: room.now)
                        usage?.take(UsageEvent(notice), at: room.now)
                    })
            } catch {
                summary.failures.append("\(error)")
            }
        } while room.isWithoutPower && room.restorePower(after: Self.startTime)
        usage?.end(at: room.now)
        summary.written = usage.map { ($0.disk.overwrites, $0.disk.bytesWritten) }
        return summary
    }

    /// From power to a unit that is ready, on a board that starts Debian from a card.
    private static let startTime = Duration.seconds(20)
}

extension LightConfiguration {
    /// The names of its lines in a trace; of a bus, of the pins or of what goes out on it; or those of its LEDs.
    fileprivate var wireNames: [String] {
        if let ledClass { return ledClass.names }
        return bus == nil ? lines.map(\.reference.description) : wires.map { "\($0.place)" }
    }
}
