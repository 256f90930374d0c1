import Pacing

/// Keeps a strip at the levels that were set: sends a frame when a level has changed, at most 400 a second.
///
/// If a frame takes longer than its turn, the rest is sent in the next turn. Levels that arrive meanwhile wait until
/// the frame is complete, so that the strip never shows parts of two frames.
public struct StripSender: Sendable {
    /// The shortest time between the starts of two frames.
    public static let shortestGap = Duration.nanoseconds(2_500_000)

    private var wanted: StripFrame
    /// The frame that is being sent or shown, and how much of it has been sent.
    private var outgoing: [UInt8]
    private var sent: Int
    private var nextStart: MonotonicInstant = .zero

    /// Frames that were sent in full.
    public private(set) var frames = 0

    /// A strip in an unknown state: the first frame is dark.
    public init(_ strip: LEDStrip) {
        wanted = StripFrame(strip)
        outgoing = wanted.bytes
        sent = 0
    }

    /// Whether the strip shows the levels, so that nothing has to be sent until they change.
    public var isHeld: Bool { sent == outgoing.count && outgoing == wanted.bytes }

    /// Sets the levels, one for each LED, and a colour if it is not the strip's own.
    public mutating func show(_ levels: LightLevels, _ colour: LEDColour? = nil) {
        wanted.fill(levels, colour)
    }

    /// Darkens the strip, whatever another program sent to it before. Call this first.
    ///
    /// - Throws: what the wire throws.
    public mutating func open<Wire: StripWire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        let leadIn = wanted.leadIn
        _ = try wire.send(leadIn, from: 0, until: .distantFuture)
        try finish(&wire)
    }

    /// Sends what is due. Returns at the given instant, or earlier if the strip shows its levels.
    ///
    /// - Throws: what the wire throws.
    public mutating func run<Wire: StripWire & ~Copyable>(
        _ wire: inout Wire, until end: MonotonicInstant
    ) throws(Wire.Failure) {
        while !isHeld {
            if sent == outgoing.count {
                if nextStart >= end {
                    wire.sleep(until: end)
                    return
                }
                if wire.now < nextStart { wire.sleep(until: nextStart) }
                takeUp()
            }
            if sent == 0 { nextStart = wire.now.advanced(by: Self.shortestGap) }
            try send(to: &wire, until: end)
            if wire.now >= end { return }
        }
    }

    /// Ends dark: completes the frame that is being sent, then sends a dark one.
    ///
    /// - Throws: what the wire throws.
    public mutating func close<Wire: StripWire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        wanted = StripFrame(wanted.strip)
        try finish(&wire)
    }

    private mutating func finish<Wire: StripWire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        while !isHeld {
            if sent == outgoing.count { takeUp() }
            try send(to: &wire, until: .distantFuture)
        }
    }

    private mutating func send<Wire: StripWire & ~Copyable>(
        to wire: inout Wire, until end: MonotonicInstant
    ) throws(Wire.Failure) {
        sent = try wire.send(outgoing, from: sent, until: end)
        if sent == outgoing.count { frames += 1 }
    }

    /// Copied byte by byte: an assignment would share the storage, and the next `show` would have to allocate its own.
    private mutating func takeUp() {
        for index in outgoing.indices { outgoing[index] = wanted.bytes[index] }
        sent = 0
    }
}
