import Pacing

/// What one LED is sent: a gain of 5 bits and a value for each channel, of 8 or 16 bits as its ``LEDFormat`` has it.
public struct LEDCode: Hashable, Sendable {
    /// 0…31.
    public var gain: UInt8
    public var blue, green, red: UInt16

    public init(gain: UInt8, blue: UInt16, green: UInt16, red: UInt16) {
        precondition(gain <= 31, "a gain has 5 bits")
        self.gain = gain
        self.blue = blue
        self.green = green
        self.red = red
    }

    /// The values in the order in which they are sent.
    func values(in order: LEDStrip.ColourOrder) -> (first: UInt16, second: UInt16, third: UInt16) {
        switch order {
        case .rgb: (red, green, blue)
        case .rbg: (red, blue, green)
        case .grb: (green, red, blue)
        case .gbr: (green, blue, red)
        case .brg: (blue, red, green)
        case .bgr: (blue, green, red)
        }
    }
}

/// Rounds levels of one colour to codes of one kind of LED.
///
/// With a fixed gain each channel is off by at most half a step: of 1 / 255, or of 1 / 65535, which is 0.007 L* where
/// light is faintest.
///
/// Where the gain refines the values, light has steps of 1 / 7905 of full (31 × 255). Each level uses the smallest gain
/// whose values reach it, because that gives the finest steps. A channel is off by at most half a step of its gain: 0.08
/// L* for the strongest channel of the colour. Where the gain changes, the weaker channels may be off by one and a half
/// steps. They are then kept from falling while the level rises, so no channel ever moves the wrong way.
struct LEDRounding: Hashable, Sendable {
    private let format: LEDFormat
    private let colour: LEDColour
    private let most: Double

    init(_ format: LEDFormat, _ colour: LEDColour) {
        self.format = format
        self.colour = colour
        most = Double(format.valueMost)
    }

    /// The code for a level, linear luminance 0…1.
    func code(_ level: Double) -> LEDCode {
        switch format.gain {
        case .fixed(let gain):
            let wanted = level * most
            return LEDCode(
                gain: gain, blue: UInt16((wanted * colour.blue).rounded()),
                green: UInt16((wanted * colour.green).rounded()), red: UInt16((wanted * colour.red).rounded()))
        case .smallest:
            let gainMost = Int(LEDFormat.gainMost)
            let steps = level * (most * Double(gainMost))
            let gain = min(max(1, Int((steps / reach).rounded(.up))), gainMost)
            let wanted = steps / Double(gain)
            if wanted < 0.5 { return LEDCode(gain: 0, blue: 0, green: 0, red: 0) }
            return LEDCode(
                gain: UInt8(gain), blue: value(wanted, colour.blue, gain), green: value(wanted, colour.green, gain),
                red: value(wanted, colour.red, gain))
        }
    }

    /// The largest value that still rounds down to the most that can be sent.
    private var reach: Double { most + 0.5 }

    private func value(_ wanted: Double, _ share: Double, _ gain: Int) -> UInt16 {
        // With the gain one lower this channel reached `highest` of that one's steps; it stays at or above.
        let highest = min(Int((reach * share).rounded()), Int(format.valueMost))
        let lowest = highest - highest / gain
        return UInt16(min(max(Int((wanted * share).rounded()), lowest), Int(format.valueMost)))
    }
}
