import Pacing

/// Which lines are on when within one period of pulse-width modulation: all partial lines rise together at its start
/// and fall in order; equal levels fall in one write.
///
/// A period costs one write for the rise and one for each distinct partial level, whatever the number of lines.
public struct DimmingSchedule: Hashable, Sendable {
    /// Lines that fall together.
    public struct Fall: Hashable, Sendable {
        /// After the rise, in nanoseconds.
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
    /// The falls in order of time; none of two at the same.
    public private(set) var falls: [Fall] = []

    private var order: [Int] = []
    private var onTimes: [Int64] = []

    /// Room for as many lines as the request has, at most 64.
    public init(lineCount: Int) {
        precondition((1...64).contains(lineCount), "a request has 1 to 64 lines")
        falls.reserveCapacity(lineCount)
        order.reserveCapacity(lineCount)
        onTimes = Array(repeating: 0, count: lineCount)
    }

    /// Works the schedule out anew, in place.
    ///
    /// - Parameters:
    ///   - levels: a level by line, linear luminance 0…1, which is the share of the period that the line is on.
    ///   - calibration: by line, a factor on its level, above 0 to 1.
    ///   - period: in nanoseconds.
    ///   - shortestPulse: in nanoseconds; a shorter pulse, lit or dark, cannot be made. A line nearer to dark than
    ///     half of it stays dark, one nearer to full stays on.
    public mutating func fill(_ levels: LightLevels, calibration: [Double], period: Int64, shortestPulse: Int64) {
        precondition(levels.count == onTimes.count && calibration.count == onTimes.count, "a level for every line")
        held = []
        partial = []
        order.removeAll(keepingCapacity: true)
        falls.removeAll(keepingCapacity: true)
        for line in 0..<levels.count {
            let wanted = Int64((levels[line] * calibration[line] * Double(period)).rounded())
            if wanted * 2 < shortestPulse { continue }
            if (period - wanted) * 2 < shortestPulse {
                held.insert(LineSet(line: line))
                continue
            }
            onTimes[line] = min(max(wanted, shortestPulse), period - shortestPulse)
            partial.insert(LineSet(line: line))
            insert(line)
        }
        for line in order {
            if let last = falls.indices.last, falls[last].offset == onTimes[line] {
                falls[last].lines.insert(LineSet(line: line))
            } else {
                falls.append(Fall(offset: onTimes[line], lines: LineSet(line: line)))
            }
        }
    }

    /// Keeps `order` sorted by on-time. Bars have few lines and mostly come sorted.
    private mutating func insert(_ line: Int) {
        var place = order.count
        while place > 0 && onTimes[order[place - 1]] > onTimes[line] { place -= 1 }
        order.insert(line, at: place)
    }
}
