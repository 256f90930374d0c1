import Pacing

/// Serves a ``DimmingSchedule`` on real or simulated lines, period by period on an absolute grid.
///
/// A fall is timed from the measured rise, so a late wake-up moves a pulse but does not change its length. If a fall
/// itself is late, the next pulse of that line is shortened by as much. Light that is fainter than the shortest pulse
/// is made in the same way: pulses are left out until what is owed makes a whole one. Light that is closer to full than
/// the shortest dark pulse stays on for some periods. A missed period is skipped and counted, never made up for. Lines
/// that are dark, full or held cost nothing.
///
/// Its loop is inlinable, so that other modules compile it for their own lines.
public struct Dimmer: Sendable {
    /// Pulses a second that may be set. IEEE 1789-2015 asks for 1250 at full modulation to call the risk low.
    public static let frequencyRange = 1250...3000

    /// Up to this time it is better to spin than to be woken late: it is the median lateness of a sleep on a small
    /// board. At 1500 Hz, a bar whose lines have D different levels spins for at most (D + 1) × 25 µs of 667 µs, and
    /// sleeps for the rest.
    @usableFromInline static let longestSpin: Int64 = 25_000

    @usableFromInline let timing: LineTiming
    private var onTimes: OnTimes
    @usableFromInline var schedule: DimmingSchedule
    /// When the next pulse is due; `nil` after a rest, which leaves no grid to keep.
    @usableFromInline var nextPeriod: Int64?
    @usableFromInline var shown: LineSet?
    /// By line, how much light it is owed: by how much its pulses so far were too short.
    @usableFromInline var owed: [Int64]

    @usableFromInline var skipped = 0
    @usableFromInline var written = 0

    /// The number of periods that were missed entirely.
    public var skippedPeriods: Int { skipped }
    /// The number of writes so far.
    public var writes: Int { written }

    /// - Parameters:
    ///   - lineCount: 1…64.
    ///   - timing: what the lines can do.
    ///   - relativeBrightness: how bright each line's LED is at full, above zero, in any unit; none if all are alike.
    public init(lineCount: Int, timing: LineTiming, relativeBrightness: [Double] = []) {
        precondition([0, lineCount].contains(relativeBrightness.count), "a brightness for every line, or none")
        precondition(relativeBrightness.allSatisfy { $0 > 0 && $0 < .infinity }, "an LED gives some light")
        self.timing = timing
        let calibration = relativeBrightness.min().map { faintest in relativeBrightness.map { faintest / $0 } }
        onTimes = OnTimes(timing: timing, calibration: calibration ?? Array(repeating: 1, count: lineCount))
        schedule = DimmingSchedule(lineCount: lineCount)
        owed = Array(repeating: 0, count: lineCount)
    }

    /// Whether the lines stand still, so that there is nothing to do until the levels change.
    public var isHeld: Bool { schedule.partial.isEmpty && shown == schedule.held }

    /// The faintest light that every line can hold, as linear luminance 0…1 before calibration.
    public var faintestLuminance: Double { onTimes.faintestLuminance }

    /// Sets the levels, one for each line, as linear luminance 0…1. Call it every 5 ms, also while they stand: a line may
    /// still be crossing the floor.
    public mutating func show(_ levels: LightLevels) {
        onTimes.follow(levels)
        schedule.fill(onTimes.values, period: timing.period)
    }

