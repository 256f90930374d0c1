import Pacing

/// The bytes that show levels on a strip of APA102 or SK9822 LEDs, most significant bit first.
///
/// The data sheets of both give the format: 32 zero bits to start; for each LED `111`, a global value of 5 bits, then
/// blue, green and red. Each LED passes the data on half a clock later, so n LEDs need n/2 clocks more than they have
/// bits. An SK9822 shows its data only after another 32 zero bits. (Data sheets end a frame with ones. An LED behind
/// the last one would take them for white, so this sends zeros.)
///
/// Filling it again allocates no memory.
public struct StripFrame: Hashable, Sendable {
    /// What the strip is.
    public let strip: LEDStrip
    /// 4 for the start, 4 for each LED, then 4 and a bit for every two LEDs, rounded up to whole bytes.
    public private(set) var bytes: [UInt8]

    private var rounding: LEDRounding

    private static let startCount = 4
    private static let header: UInt8 = 0b1110_0000

    /// A dark frame.
    public init(_ strip: LEDStrip) {
        self.strip = strip
        rounding = LEDRounding(kind: strip.kind, colour: strip.colour)
        bytes = Array(repeating: 0, count: Self.byteCount(ledCount: strip.ledCount))
        for led in 0..<strip.ledCount { put(rounding.code(0), at: led) }
    }

    /// The length of a frame.
    public static func byteCount(ledCount: Int) -> Int {
        startCount + 4 * ledCount + startCount + (ledCount + 15) / 16
    }

    /// Enough zeros for every LED to expect a new frame, wherever another program's frame was cut off.
    public var leadIn: [UInt8] { Array(repeating: 0, count: Self.startCount * (strip.ledCount + 1)) }

    /// Sets the levels, one for each LED from the lowest up, as linear luminance 0…1.
    ///
    /// - Parameter colour: the colour of this frame, if it is not the strip's own.
    public mutating func fill(_ levels: LightLevels, _ colour: LEDColour? = nil) {
        precondition(levels.count == strip.ledCount, "a level for every LED")
        rounding = LEDRounding(kind: strip.kind, colour: colour ?? strip.colour)
        for segment in 0..<levels.count {
            let led = strip.isReversed ? levels.count - 1 - segment : segment
            put(rounding.code(levels[segment]), at: led)
        }
    }

    private mutating func put(_ code: LEDCode, at led: Int) {
        let place = Self.startCount + 4 * led
        bytes[place] = Self.header | code.global
        bytes[place + 1] = code.blue
        bytes[place + 2] = code.green
        bytes[place + 3] = code.red
    }
}
