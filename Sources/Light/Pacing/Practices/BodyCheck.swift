/// The practice "Body check": a lit zone steps from the bar's top, the jaw, down to its end, the feet; then the whole bar
/// is lit.
///
/// Zones are positions along the bar, so that any number of segments has nine of them.
public struct BodyCheck: Hashable, Sendable {
    /// Zones before the whole bar.
    public static let zones = 9
    /// How long each zone has, and the whole bar after them.
    public static let zoneDuration = Duration.seconds(18)
    /// How long one takes to fade into the next.
    public static let crossFade = Duration.seconds(2)

    /// The lightness of a zone, L*, and of the whole bar, which is more light.
    static let zoneLightness = 80.0
    static let wholeLightness = 60.0

    private static let zoneNanoseconds = zoneDuration.wholeNanoseconds
    private static let fadeNanoseconds = crossFade.wholeNanoseconds
    static let durationNanoseconds = zoneNanoseconds * Int64(zones + 1)

    public init() {}

    /// From the press to the last zone's end.
    public var duration: Duration { .nanoseconds(Self.durationNanoseconds) }

    /// The lightness of a segment, L* 0…100, at a time in the practice.
    ///
    /// - Parameter ember: where the first zone comes up from.
    func lightness(
        ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64, from ember: Double
    ) -> Double {
        let zone = min(Int(elapsed / Self.zoneNanoseconds), Self.zones)
        let share = Easing.smoothstep(
            Double(elapsed - Int64(zone) * Self.zoneNanoseconds) / Double(Self.fadeNanoseconds))
        let present = lightness(ofSegment: segment, of: count, inZone: zone)
        if share == 1 { return present }
        let before =
            zone == 0
            ? present * ember / Self.zoneLightness : lightness(ofSegment: segment, of: count, inZone: zone - 1)
        return before + share * (present - before)
    }

    /// How long the light stays as it is at a time in the practice: `nil` while it moves.
    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        let (zone, time) = elapsed.quotientAndRemainder(dividingBy: Self.zoneNanoseconds)
        return time < Self.fadeNanoseconds ? nil : (zone + 1) * Self.zoneNanoseconds
    }

    private func lightness(ofSegment segment: Int, of count: Int, inZone zone: Int) -> Double {
        if zone == Self.zones { return Self.wholeLightness }
        // At least a segment wide: on a short bar neighbouring zones share one.
        let width = max(1, Double(count) / Double(Self.zones))
        let lower = (Double(count) - width) * Double(Self.zones - 1 - zone) / Double(Self.zones - 1)
        return Self.zoneLightness * LitSpan(lower: lower, upper: lower + width).share(ofSegment: segment)
    }
}
