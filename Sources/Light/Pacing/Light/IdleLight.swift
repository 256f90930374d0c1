/// What the bar shows while nobody breathes: the values of `light.idle`.
public enum IdleLight: String, CaseIterable, Sendable {
    case dark
    /// A faint light on the lowest segment, which comes up and stays, so that the unit is found in the dark.
    case ember
}

extension IdleLight: SceneLight {
    private static let emberNanoseconds: Int64 = 2_000_000_000

    var durationNanoseconds: Int64 { 0 }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        lightness.fill { _ in 0 }
        if self == .ember {
            lightness[0] = ember * Easing.smoothstep(Double(elapsed) / Double(Self.emberNanoseconds))
        }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        self == .ember && elapsed < Self.emberNanoseconds ? nil : .max
    }
}

extension LightScene {
    /// Nothing.
    public static let dark = LightScene(IdleLight.dark)
    /// A faint light on the lowest segment.
    public static let ember = LightScene(IdleLight.ember)
}
