/// The practice "Body check": a lit zone steps from the bar's top, the jaw, down to its end, the feet; then the whole bar
/// is lit.
///
/// Zones are positions along the bar, so that any number of segments has nine of them.
struct BodyCheck: SceneLight {
    /// The number of zones before the whole bar.
    private static let zones = 9
    /// How long each zone is lit, and the whole bar after them.
    private static let zoneNanoseconds: Int64 = 18_000_000_000
    /// How long one takes to fade into the next.
    private static let fadeNanoseconds: Int64 = 2_000_000_000

    /// The lightness of a zone, L*, and of the whole bar, which gives more light.
    private static let zoneLightness = 80.0
    private static let wholeLightness = 60.0

    var durationNanoseconds: Int64 { Self.zoneNanoseconds * Int64(Self.zones + 1) }

    /// The first zone comes up from the ember.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let count = lightness.count
        let zone = min(Int(elapsed / Self.zoneNanoseconds), Self.zones)
        let share = Easing.smoothstep(
            Double(elapsed - Int64(zone) * Self.zoneNanoseconds) / Double(Self.fadeNanoseconds))
        lightness.fill { segment in
            let present = Self.lightness(ofSegment: segment, of: count, inZone: zone)
            if share == 1 { return present }
            let before =
                zone == 0
                ? present * ember / Self.zoneLightness
                : Self.lightness(ofSegment: segment, of: count, inZone: zone - 1)
            return before + share * (present - before)
        }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        let (zone, time) = elapsed.quotientAndRemainder(dividingBy: Self.zoneNanoseconds)
        return time < Self.fadeNanoseconds ? nil : (zone + 1) * Self.zoneNanoseconds
    }

    private static func lightness(ofSegment segment: Int, of count: Int, inZone zone: Int) -> Double {
        if zone == zones { return wholeLightness }
        // At least a segment wide: on a short bar neighbouring zones share one.
        let width = max(1, Double(count) / Double(zones))
        let lower = (Double(count) - width) * Double(zones - 1 - zone) / Double(zones - 1)
        return zoneLightness * LitSpan(lower: lower, upper: lower + width).share(ofSegment: segment)
    }
}
