/// How one bar shows any program: its size, its faintest light and its brightness.
public struct LightAppearance: Hashable, Sendable {
    /// Segments from the lowest up, 5…300.
    public var segmentCount: Int
    /// The lightness of the ember on the lowest segment between breaths, L* 0…100. The default, 5, is about the
    /// faintest light that is noticed in a lit room. A board that cannot make such short pulses needs more.
    public var ember: Double
    /// A factor on luminance, above 0 to 1.
    public var brightness: Double
    /// Whether a bar that has colour gives each practice its hue.
    public var hasHues: Bool

    public init(segmentCount: Int, ember: Double = 5, brightness: Double = 1, hasHues: Bool = false) {
        precondition(LightLevels.segmentRange.contains(segmentCount), "a bar has 5 to 300 segments")
        precondition((0...100).contains(ember), "lightness is 0 to 100")
        precondition(brightness > 0 && brightness <= 1, "brightness is above 0 and at most 1")
        self.segmentCount = segmentCount
        self.ember = ember
        self.brightness = brightness
        self.hasHues = hasHues
    }

    /// The same bar at night.
    func inNight(_ night: Night) -> LightAppearance {
        var result = self
        result.brightness = min(brightness, night.brightness)
        result.hasHues = false
        return result
    }

    /// The same bar, with an ember that is no fainter than the luminance, 0…1, that its board can hold.
    public func holding(_ faintestLuminance: Double) -> LightAppearance {
        var result = self
        result.ember = max(ember, Lightness.lightness(faintestLuminance / brightness))
        return result
    }
}
