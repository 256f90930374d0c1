import Pacing

/// What an LED of a controller can be told: a brightness, in whole steps that light follows in proportion, and a mix of
/// colours if it has several.
///
/// Light between two steps is not made by switching between them. At 400 writes a second that would be at 200 Hz or less,
/// where IEEE 1789-2015 calls a modulation of 16 % low risk (0.08·f %). Steps k and k + 1 in turn have 1 / (2k + 1): 100 %,
/// 33 % and 20 % for the three faintest pairs, whose steps are those that can be seen. For what is brighter, the writes
/// would have to be in time, which needs real time, and a kernel that waits for a slow bus leaves some out. So the
/// faintest light is one step, as told by ``faintestLuminance``.
public struct LEDScale: Hashable, Sendable {
    /// The largest brightness, 1 or more; a controller of 8 bits has 255.
    public let most: Int
    /// Whether it has red, green and blue, each mixed in 0…`most`.
    public let hasColours: Bool

    public init(most: Int, hasColours: Bool = false) {
        precondition(most >= 1, "an LED has a step at least")
        self.most = most
        self.hasColours = hasColours
    }

    /// The faintest light of the LED, as linear luminance 0…1: one step.
    public var faintestLuminance: Double { 1 / Double(most) }

    /// The brightness for a level, linear luminance 0…1.
    func brightness(_ level: Double) -> Int { steps(level) }

    /// How much of each colour is in the light; `nil` for an LED of one colour.
    func mix(_ colour: LEDColour) -> LEDMix? {
        hasColours ? LEDMix(red: steps(colour.red), green: steps(colour.green), blue: steps(colour.blue)) : nil
    }

    private func steps(_ share: Double) -> Int { min(max(0, Int((share * Double(most)).rounded())), most) }
}

/// How much of each colour is in an LED's light at full brightness, 0…``LEDScale/most``.
public struct LEDMix: Hashable, Sendable {
    public let red, green, blue: Int

    public init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}
