// Times the parts that touch nothing, and prints a line for each: its nanoseconds, the median of many runs, and what
// it is. The runs of the light's parts are spread over one breath.
import Dimming
import Pacing
import StillLines

let segments = 10
let timing = LineTiming(callCost: .microseconds(2), frequencyHz: 1500)
/// Between two samples at 200 Hz.
let frame: Int64 = 5_000_000
let appearance = LightAppearance(segmentCount: segments)
let start = MonotonicInstant(nanoseconds: 1_000_000_000)
let program = LightProgram(
    .breathing(BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))), from: start, appearance: appearance)
let batch = 100

/// Where in the breath a run is.
func place(of run: Int) -> MonotonicInstant {
    MonotonicInstant(nanoseconds: start.nanoseconds + 10_000_000_000 * Int64(run) / Int64(Stopwatch.runs))
}

func levels(at instant: MonotonicInstant) -> LightLevels {
    var levels = LightLevels(segmentCount: segments)
    program.render(at: instant, into: &levels)
    return levels
}

/// The four events of a tap, from the press to the end of the release's bounce window.
func pacerStep() -> Double {
    let press = start.advanced(by: .milliseconds(1))
    let release = start.advanced(by: .milliseconds(100))
    let window = Duration.milliseconds(20)
    let tap: [(event: PacerEvent, instant: MonotonicInstant)] = [
        (.edge(ButtonEdge(time: press, isPressed: true)), press),
        (.deadline(isPressed: true), press.advanced(by: window)),
        (.edge(ButtonEdge(time: release, isPressed: false)), release),
        (.deadline(isPressed: false), release.advanced(by: window)),
    ]
    var idle = Pacer(PacerConfiguration(appearance: appearance))
    _ = idle.handle(.opened(isPressed: false), at: start)
    func idlePacers(_ run: Int) -> [Pacer] { Array(repeating: idle, count: batch) }
    return Stopwatch.nanoseconds(operations: batch * tap.count, prepare: idlePacers) { pacers in
        for index in pacers.indices {
            for step in tap { _ = pacers[index].handle(step.event, at: step.instant) }
        }
    }
}

func sampling() -> Double {
    func inTheMidst(_ run: Int) -> (sampler: LightSampler, instant: MonotonicInstant) {
        var sampler = LightSampler(appearance)
        sampler.play(program)
        var instant = start
        while instant < place(of: run) {
            sampler.sample(at: instant)
            instant.nanoseconds += frame
        }
        return (sampler, instant)
    }
    return Stopwatch.nanoseconds(operations: batch, prepare: inTheMidst) { state in
        for _ in 0..<batch {
            state.sampler.sample(at: state.instant)
            state.instant.nanoseconds += frame
        }
    }
}

func scheduling() -> Double {
    func schedule(_ run: Int) -> (schedule: DimmingSchedule, onTimes: [Int64]) {
        let onTimes = levels(at: place(of: run)).luminance.map { Int64($0 * Double(timing.period)) }
        return (DimmingSchedule(lineCount: segments), onTimes)
    }
    return Stopwatch.nanoseconds(operations: batch, prepare: schedule) { state in
        for _ in 0..<batch {
            state.schedule.fill(state.onTimes, period: timing.period)
        }
    }
}

func dimming() -> Double {
    func dimmer(_ run: Int) -> DimmedLines {
        // Half-way up, where six segments are dimmed, at whatever run.
        var dimmer = Dimmer(lineCount: segments, timing: timing)
        dimmer.show(levels(at: start.advanced(by: .seconds(2))))
        return DimmedLines(dimmer: dimmer, lines: StillLines())
    }
    return Stopwatch.nanoseconds(operations: batch, prepare: dimmer) { state in
        let end = MonotonicInstant(nanoseconds: state.lines.now.nanoseconds + Int64(batch) * timing.period)
        state.dimmer.run(&state.lines, until: end)
    }
}

print("\(Int(pacerStep().rounded())) a Pacer step: an event of a tap")
print("\(Int(sampling().rounded())) the levels of a bar of \(segments), one of 200 samples a second")
print("\(Int(scheduling().rounded())) a dimming schedule of them")
print("\(Int(dimming().rounded())) a period of the dimmer on lines that do nothing, half-way up")
