/// The hours in which the bar is dimmer, amber if it has colour, and dark while nobody breathes.
public struct Night: Hashable, Sendable {
    public var from: TimeOfDay
    /// The first moment after the night; earlier than `from` if the night goes past midnight.
    public var to: TimeOfDay
    /// The highest brightness, a factor on luminance, above 0 to 1.
    public var brightness: Double

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
        from.seconds(to: time) < from.seconds(to: to)
    }
}
