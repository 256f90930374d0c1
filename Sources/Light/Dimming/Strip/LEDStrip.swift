import Pacing

/// A strip of addressed LEDs, without the wires that lead to it.
public struct LEDStrip: Hashable, Sendable {
    /// The controller in each LED. What is sent to it is in its ``LEDFormat``.
    public enum Kind: String, CaseIterable, Sendable {
        /// SK9822: the gain sets the LED's current, so it refines the 8-bit values to about 13 bits.
        case sk9822
        /// A genuine APA102: the gain switches the light at 440 to 580 Hz, which is visible, so it is kept at 31.
        case apa102
        /// HD107S, or NS107S: takes the frames of an APA102 and pulses at 27 kHz. Whether its gain sets a current or
        /// switches the light is not known, so it is kept at 31.
        case hd107s
        /// HD108, or NS108: 16 bits a colour, and pulses at 27 kHz.
        case hd108

        /// The faintest light of an LED, as linear luminance: one step.
        public var faintestLuminance: Double { format.faintestLuminance }
    }

    /// The order in which an LED takes its colours.
    public enum ColourOrder: String, CaseIterable, Sendable {
        case rgb, rbg, grb, gbr, brg, bgr
    }

    /// LEDs from the end that the wires come to, 5…300. Each is a segment of the bar.
    public var ledCount: Int
    public var kind: Kind
    /// Whether the wires come to the bar's top.
    public var isReversed: Bool
    /// Its own colour, used for any light that has no hue.
    public var colour: LEDColour
    /// The order of its colours.
    public var order: ColourOrder

    /// The number of LEDs that a strip can have.
    public static let ledCountRange = 5...300

    /// - Parameter order: `nil` is that of the kind's data sheet.
    public init(
        ledCount: Int, kind: Kind = .sk9822, isReversed: Bool = false, colour: LEDColour = .warmAmber,
        order: ColourOrder? = nil
    ) {
        precondition(Self.ledCountRange.contains(ledCount), "a strip has 5 to 300 LEDs")
        self.ledCount = ledCount
        self.kind = kind
        self.isReversed = isReversed
        self.colour = colour
        self.order = order ?? kind.format.order
    }

    /// The length of a frame in bytes.
    public var frameBytes: Int { kind.format.frameBytes(ledCount: ledCount) }
}