    /// Serves the lines until an instant: whole periods, the last of which may begin just before it.
    ///
    /// If there is nothing to dim, it writes the levels and returns at once.
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
        var present = lines.now.nanoseconds
        while true {
            var due = nextPeriod ?? present
            let missed = max(0, (present - due) / period)
            skipped += Int(missed)
            due += missed * period
            nextPeriod = due
            if due >= end.nanoseconds {
                rest(until: end.nanoseconds, from: present, on: &lines)
                return
            }
            rest(until: due, from: present, on: &lines)
            present = try pulse(&lines)
            nextPeriod = due + period
        }
    }

    /// Plays one period, the rise and then the falls, and returns when it ends.
    @inlinable mutating func pulse<Lines: DimmerLines & ~Copyable>(
        _ lines: inout Lines
    ) throws(Lines.Failure) -> Int64 {
        var lit = schedule.held.union(schedule.partial)
        leaveOut(of: &lit)
        let dark = notched()
        if let shown, !dark.isDisjoint(with: shown) { try write(shown.subtracting(dark), to: &lines) }
        if lit != shown { try write(lit, to: &lines) }
        let callCost = timing.callCost
        var present: Int64?
        var rise: Int64 = 0
        var index = 0
        while index < schedule.falls.count && schedule.falls[index].offset <= timing.longestPulse {
            let fall = schedule.falls[index]
            let first = index
            index += 1
            if lit.isDisjoint(with: fall.lines) { continue }
            let wanted = wantedPulse(of: fall)
            lit.subtract(fall.lines)
            while index < schedule.falls.count && falls(schedule.falls[index], with: wanted, lit) {
                lit.subtract(schedule.falls[index].lines)
                index += 1
            }
            let wait = fall.offset <= timing.shortestPulse ? 0 : wanted - callCost
            var pulse = callCost
            if present == nil && wait <= 0 {
                // Due at once: the two calls follow each other, and the clock, read between them, would only add to
                // the pulse. It is as long as the second call.
                try write(lit, to: &lines)
                let now = lines.now.nanoseconds
                rise = now - pulse
                present = now
            } else {
                let before = present ?? lines.now.nanoseconds
                if present == nil { rise = before }
                rest(until: rise + wait, from: before, on: &lines)
                try write(lit, to: &lines)
                let now = lines.now.nanoseconds
                pulse = now - rise
                present = now
            }
            for place in first..<index {
                let fallen = schedule.falls[place]
                owe(wantedPulse(of: fallen) - pulse, to: fallen.lines)
            }
        }
        return present ?? lines.now.nanoseconds
    }

    /// Whether lines fall in the same write as others: they are lit, and due sooner than another call could follow.
    /// Their pulse is then too short, so the next one is longer, until they fall by themselves.
    @inline(__always) @inlinable func falls(_ fall: DimmingSchedule.Fall, with wanted: Int64, _ lit: LineSet) -> Bool {
        fall.offset <= timing.longestPulse && !lit.isDisjoint(with: fall.lines)
            && (wantedPulse(of: fall) - wanted) * 2 <= timing.callCost
    }

    /// Removes the lines that need less than one pulse a period and are owed less than half a pulse.
    @usableFromInline mutating func leaveOut(of lit: inout LineSet) {
        let shortest = timing.shortestPulse
        for index in schedule.falls.indices {
            let fall = schedule.falls[index]
            if fall.offset >= shortest { return }
            let wanted = wantedPulse(of: fall)
            if wanted * 2 >= shortest { continue }
            lit.subtract(fall.lines)
            owe(wanted, to: fall.lines)
        }
    }

    /// The lines that are closer to full than the shortest dark pulse and are now due one. It is made by a call before
    /// the rise.
    @usableFromInline mutating func notched() -> LineSet {
        var lines = LineSet()
        for fall in schedule.falls.reversed() {
            if fall.offset <= timing.longestPulse { break }
            let wanted = wantedPulse(of: fall)
            let isDue = (timing.period - wanted) * 2 >= timing.shortestPulse
            if isDue { lines.formUnion(fall.lines) }
            owe(wanted - (isDue ? timing.longestPulse : timing.period), to: fall.lines)
        }
        return lines
    }

    @inlinable mutating func write<Lines: DimmerLines & ~Copyable>(
        _ lit: LineSet, to lines: inout Lines
    ) throws(Lines.Failure) {
        try lines.write(lit)
        shown = lit
        written += 1
    }

    @inlinable func rest<Lines: DimmerLines & ~Copyable>(
        until instant: Int64, from present: Int64, on lines: inout Lines
    ) {
        let left = instant - present
        if left <= 0 { return }
        if left <= Self.longestSpin {
            lines.spin(until: MonotonicInstant(nanoseconds: instant))
        } else {
            lines.sleep(until: MonotonicInstant(nanoseconds: instant))
        }
    }

    /// How long lines that fall together are to be lit, including what they are owed; it is the same for all.
    @inline(__always) @inlinable func wantedPulse(of fall: DimmingSchedule.Fall) -> Int64 {
        fall.offset + owed[fall.lines.rawValue.trailingZeroBitCount]
    }

    @inline(__always) @inlinable mutating func owe(_ time: Int64, to group: LineSet) {
        let time = min(max(time, -timing.period), timing.period)
        var rest = group.rawValue
        while rest != 0 {
            owed[rest.trailingZeroBitCount] = time
            rest &= rest - 1
        }
    }
}
