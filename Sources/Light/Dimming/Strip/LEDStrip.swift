import Pacing

/// A strip of addressed LEDs, without the wires that lead to it.
public struct LEDStrip: Hashable, Sendable {
    /// The controller in each LED. Both take the same frames; they differ in what the 5-bit global value does.
    public enum Kind: String, CaseIterable, Sendable {
        /// SK9822: the global value sets the LED's current, so it refines the 8-bit values to about 13 bits.
        case sk9822
        /// A genuine APA102: the global value switches the light at 440 to 580 Hz, which is visible, so it is kept at
        /// 31.
        case apa102

        /// The faintest light of an LED, as linear luminance: one step of the value, on an SK9822 at a global value of 1.
        public var faintestLuminance: Double {
            switch self {
            case .sk9822: 1 / (31 * 255)
            case .apa102: 1 / 255
            }
        }
    }

    /// LEDs from the end that the wires come to, 5…300. Each is a segment of the bar.
    public var ledCount: Int
    public var kind: Kind
    /// Whether the wires come to the bar's top.
    public var isReversed: Bool
    /// Its own colour, used for any light that has no hue.
    public var colour: LEDColour

    /// The number of LEDs that a strip can have.
    public static let ledCountRange = 5...300

    public init(ledCount: Int, kind: Kind = .sk9822, isReversed: Bool = false, colour: LEDColour = .warmAmber) {
        precondition(Self.ledCountRange.contains(ledCount), "a strip has 5 to 300 LEDs")
        self.ledCount = ledCount
        self.kind = kind
        self.isReversed = isReversed
        self.colour = colour
    }
}
