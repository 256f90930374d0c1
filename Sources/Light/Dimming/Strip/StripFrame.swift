import Pacing

/// The bytes that show levels on a strip, most significant bit first: zeros, a word for each LED, zeros. What differs
/// between kinds is in their ``LEDFormat``.
///
/// Filling it again allocates no memory.
public struct StripFrame: Hashable, Sendable {
    /// What the strip is.
    public let strip: LEDStrip
    /// As many as ``LEDStrip/frameBytes``.
    public private(set) var bytes: [UInt8]

    private let format: LEDFormat

    /// A dark frame.
    public init(_ strip: LEDStrip) {
        self.strip = strip
        format = strip.kind.format
        bytes = Array(repeating: 0, count: strip.frameBytes)
        let rounding = LEDRounding(format, strip.colour)
        for led in 0..<strip.ledCount { put(rounding.code(0), at: led) }
    }

    /// Enough zeros for every LED to expect a new frame, wherever another program's frame was cut off.
    public var leadIn: [UInt8] {
        Array(repeating: 0, count: format.startBytes + format.wordBytes * strip.ledCount)
    }

    /// Sets the levels, one for each LED from the lowest up, as linear luminance 0…1.
    ///
    /// - Parameter colour: the colour of this frame, if it is not the strip's own.
    public mutating func fill(_ levels: LightLevels, _ colour: LEDColour? = nil) {
        precondition(levels.count == strip.ledCount, "a level for every LED")
        let rounding = LEDRounding(format, colour ?? strip.colour)
        for segment in 0..<levels.count {
            let led = strip.isReversed ? levels.count - 1 - segment : segment
            put(rounding.code(levels[segment]), at: led)
        }
    }

    private mutating func put(_ code: LEDCode, at led: Int) {
        var head = format.marker
        for _ in 0..<format.gainCount { head = head << 5 | UInt16(code.gain) }
        let values = code.values(in: strip.order)
        let place = format.startBytes + format.wordBytes * led
        put(head, at: place)
        put(values.first, at: place + format.unitBytes)
        put(values.second, at: place + 2 * format.unitBytes)
        put(values.third, at: place + 3 * format.unitBytes)
    }

    /// Puts a unit of a word into its place.
    private mutating func put(_ unit: UInt16, at place: Int) {
        if format.unitBytes == 1 {
            bytes[place] = UInt8(unit)
        } else {
            bytes[place] = UInt8(unit >> 8)
            bytes[place + 1] = UInt8(unit & 0xFF)
        }
    }
}
