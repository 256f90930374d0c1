import Pacing

/// How long each line is on in each period: its level after calibration, and led across the floor.
///
/// The floor is the shortest pulse. Light below it is made of fewer pulses of that length. This is acceptable only in
/// passing: with fewer than 1250 pulses a second, light is not low risk by IEEE 1789-2015. A line that fades quickly is
/// therefore shown as it fades. A line that would linger below the floor moves on to the nearer level that can be held,
/// the floor or dark, at ``slowestCrossing``.
struct OnTimes: Sendable {
    /// The most samples, of 5 ms each, that a line takes from dark to the floor: half a second.
    static let slowestCrossing: Int64 = 100

    private let timing: LineTiming
    /// By line, the factor that makes its light as bright as the faintest line's.
    private let calibration: [Double]
    /// By line, in nanoseconds.
    private(set) var values: [Int64]
    /// By line, the level that was last asked for, at most the floor.
    private var wanted: [Int64]

    /// Dark lines.
    init(timing: LineTiming, calibration: [Double]) {
        self.timing = timing
        self.calibration = calibration
        values = Array(repeating: 0, count: calibration.count)
        // Not a copy, which would be made in the loop.
        wanted = Array(repeating: 0, count: calibration.count)
    }

    /// The faintest light that every line can hold, as linear luminance 0…1 before calibration.
    var faintestLuminance: Double { calibration.reduce(0) { max($0, timing.faintestLuminance / $1) } }

    /// Takes a sample of light, 5 ms after the last one.
    mutating func follow(_ levels: LightLevels) {
        precondition(levels.count == values.count, "a level for every line")
        let floor = timing.shortestPulse
        let slowest = max(1, floor / Self.slowestCrossing)
        for line in values.indices {
            let onTime = Int64(levels[line] * calibration[line] * Double(timing.period) + 0.5)
            let faint = min(onTime, floor)
            let speed = abs(faint - wanted[line])
            wanted[line] = faint
            let lingers = speed < slowest
            let target = !lingers ? faint : faint * 2 < floor ? 0 : floor
            let shown = min(values[line], floor)
            let step = max(speed, slowest)
            let next = min(max(target, shown - step), shown + step)
            values[line] = next + onTime - faint
        }
    }
}
