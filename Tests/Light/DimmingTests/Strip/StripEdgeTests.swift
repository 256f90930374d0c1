import Dimming
import PacerSimulator
import Pacing
import Testing

@Suite("A strip at the edge of what it is told")
struct StripEdgeTests {
    private static let strip = LEDStrip(ledCount: 10)

    private func levels(_ level: Double) -> LightLevels {
        var bar = LightLevels(segmentCount: 10)
        for segment in 0..<10 { bar[segment] = level }
        return bar
    }

    @Test("What a strip can have, and the faintest step of its LEDs by their data sheets")
    func strip() {
        #expect(LEDStrip.ledCountRange == 5...300)
        #expect(LEDStrip.Kind.sk9822.faintestLuminance == 1.0 / 7905)
        #expect(LEDStrip.Kind.apa102.faintestLuminance == 1.0 / 255)
        #expect(LEDStrip.Kind.hd107s.faintestLuminance == 1.0 / 255)
        #expect(LEDStrip.Kind.hd108.faintestLuminance == 1.0 / 65535)
        #expect(LEDStrip.Kind.allCases.filter(\.format.clockRestsHigh) == [.hd108])
        #expect(Self.strip.kind == .sk9822 && !Self.strip.isReversed && Self.strip.colour == .warmAmber)
    }

    @Test("Each channel has its share of the level", arguments: [LEDStrip.Kind.apa102, .sk9822])
    func shares(kind: LEDStrip.Kind) {
        var frame = StripFrame(LEDStrip(ledCount: 10, kind: kind, colour: LEDColour(red: 0.2, green: 0.4, blue: 1)))
        frame.fill(levels(1))
        #expect(frame.bytes[4..<8] == [0xFF, 255, 102, 51])
    }

    @Test("Before the first frame there are zeros for a word of each LED and for a start")
    func leadIn() {
        #expect(StripFrame(Self.strip).leadIn == Array(repeating: 0, count: 4 * 11))
        #expect(StripFrame(LEDStrip(ledCount: 10, kind: .hd108)).leadIn == Array(repeating: 0, count: 16 + 8 * 10))
    }

    @Test("A frame may begin 2.5 ms after the one before, and not at the end of a turn")
    func turns() throws {
        var wire = StripLines(SimulatedLines(start: .zero.advanced(by: .seconds(1)), callCost: .nanoseconds(100)))
        var sender = StripSender(Self.strip)
        try sender.open(&wire)
        sender.show(levels(0.5))
        let start = wire.now
        try sender.run(&wire, until: start.advanced(by: .milliseconds(2)))
        #expect(sender.frames == 2 && sender.isHeld)
        let next = start.advanced(by: StripSender.shortestGap)
        sender.show(levels(0.6))
        try sender.run(&wire, until: next)
        #expect(sender.frames == 2)
        #expect(wire.now == next)
        sender.show(levels(0.7))
        try sender.run(&wire, until: next.advanced(by: .nanoseconds(1)))
        #expect(!sender.isHeld)
        try sender.run(&wire, until: .distantFuture)
        #expect(sender.frames == 3 && sender.isHeld)
    }

    @Test("What opens is all of these zeros, and then a dark frame")
    func opening() throws {
        var wire = StripLines(SimulatedLines())
        var sender = StripSender(Self.strip)
        try sender.open(&wire)
        let clocked = wire.lines.edges.filter { $0.lines.contains(LineSet(line: 1)) }
        let bits = clocked.map { $0.lines.contains(LineSet(line: 0)) }
        // A frame has 4 bytes to start, 4 for each LED, and 5 to end: 32 zeros and one for every two LEDs.
        #expect(bits.count == 8 * (44 + 4 + 40 + 5))
        #expect(bits.firstIndex(of: true) == 8 * (44 + 4))
    }

    @Test("A frame that is due already is sent without a sleep")
    func due() throws {
        let start = MonotonicInstant.zero.advanced(by: .seconds(1))
        // Every sleep is late by the gap between two frames.
        var wire = StripLines(SimulatedLines(start: start, lateness: WakeLateness(least: StripSender.shortestGap)))
        var sender = StripSender(Self.strip)
        try sender.open(&wire)
        sender.show(levels(0.5))
        try sender.run(&wire, until: start.advanced(by: .milliseconds(2)))
        #expect(sender.frames == 2)
        wire.sleep(until: start)
        sender.show(levels(0.6))
        try sender.run(&wire, until: start.advanced(by: .milliseconds(5)))
        #expect(sender.frames == 3)
        #expect(wire.now == start.advanced(by: .microseconds(2500)))
    }

    @Test("A frame whose turn ends with a byte goes on in the next turn")
    func cutOffAtTheEnd() throws {
        var wire = StripLines(SimulatedLines(callCost: .microseconds(1)))
        var sender = StripSender(Self.strip)
        try sender.open(&wire)
        sender.show(levels(0.5))
        // Ten bytes.
        let end = wire.now.advanced(by: .microseconds(160))
        try sender.run(&wire, until: end)
        #expect(wire.now == end)
        #expect(sender.frames == 1 && !sender.isHeld)
    }

    @Test("Sending stops after the byte in which the time is up, and goes on with the next")
    func cutOff() throws {
        var wire = StripLines(SimulatedLines(callCost: .microseconds(1)))
        // A byte takes sixteen calls.
        let bytes: [UInt8] = [1, 2, 3, 4]
        #expect(try wire.send(bytes, from: 1, until: .zero.advanced(by: .microseconds(17))) == 3)
        #expect(wire.now == .zero.advanced(by: .microseconds(32)))
        #expect(try wire.send(bytes, from: 3, until: .zero) == 4)
        // The lines are low after the last byte.
        #expect(wire.now == .zero.advanced(by: .microseconds(49)))
        #expect(try wire.send(bytes, from: 1, until: .zero.advanced(by: .microseconds(65))) == 2)
    }
}
