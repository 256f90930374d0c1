import Dimming
import Pacing

/// A strip of addressed LEDs: dark when it opens and when its value ends.
struct APA102Bar<Wire: APA102Wire & ~Copyable>: LightBar, ~Copyable where Wire.Failure: ButtonedFailure {
    private var wire: Wire
    private var sender: APA102Sender

    /// Takes over a wire and darkens what is on it.
    ///
    /// - Throws: what the wire throws.
    init(_ strip: APA102Strip, on wire: consuming Wire) throws(Wire.Failure) {
        var sender = APA102Sender(strip)
        try sender.open(&wire)
        self.wire = wire
        self.sender = sender
    }

    deinit {
        var wire = wire
        var sender = sender
        // A strip that cannot be reached cannot be darkened: nothing is left to do about an error here.
        try? sender.close(&wire)
    }

    var isHeld: Bool { sender.isHeld }

    mutating func show(_ levels: LightLevels) {
        sender.show(levels)
    }

    mutating func serve(until end: MonotonicInstant) throws(Wire.Failure) {
        try sender.run(&wire, until: end)
    }
}
