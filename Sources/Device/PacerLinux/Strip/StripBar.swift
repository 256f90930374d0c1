import Dimming
import Pacing

/// A strip of addressed LEDs.
final class StripBar<Wire: StripWire<HardwareFailure> & ~Copyable>: LightBar {
    /// Each LED times its own pulses and holds its light if a frame comes late.
    var needsRealTime: Bool { false }

    private let strip: LEDStrip
    private var wire: Wire
    private var bar: AddressedBar

    /// Takes over a wire and darkens the strip on it.
    ///
    /// - Throws: what the wire throws.
    init(_ strip: LEDStrip, on wire: consuming Wire, appearance: LightAppearance) throws(HardwareFailure) {
        precondition(strip.ledCount == appearance.segmentCount, "an LED for every segment")
        // Moving light is worked out once, so that the first press finds all it needs in memory.
        var rehearsal = AddressedBar(strip, appearance: appearance)
        rehearsal.play(.rehearsal(at: wire.now, appearance))
        rehearsal.sample(at: wire.now)
        var bar = AddressedBar(strip, appearance: appearance)
        try bar.open(&wire)
        self.strip = strip
        self.wire = wire
        self.bar = bar
    }

    deinit {
        // A strip that cannot be reached cannot be darkened: nothing is left to do about an error here.
        try? bar.close(&wire)
    }

    var faintestLuminance: Double { strip.kind.faintestLuminance }

    var lightWrites: Int { bar.frameCount }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(HardwareFailure) -> MonotonicInstant? {
        try bar.serveFrame(&wire, until: deadline)
    }
}
