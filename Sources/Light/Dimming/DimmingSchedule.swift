import Pacing

/// Which lines are on when within one period of pulse-width modulation: all partial lines rise together at its start
/// and fall in order; equal levels fall in one write.
///
/// A period costs one write for the rise and one for each distinct partial level, whatever the number of lines.
public struct DimmingSchedule: Hashable, Sendable {
    /// Lines that fall together.
    public struct Fall: Hashable, Sendable {
        /// When they fall, in nanoseconds after the rise.
        public var offset: Int64
        public var lines: LineSet

        public init(offset: Int64, lines: LineSet) {
            self.offset = offset
            self.lines = lines
        }
    }

    /// Lines that are on throughout.
    public private(set) var held = LineSet()
    /// Lines that rise at the start and fall within the period.
    public private(set) var partial = LineSet()
    /// The falls in order of time, no two at the same time.
    public private(set) var falls: [Fall] = []

    /// Room for as many lines as the request has, at most 64.
    public init(lineCount: Int) {
        precondition((1...64).contains(lineCount), "a request has 1 to 64 lines")
        falls.reserveCapacity(lineCount)
    }

    /// Computes the schedule anew, in place.
    ///
    /// - Parameters:
    ///   - onTimes: by line, how long it is on in each period, in nanoseconds, from 0 to the whole period. Times that
    ///     are too short for a pulse, lit or dark, are scheduled as they are: the caller has to leave pulses out.
    ///   - period: in nanoseconds.
    public mutating func fill(_ onTimes: [Int64], period: Int64) {
        held = []
        partial = []
        falls.removeAll(keepingCapacity: true)
        // Segments are the brighter the lower they are, as a rule: so they come sorted.
        for line in onTimes.indices.reversed() where onTimes[line] > 0 {
            if onTimes[line] >= period {
                held.insert(LineSet(line: line))
            } else {
                partial.insert(LineSet(line: line))
                insert(Fall(offset: onTimes[line], lines: LineSet(line: line)))
            }
        }
    }

    private mutating func insert(_ fall: Fall) {
        var place = falls.count
        while place > 0 && falls[place - 1].offset > fall.offset { place -= 1 }
        if place > 0 && falls[place - 1].offset == fall.offset {
            falls[place - 1].lines.formUnion(fall.lines)
        } else {
            falls.insert(fall, at: place)
        }
    }
}
