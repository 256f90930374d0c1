/// The practice "One good thing": a still glow at the bar's lower end lengthens until it fills the bar.
public struct OneGoodThing: Hashable, Sendable {
    /// The glow's lightness, L*.
    static let lightness = 65.0
    /// How long it takes to come up.
    private static let riseNanoseconds: Int64 = 2_000_000_000
    static let durationNanoseconds: Int64 = 30_000_000_000

    public init() {}

    /// From the press to the full length.
    public var duration: Duration { .nanoseconds(Self.durationNanoseconds) }

    /// The lightness of a segment, L* 0…100, at a time in the practice.
    ///
    /// - Parameter ember: where the glow comes up from.
    func lightness(
        ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64, from ember: Double
    ) -> Double {
        let share = min(1, Double(elapsed) / Double(Self.durationNanoseconds))
        let glow = LitSpan(lower: 0, upper: 1 + (Double(count) - 1) * share)
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        return (ember + (Self.lightness - ember) * rise) * glow.share(ofSegment: segment)
    }
}
