import Pacing

/// Keeps a strip at the levels it was told: sends a frame when one differs from what is shown, and then at most 400 a
/// second.
///
/// A frame that takes longer than its turn is sent on in the next one; levels that come meanwhile wait until it is
/// through, so that no LED shows half of two frames.
public struct APA102Sender: Sendable {
    /// Between the starts of two frames, at least.
    public static let shortestGap = Duration.nanoseconds(2_500_000)

    private var wanted: APA102Frame
    /// The frame that is on its way or shown, and how much of it is sent.
    private var outgoing: [UInt8]
    private var sent: Int
    private var nextStart: MonotonicInstant = .zero

    /// Frames that were sent in full.
    public private(set) var frames = 0

    /// A strip whose LEDs show nobody knows what: the first frame is dark.
    public init(_ strip: APA102Strip) {
        wanted = APA102Frame(strip)
        outgoing = wanted.bytes
        sent = 0
    }

    /// Whether the strip shows the levels: nothing is to be sent until they change.
    public var isHeld: Bool { sent == outgoing.count && outgoing == wanted.bytes }

    /// Takes up levels, one an LED, and another colour than the strip's own if there is one.
    public mutating func show(_ levels: LightLevels, _ colour: LEDColour? = nil) {
        wanted.fill(levels, colour)
    }

    /// Darkens the strip, whatever another program sent it before. The first thing to do.
    ///
    /// - Throws: what the wire throws.
    public mutating func open<Wire: APA102Wire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        let leadIn = wanted.leadIn
        _ = try wire.send(leadIn, from: 0, until: .distantFuture)
        try finish(&wire)
    }

    /// Sends what is due until an instant, and comes back at it, or as soon as the strip is held.
    ///
    /// - Throws: what the wire throws.
    public mutating func run<Wire: APA102Wire & ~Copyable>(
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

    /// Ends dark: completes what is on its way, then sends a dark frame.
    ///
    /// - Throws: what the wire throws.
    public mutating func close<Wire: APA102Wire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        wanted = APA102Frame(wanted.strip)
        try finish(&wire)
    }

    private mutating func finish<Wire: APA102Wire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        while !isHeld {
            if sent == outgoing.count { takeUp() }
            try send(to: &wire, until: .distantFuture)
        }
    }

    private mutating func send<Wire: APA102Wire & ~Copyable>(
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
