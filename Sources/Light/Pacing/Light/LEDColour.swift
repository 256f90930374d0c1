/// A colour of addressed LEDs: how much of a full LED each channel gives at a level of 1, in linear light.
public struct LEDColour: Hashable, Sendable {
    /// Linear shares of the channels' own full light, 0…1.
    public let red, green, blue: Double

    /// - Parameters: each 0…1, one of them 1: a level of 1 is then as bright as the colour can be.
    public init(red: Double, green: Double, blue: Double) {
        let shares = [red, green, blue]
        precondition(shares.allSatisfy { $0 >= 0 && $0 <= 1 } && shares.contains(1), "shares are 0 to 1, one is 1")
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Warm amber, the default: no blue, which keeps people awake, and about 590 nm to the eye.
    ///
    /// Worked out for the middle of what data sheets of such LEDs give, 315 mcd at 622 nm and 440 mcd at 523 nm:
    /// x 0.57, y 0.41 in CIE 1931. LEDs differ by a third from that.
    public static let warmAmber = LEDColour(red: 1, green: 0.55, blue: 0)

    /// A colour between two: `share` 0 is the first, 1 the second.
    static func mix(_ first: LEDColour, _ second: LEDColour, share: Double) -> LEDColour {
        LEDColour(
            mixedRed: first.red + share * (second.red - first.red),
            green: first.green + share * (second.green - first.green),
            blue: first.blue + share * (second.blue - first.blue))
    }

    private init(mixedRed red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}
