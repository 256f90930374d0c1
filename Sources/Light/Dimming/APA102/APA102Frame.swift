import Pacing

/// The bytes that show levels on a strip of APA102 or SK9822 LEDs, most significant bit first.
///
/// Data sheets of both: a start of 32 zero bits; for each LED `111`, a global value of 5 bits, then blue, green and
/// red. Each LED hands the data on half a clock later, so n LEDs need n/2 clocks more than they have bits; and an
/// SK9822 shows what it got only after another 32 zero bits. (The end of ones that data sheets draw would be read as a
/// white LED by whatever follows the last; zeros do the same without that.)
///
/// Filled again it allocates nothing.
public struct APA102Frame: Hashable, Sendable {
    /// What the strip is.
    public let strip: APA102Strip
    /// 4 for the start, 4 for each LED, then 4 and a bit for every two LEDs, rounded up to whole bytes.
    public private(set) var bytes: [UInt8]

    private var rounding: APA102Rounding

    private static let startCount = 4
    private static let header: UInt8 = 0b1110_0000

    /// A dark frame.
    public init(_ strip: APA102Strip) {
        self.strip = strip
        rounding = APA102Rounding(kind: strip.kind, colour: strip.colour)
        bytes = Array(repeating: 0, count: Self.byteCount(ledCount: strip.ledCount))
        for led in 0..<strip.ledCount { put(rounding.code(0), at: led) }
    }

    /// The length of a frame.
    public static func byteCount(ledCount: Int) -> Int {
        startCount + 4 * ledCount + startCount + (ledCount + 15) / 16
    }

    /// Zeros that bring every LED to where a frame may start, wherever another program's frame was cut off.
    public var leadIn: [UInt8] { Array(repeating: 0, count: Self.startCount * (strip.ledCount + 1)) }

    /// Takes up levels, one an LED from the bar's lowest up, linear luminance 0…1.
    ///
    /// - Parameter colour: another one than the strip's own, which may change from frame to frame.
    public mutating func fill(_ levels: LightLevels, _ colour: LEDColour? = nil) {
        precondition(levels.count == strip.ledCount, "a level for every LED")
        rounding = APA102Rounding(kind: strip.kind, colour: colour ?? strip.colour)
        for segment in 0..<levels.count {
            let led = strip.isReversed ? levels.count - 1 - segment : segment
            put(rounding.code(levels[segment]), at: led)
        }
    }

    private mutating func put(_ code: APA102Code, at led: Int) {
        let place = Self.startCount + 4 * led
        bytes[place] = Self.header | code.global
        bytes[place + 1] = code.blue
        bytes[place + 2] = code.green
        bytes[place + 3] = code.red
    }
}
