import Pacing

/// Serves a ``DimmingSchedule`` on real or simulated lines, period by period on an absolute grid.
///
/// A fall is timed from the rise as it was measured, so a late wake-up moves a pulse but does not change its length;
/// what a fall itself is late is taken off the next pulse of that line. A period that was missed is skipped and
/// counted, never made up for. Lines that are dark, full or held cost nothing.
///
/// Its loop is inlinable, so that it is compiled for the lines it runs on, also in another module.
public struct Dimmer: Sendable {
    /// Pulses a second that may be set. IEEE 1789-2015 asks for 1250 at full modulation to call the risk low.
    public static let frequencyRange = 1250...3000

    /// Up to this long it is cheaper to spin than to be woken late: the median lateness of a sleep on a small board. At
    /// 1500 Hz a bar with D lines at levels of their own spins (D + 1) × 25 µs of 667 at most, and sleeps the rest.
    @usableFromInline static let longestSpin: Int64 = 25_000

    @usableFromInline let timing: LineTiming
    /// By line, the factor that makes its light as bright as the faintest line's.
    @usableFromInline let calibration: [Double]
    @usableFromInline var schedule: DimmingSchedule
    /// When the next pulse is due; `nil` after a rest, which leaves no grid to keep.
    @usableFromInline var nextPeriod: Int64?
    @usableFromInline var shown: LineSet?
    /// By line, how much longer its pulses so far were wanted than they were.
    @usableFromInline var owed: [Int64]

    @usableFromInline var skipped = 0
    @usableFromInline var written = 0

    /// Periods that were missed altogether.
    public var skippedPeriods: Int { skipped }
    /// Writes so far.
    public var writes: Int { written }

    /// - Parameters:
    ///   - lineCount: 1…64.
    ///   - timing: what the lines can do.
    ///   - relativeBrightness: how bright each line's LED is at full, above zero, in any unit; none if all are alike.
    public init(lineCount: Int, timing: LineTiming, relativeBrightness: [Double] = []) {
        precondition([0, lineCount].contains(relativeBrightness.count), "a brightness for every line, or none")
        precondition(relativeBrightness.allSatisfy { $0 > 0 && $0 < .infinity }, "an LED gives some light")
        self.timing = timing
        let faintest = relativeBrightness.min() ?? 1
        calibration =
            relativeBrightness.isEmpty
            ? Array(repeating: 1, count: lineCount) : relativeBrightness.map { faintest / $0 }
        schedule = DimmingSchedule(lineCount: lineCount)
        owed = Array(repeating: 0, count: lineCount)
    }

    /// Whether the lines stand still: nothing is to be done until the levels change.
    public var isHeld: Bool { schedule.partial.isEmpty && shown == schedule.held }

    /// The faintest light that every line can hold, as linear luminance 0…1 before calibration.
    public var faintestLuminance: Double { timing.faintestLuminance / (calibration.min() ?? 1) }

    /// Takes up levels, one a line, linear luminance 0…1.
    public mutating func show(_ levels: LightLevels) {
        schedule.fill(levels, calibration: calibration, period: timing.period, shortestPulse: timing.shortestPulse)
    }

    /// Serves the lines until an instant: whole periods, the last of which may begin just before it.
    ///
    /// With nothing to dim it writes what stands and comes back at once.
    ///
    /// - Throws: what a write throws.
    @inlinable public mutating func run<Lines: DimmerLines & ~Copyable>(
        _ lines: inout Lines, until end: MonotonicInstant
    ) throws(Lines.Failure) {
        if schedule.partial.isEmpty {
            if shown != schedule.held { try write(schedule.held, to: &lines) }
            nextPeriod = nil
            return
        }
        let period = timing.period
        while true {
            let present = lines.now.nanoseconds
            var due = nextPeriod ?? present
            let missed = max(0, (present - due) / period)
            skipped += Int(missed)
            due += missed * period
            nextPeriod = due
            if due >= end.nanoseconds {
                rest(until: end.nanoseconds, on: &lines)
                return
            }
            rest(until: due, on: &lines)
            try pulse(&lines)
            nextPeriod = due + period
        }
    }

    /// One period: the rise, then the falls.
    @inlinable mutating func pulse<Lines: DimmerLines & ~Copyable>(_ lines: inout Lines) throws(Lines.Failure) {
        var lit = schedule.held.union(schedule.partial)
        try write(lit, to: &lines)
        var rise: Int64 = 0
        for index in schedule.falls.indices {
            let fall = schedule.falls[index]
            let wanted = fall.offset + owedOnAverage(by: fall.lines)
            lit.subtract(fall.lines)
            var pulse = timing.callCost
            if index == 0 && wanted <= 0 {
                // Due at once: the two calls follow each other, and the clock, read between them, would only add to
                // the pulse. It is as long as the second call.
                try write(lit, to: &lines)
                rise = lines.now.nanoseconds - pulse
            } else {
                if index == 0 { rise = lines.now.nanoseconds }
                rest(until: rise + wanted, on: &lines)
                try write(lit, to: &lines)
                pulse = lines.now.nanoseconds - rise
            }
            owe(min(max(wanted - pulse, -timing.period), timing.period), to: fall.lines)
        }
    }

    @inlinable mutating func write<Lines: DimmerLines & ~Copyable>(
        _ lit: LineSet, to lines: inout Lines
    ) throws(Lines.Failure) {
        try lines.write(lit)
        shown = lit
        written += 1
    }

    @inlinable func rest<Lines: DimmerLines & ~Copyable>(until instant: Int64, on lines: inout Lines) {
        let left = instant - lines.now.nanoseconds
        if left <= 0 { return }
        if left <= Self.longestSpin {
            lines.spin(until: MonotonicInstant(nanoseconds: instant))
        } else {
            lines.sleep(until: MonotonicInstant(nanoseconds: instant))
        }
    }

    @inlinable func owedOnAverage(by group: LineSet) -> Int64 {
        var sum: Int64 = 0
        var count: Int64 = 0
        var rest = group.rawValue
        while rest != 0 {
            sum += owed[rest.trailingZeroBitCount]
            count += 1
            rest &= rest - 1
        }
        return sum / count
    }

    @inlinable mutating func owe(_ time: Int64, to group: LineSet) {
        var rest = group.rawValue
        while rest != 0 {
            owed[rest.trailingZeroBitCount] = time
            rest &= rest - 1
        }
    }
}
