/// The practice "One good thing": a still glow at the bar's lower end lengthens until it fills the bar.
struct OneGoodThing: SceneLight {
    /// The glow's lightness, L*.
    private static let lightness = 65.0
    /// How long it takes to come up.
    private static let riseNanoseconds: Int64 = 2_000_000_000

    /// From the press to the full length.
    var durationNanoseconds: Int64 { 30_000_000_000 }

    /// The glow comes up from the ember.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let share = Double(elapsed) / Double(durationNanoseconds)
        let glow = LitSpan(lower: 0, upper: 1 + (Double(lightness.count) - 1) * share)
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        let level = ember + (Self.lightness - ember) * rise
        lightness.fill { level * glow.share(ofSegment: $0) }
    }
}
