/// What a board's lines can do, from the time that a call on them takes.
public struct LineTiming: Hashable, Sendable {
    /// How long a write of all lines takes, in nanoseconds. Published figures for two lines: 11 µs on a Raspberry Pi
    /// Zero 2 W, 4.5 on a 4, 2.3 on a 5.
    public let callCost: Int64
    /// The pulse's period, in nanoseconds.
    public let period: Int64
    /// The shortest pulse, lit or dark, that two writes can make, in nanoseconds: two successive calls take effect one
    /// call apart.
    public let shortestPulse: Int64
    /// The longest time for which a line can be lit and still be dark for a part of the period, in nanoseconds.
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

    /// Whether so many levels at once leave two thirds of the time to other work: the rise and a fall for each level
    /// fit into a third of the period.
    public func canDim(levels: Int) -> Bool { Int64(levels + 1) * callCost * 3 <= period }
}
