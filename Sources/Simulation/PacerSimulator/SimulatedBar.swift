import Dimming
import Pacing

/// A bar in virtual time as a ``SimulatedGPIO`` serves it: what differs between plain lines, strips and LEDs.
protocol SimulatedBar: AnyObject {
    /// The moment that it has reached.
    var now: MonotonicInstant { get }

    /// The faintest light that it can hold, as linear luminance 0…1.
    var faintestLuminance: Double { get }

    /// How often the light has been written so far.
    var writes: Int { get }

    /// Plays a program from the next frame on.
    func play(_ light: LightProgram)

    /// Serves the light for a frame, or until a deadline if that comes first.
    ///
    /// - Returns: how long the bar will stand still; `nil` while it has work to do.
    /// - Throws: the fault that is in force.
    func serveFrame(until deadline: MonotonicInstant) throws(SimulatedFault) -> MonotonicInstant?

    /// Sleeps until an instant; may end late.
    func sleep(until instant: MonotonicInstant)

    /// Ends dark.
    func darken(at instant: MonotonicInstant)

    /// Hands over the writes to its lines.
    func takeEdges() -> [SimulatedLines.Edge]
}

/// A bar of plain lines.
final class SimulatedSegments: SimulatedBar {
    private var lines: SimulatedLines
    private var bar: DimmedBar
    private var last: [SimulatedLines.Edge] = []

    init(_ appearance: LightAppearance, on board: SimulatedBoard, from start: MonotonicInstant) {
        lines = SimulatedLines(start: start, callCost: .nanoseconds(board.timing.callCost), lateness: board.lateness)
        bar = DimmedBar(appearance, timing: board.timing, relativeBrightness: board.relativeBrightness)
    }

    var now: MonotonicInstant { lines.now }

    var faintestLuminance: Double { bar.faintestLuminance }

    var writes: Int { bar.writes }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(SimulatedFault) -> MonotonicInstant? {
        try bar.serveFrame(&lines, until: deadline)
    }

    func sleep(until instant: MonotonicInstant) {
        lines.sleep(until: instant)
    }

    func darken(at instant: MonotonicInstant) {
        last = [SimulatedLines.Edge(time: instant, lines: [])]
    }

    func takeEdges() -> [SimulatedLines.Edge] {
        defer { last = [] }
        return lines.takeEdges() + last
    }
}

/// A strip of addressed LEDs.
final class SimulatedStrip<Wire: SimulatedWire & ~Copyable>: SimulatedBar {
    private let strip: LEDStrip
    private var wire: Wire
    private var bar: AddressedBar

    /// Darkens the strip.
    ///
    /// - Throws: the fault that is in force.
    init(_ strip: LEDStrip, on wire: consuming Wire, appearance: LightAppearance) throws(SimulatedFault) {
        var bar = AddressedBar(strip, appearance: appearance)
        try bar.open(&wire)
        self.strip = strip
        self.wire = wire
        self.bar = bar
    }

    var now: MonotonicInstant { wire.now }

    var faintestLuminance: Double { strip.kind.faintestLuminance }

    var writes: Int { bar.frameCount }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(SimulatedFault) -> MonotonicInstant? {
        try bar.serveFrame(&wire, until: deadline)
    }

    func sleep(until instant: MonotonicInstant) {
        wire.sleep(until: instant)
    }

    func darken(at instant: MonotonicInstant) {
        // Simulated lines that are open can always be written to.
        try? bar.close(&wire)
    }

    func takeEdges() -> [SimulatedLines.Edge] { wire.takeEdges() }
}
