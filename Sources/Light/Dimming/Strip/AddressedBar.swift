import Pacing

/// A bar of addressed LEDs: samples what plays and sends it, frame by frame, on whatever wire it is given.
public struct AddressedBar: Sendable {
    private var frames: FrameSampler
    private var sender: StripSender
    private let colour: LEDColour

    /// The bar before it is opened.
    ///
    /// - Parameters:
    ///   - strip: what is sent to.
    ///   - appearance: has a segment for every LED.
    public init(_ strip: LEDStrip, appearance: LightAppearance) {
        precondition(strip.ledCount == appearance.segmentCount, "an LED for every segment")
        frames = FrameSampler(appearance)
        sender = StripSender(strip)
        colour = strip.colour
    }

    /// Frames that were sent in full.
    public var frameCount: Int { sender.frames }

    /// Darkens the strip, whatever another program sent it before. The first thing to do.
    ///
    /// - Throws: what the wire throws.
    public mutating func open<Wire: StripWire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        try sender.open(&wire)
    }

    /// Ends dark: completes the frame that is on its way, then sends a dark one.
    ///
    /// - Throws: what the wire throws.
    public mutating func close<Wire: StripWire & ~Copyable>(_ wire: inout Wire) throws(Wire.Failure) {
        try sender.close(&wire)
    }

    /// Plays a program from the next frame on.
    public mutating func play(_ light: LightProgram) {
        frames.play(light)
    }

    /// Computes what to show at an instant, without sending it. Instants must not go back.
    public mutating func sample(at present: MonotonicInstant) {
        if frames.advance(to: present) { sender.show(frames.levels, frames.colour(at: present, own: colour)) }
    }

    /// Serves the strip for one frame of light, or until a deadline if that comes first. If the strip already shows
    /// what it should, it returns at once.
    ///
    /// - Returns: how long the strip will stay as it is, `distantFuture` if indefinitely; `nil` while a frame is being
    ///   sent.
    /// - Throws: what the wire throws.
    public mutating func serveFrame<Wire: StripWire & ~Copyable>(
        _ wire: inout Wire, until deadline: MonotonicInstant
    ) throws(Wire.Failure) -> MonotonicInstant? {
        let present = wire.now
        sample(at: present)
        if sender.isHeld { return frames.steadyUntil }
        try sender.run(&wire, until: min(deadline, frames.steadyUntil, present.advanced(by: FrameSampler.frame)))
        return nil
    }
}
