/// The hours in which the bar is dimmer, amber if it has colour, and dark while nobody breathes.
public struct Night: Hashable, Sendable {
    public var from: TimeOfDay
    /// The first moment after the night; earlier than `from` if the night goes past midnight.
    public var to: TimeOfDay
    /// The highest brightness, a factor on luminance, above 0 to 1.
    public var brightness: Double

    /// How long the last known time of day is relied on while no new one is available.
    static let untoldHolds = Duration.seconds(60)
    /// Clocks are put forward and back at whole quarters of an hour.
    private static let quarter = 900

    /// - Parameters:
    ///   - to: another time than `from`.
    ///   - brightness: above 0 to 1.
    public init(from: TimeOfDay, to: TimeOfDay, brightness: Double) {
        precondition(from != to, "a night begins and ends")
        precondition(brightness > 0 && brightness <= 1, "brightness is above 0 and at most 1")
        self.from = from
        self.to = to
        self.brightness = brightness
    }

    /// Whether a time of the day is one of the night.
    public func contains(_ time: TimeOfDay) -> Bool {
        time.seconds(to: to) > 0 && from.seconds(to: time) < from.seconds(to: to)
    }

    /// When the clock has to be read again: at the next beginning or end of the night, and at every quarter of an hour,
    /// because clocks may have been put forward or back.
    public func holds(at time: TimeOfDay) -> Duration {
        let edges = [from, to].map { time.seconds(to: $0) }.filter { $0 > 0 }
        let next = edges.reduce(Self.quarter - time.seconds % Self.quarter, min)
        return .seconds(next)
    }
}
