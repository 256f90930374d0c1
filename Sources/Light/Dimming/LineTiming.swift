/// What a board's lines can do, from the time that a call on them takes.
public struct LineTiming: Hashable, Sendable {
    /// How long a write of all lines takes, in nanoseconds. Published figures for two lines: 11 µs on a Raspberry Pi
    /// Zero 2 W, 4.5 on a 4, 2.3 on a 5.
    public let callCost: Int64
    /// The pulse's period, in nanoseconds.
    public let period: Int64
    /// The shortest pulse, lit or dark, that can be made of two writes, in nanoseconds: two calls in a row take effect one
    /// call apart.
    public let shortestPulse: Int64
    /// For how long a line can be lit, in nanoseconds, if it is to be dark at all in a period.
    public var longestPulse: Int64 { period - shortestPulse }

    /// - Parameters:
    ///   - callCost: above zero.
    ///   - frequencyHz: ``Dimmer/frequencyRange``.
    public init(callCost: Duration, frequencyHz: Int) {
        precondition(Dimmer.frequencyRange.contains(frequencyHz), "lines are dimmed at 1250 to 3000 Hz")
        self.callCost = max(1, callCost.wholeNanoseconds)
        period = 1_000_000_000 / Int64(frequencyHz)
        shortestPulse = min(self.callCost, period / 4)
    }

    /// The faintest light that can be held, as linear luminance: the shortest pulse's share of the period.
    public var faintestLuminance: Double { Double(shortestPulse) / Double(period) }

    /// Whether so many levels at a time leave two thirds of the time to others: a rise and a fall for each level in a
    /// third of the period.
    public func canDim(levels: Int) -> Bool { Int64(levels + 1) * callCost * 3 <= period }
}
