import Dimming
import Pacing

/// A strip of addressed LEDs: dark when it opens and when its owner ends.
///
/// A class, for its `deinit`: optimised, Swift 6.0 and 6.3 leave out that of a generic noncopyable value.
final class APA102Bar<Wire: APA102Wire & ~Copyable>: LightBar where Wire.Failure: ButtonedFailure {
    /// Two lines are written to without a rest; with them ahead of all others a board with one core would be stuck.
    static var mayGoAhead: Bool { !Wire.isBusy }

    private var wire: Wire
    private var bar: AddressedBar

    /// Takes over a wire and darkens what is on it.
    ///
    /// - Throws: what the wire throws.
    init(_ strip: APA102Strip, on wire: consuming Wire, appearance: LightAppearance) throws(Wire.Failure) {
        // Moving light is worked out once, so that the first press finds all it needs in memory.
        var rehearsal = AddressedBar(strip, appearance: appearance)
        rehearsal.play(.rehearsal(at: wire.now, appearance))
        rehearsal.sample(at: wire.now)
        var bar = AddressedBar(strip, appearance: appearance)
        try bar.open(&wire)
        self.wire = wire
        self.bar = bar
    }

    deinit {
        // A strip that cannot be reached cannot be darkened: nothing is left to do about an error here.
        try? bar.close(&wire)
    }

    var lightWrites: Int { bar.frameCount }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(Wire.Failure) -> MonotonicInstant? {
        try bar.serveFrame(&wire, until: deadline)
    }
}
