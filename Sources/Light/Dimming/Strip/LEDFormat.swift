/// What differs between kinds of LEDs in what they are sent. The frames of all kinds have one shape: zeros, a word for
/// each LED, zeros. A word has four units of equal length: a marker with one or more gains of 5 bits, and three values.
public struct LEDFormat: Hashable, Sendable {
    /// How the gains are used.
    enum Gain: Hashable, Sendable {
        /// The smallest that reaches the level, where light follows it in proportion: it refines the values.
        case smallest
        /// Always the same one, so that no change of it can be seen.
        case fixed(UInt8)
    }

    /// The most that a gain can be.
    static let gainMost: UInt8 = 31

    /// Bytes of a unit of a word, most significant first.
    let unitBytes: Int
    /// The bits of the first unit before its gains.
    let marker: UInt16
    /// How many gains it has. They are all alike here, so their order, in which data sheets differ, is of no matter.
    let gainCount: Int
    let gain: Gain
    /// Zero bytes before the first word. As many come after the last, because an LED may show its data only then.
    let startBytes: Int
    /// For how many LEDs one more bit is sent at the end, because each LED hands its data on a little later.
    let ledsPerEndBit: Int
    /// Whether a bus's clock rests high between frames (SPI mode 3). Data is read as it rises either way.
    public let clockRestsHigh: Bool
    /// The order of the values by the data sheet.
    let order: LEDStrip.ColourOrder

    /// The bytes of an LED's word.
    var wordBytes: Int { 4 * unitBytes }

    /// The most that a value can be.
    var valueMost: UInt16 { unitBytes == 1 ? UInt16(UInt8.max) : .max }

    /// The faintest light of an LED, as linear luminance 0…1.
    var faintestLuminance: Double {
        switch gain {
        case .smallest: 1 / (Double(valueMost) * Double(Self.gainMost))
        case .fixed: 1 / Double(valueMost)
        }
    }

    /// The length of a frame in bytes.
    func frameBytes(ledCount: Int) -> Int {
        2 * startBytes + wordBytes * ledCount + (ledCount + 8 * ledsPerEndBit - 1) / (8 * ledsPerEndBit)
    }

    /// The format of the APA102 and of what takes its frames, by the data sheets: 32 zero bits to start; for each LED
    /// `111`, a gain of 5 bits, then blue, green and red. An LED hands the data on half a clock later. An SK9822 shows
    /// its data only after another 32 zero bits.
    ///
    /// The data sheets end a frame with ones. An LED behind the last one would take them for white, so zeros are sent.
    static func apa102(gain: Gain) -> LEDFormat {
        LEDFormat(
            unitBytes: 1, marker: 0b111, gainCount: 1, gain: gain, startBytes: 4, ledsPerEndBit: 2,
            clockRestsHigh: false, order: .bgr)
    }

    /// The format of the HD108, which is sold as NS108 too. Its data sheets were edited from those of an 8-bit LED, and
    /// contradict one another and the strips in use, by what users of both report (FastLED#1045 and #2119, NeoPixelBus#788
    /// and #838, HyperHDR#527, WLED#4169, the Pixelblaze forum's topic 2023). This was chosen:
    ///
    /// - Start: 128 zero bits, by the text of the sheets. Some programs send 64, and strips take that too.
    /// - Word: `1`, gains of 5 bits for red, green and blue, and 16 bits a colour. Drawings with 8 bits a colour are left
    ///   over from the older sheet.
    /// - Colours: a sheet has green first. Strips in use have red first, which is the default here;
    ///   `light.colour_order` is for the others.
    /// - End: one 1-bit for each LED, by the sheets. Strips work without any, and an LED behind the last one would take 64
    ///   of them for white. So this sends what strips see that work without them: the zeros that start a frame, and a
    ///   zero for each LED.
    /// - Clock: rests high (SPI mode 3), by the sheets. Data is read as it rises, so two lines may rest low.
    /// - Gain: a table of the sheets has 1.12 mA a step from 0 on; a user measured 3 to 34 of 34. A change from 1 to 2
    ///   doubles the light by the one and adds a quarter by the other, which would be a visible jump if the wrong one were
    ///   allowed for. So the gain never changes. 16 bits are enough without it: L* 1 is 73 steps above dark. At 17 an LED
    ///   takes 19 mA a colour by the one and 20 by the other, as other LEDs do at full. A word with gains of 0 may be
    ///   ignored, so darkness is in the values alone.
    static let hd108 = LEDFormat(
        unitBytes: 2, marker: 0b1, gainCount: 3, gain: .fixed(17), startBytes: 16, ledsPerEndBit: 1,
        clockRestsHigh: true, order: .rgb)
}

extension LEDStrip.Kind {
    /// What is sent to it.
    public var format: LEDFormat {
        switch self {
        case .sk9822: .apa102(gain: .smallest)
        case .apa102, .hd107s: .apa102(gain: .fixed(LEDFormat.gainMost))
        case .hd108: .hd108
        }
    }
}
