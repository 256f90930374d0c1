import Pacing

/// What one LED is sent: a global value of 5 bits and a value of 8 bits for each channel.
///
/// A channel gives value / 255 of its full light; on an SK9822 this is multiplied by global / 31.
public struct LEDCode: Hashable, Sendable {
    /// 0…31.
    public var global: UInt8
    public var blue, green, red: UInt8

    public init(global: UInt8, blue: UInt8, green: UInt8, red: UInt8) {
        precondition(global <= 31, "the global value has 5 bits")
        self.global = global
        self.blue = blue
        self.green = green
        self.red = red
    }
}

/// Rounds levels of one colour to codes of one kind of LED.
///
/// On an SK9822 light has steps of 1 / 7905 of full (31 × 255). Each level uses the smallest global value whose 8-bit
/// values reach it, because that gives the finest steps. A channel is off by at most half a step of its global value:
/// 0.08 L* for the strongest channel of the colour. Where the global value changes, the weaker channels may be off by
/// one and a half steps. They are then kept from falling while the level rises, so no channel ever moves the wrong way.
struct LEDRounding: Hashable, Sendable {
    private static let globalMost = 31
    private static let valueMost = 255
    /// The largest value that still rounds down to 255.
    private static let valueReach = 255.5

    private let kind: LEDStrip.Kind
    private let colour: LEDColour

    init(kind: LEDStrip.Kind, colour: LEDColour) {
        self.kind = kind
        self.colour = colour
    }

    /// The code for a level, linear luminance 0…1.
    func code(_ level: Double) -> LEDCode {
        switch kind {
        case .apa102:
            let wanted = level * Double(Self.valueMost)
            return LEDCode(
                global: UInt8(Self.globalMost), blue: UInt8((wanted * colour.blue).rounded()),
                green: UInt8((wanted * colour.green).rounded()), red: UInt8((wanted * colour.red).rounded()))
        case .sk9822:
            let steps = level * Double(Self.globalMost * Self.valueMost)
            let global = min(max(1, Int((steps / Self.valueReach).rounded(.up))), Self.globalMost)
            let wanted = steps / Double(global)
            if wanted < 0.5 { return LEDCode(global: 0, blue: 0, green: 0, red: 0) }
            return LEDCode(
                global: UInt8(global), blue: value(wanted, colour.blue, global),
                green: value(wanted, colour.green, global), red: value(wanted, colour.red, global))
        }
    }

    private func value(_ wanted: Double, _ share: Double, _ global: Int) -> UInt8 {
        // With the global value one lower this channel reached `highest` of that one's steps; it stays at or above.
        let highest = min(Int((Self.valueReach * share).rounded()), Self.valueMost)
        let lowest = highest - highest / global
        return UInt8(min(max(Int((wanted * share).rounded()), lowest), Self.valueMost))
    }
}
