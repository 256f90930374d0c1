import Dimming
import Pacing

/// LEDs of a controller in virtual time, told by the code that tells a board's. A line of what it records is an LED, on
/// while it is lit: the controller's own pulses are not the program's.
final class SimulatedLEDs: SimulatedBar {
    private var outputs: Outputs
    private var bar: ControlledBar

    init(
        _ scales: [LEDScale], on board: SimulatedBoard, appearance: LightAppearance, from start: MonotonicInstant
    ) {
        outputs = Outputs(
            now: start, callCost: .nanoseconds(board.timing.callCost), lateness: board.lateness)
        bar = ControlledBar(scales, appearance: appearance)
    }

    var now: MonotonicInstant { outputs.now }

    var faintestLuminance: Double { bar.faintestLuminance }

    var writes: Int { bar.writes }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(SimulatedFault) -> MonotonicInstant? {
        try bar.serveFrame(&outputs, until: deadline)
    }

    func sleep(until instant: MonotonicInstant) {
        outputs.sleep(until: instant)
    }

    func darken(at instant: MonotonicInstant) {
        outputs.record([], at: instant)
    }

    func takeEdges() -> [SimulatedLines.Edge] { outputs.takeEdges() }

    private struct Outputs: LEDOutputs {
        typealias Failure = SimulatedFault

        private(set) var now: MonotonicInstant
        private let callCost: Duration
        private var lateness: WakeLateness
        private var lit = LineSet()
        private var edges: [SimulatedLines.Edge] = []

        init(now: MonotonicInstant, callCost: Duration, lateness: WakeLateness) {
            self.now = now
            self.callCost = callCost
            self.lateness = lateness
        }

        mutating func write(_ brightness: Int, to led: Int) throws(SimulatedFault) {
            now = now.advanced(by: callCost)
            let line = LineSet(line: led)
            record(brightness > 0 ? lit.union(line) : lit.subtracting(line), at: now)
        }

        mutating func write(_ mix: LEDMix, to led: Int) throws(SimulatedFault) {
            now = now.advanced(by: callCost)
        }

        mutating func sleep(until instant: MonotonicInstant) {
            now = max(now, instant).advanced(by: lateness.next())
        }

        mutating func record(_ lines: LineSet, at instant: MonotonicInstant) {
            lit = lines
            edges.append(SimulatedLines.Edge(time: instant, lines: lines))
        }

        mutating func takeEdges() -> [SimulatedLines.Edge] {
            defer { edges.removeAll(keepingCapacity: true) }
            return edges
        }
    }
}
