import Dimming
import HardwareConformance
import PacerSimulator
import Pacing
import Testing

@Suite("A strip on two lines")
struct StripSenderTests {
    private static let count = 10

    private func levels(_ level: Double) -> LightLevels {
        var bar = LightLevels(segmentCount: Self.count)
        for segment in 0..<Self.count { bar[segment] = level }
        return bar
    }

    private func wire(cost: Duration) -> StripLines<SimulatedLines> {
        StripLines(SimulatedLines(start: .zero.advanced(by: .seconds(1)), callCost: cost))
    }

    /// What a strip on the lines sees: data as the clock rises.
    private func decoded(
        _ edges: [SimulatedLines.Edge], _ format: StripDecoder.Format = .apa102
    ) -> (decoder: StripDecoder, latched: [MonotonicInstant]) {
        let clock = LineSet(line: 1)
        var decoder = StripDecoder(ledCount: Self.count, format: format)
        var latched: [MonotonicInstant] = []
        var wasHigh = false
        for edge in edges {
            let isHigh = edge.lines.contains(clock)
            if isHigh && !wasHigh {
                decoder.clock(edge.lines.contains(LineSet(line: 0)))
                if decoder.frames > latched.count { latched.append(edge.time) }
            }
            wasHigh = isHigh
        }
        return (decoder, latched)
    }

    @Test("Two calls a bit, one for each state of the clock, and both lines low after a frame")
    func calls() throws {
        var wire = wire(cost: .microseconds(2))
        let bytes: [UInt8] = [0xA5, 0x01]
        let sent = try wire.send(bytes, from: 0, until: .distantFuture)
        let edges = wire.lines.edges.map(\.lines.rawValue)
        let bits: [UInt64] = [1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]
        #expect(sent == 2)
        #expect(edges == bits.flatMap { [$0, $0 | 2] } + [0])
    }

    @Test(
        "What opens is dark, whatever frame was cut off before", arguments: [0, 1, 31, 64, 77, 129, 200, 351, 767],
        [LEDStrip.Kind.sk9822, .hd108])
    func opens(cutOff: Int, kind: LEDStrip.Kind) throws {
        var wire = wire(cost: .zero)
        let strip = LEDStrip(ledCount: Self.count, kind: kind, colour: LEDColour(red: 1, green: 1, blue: 1))
        var sender = StripSender(strip)
        var frame = StripFrame(strip)
        frame.fill(levels(1))
        _ = try wire.send(frame.bytes, from: 0, until: .distantFuture)
        var edges = Array(wire.lines.edges.prefix(2 * cutOff))
        let before = wire.lines.edges.count
        try sender.open(&wire)
        edges += wire.lines.edges.dropFirst(before)
        let (decoder, _) = decoded(edges, kind == .hd108 ? .hd108 : .apa102)
        #expect(decoder.shown.count == Self.count)
        #expect(decoder.shown.allSatisfy { $0.red == 0 && $0.green == 0 && $0.blue == 0 })
    }

    @Test("A frame is sent when a level differs, and none while it stands")
    func onChange() throws {
        var wire = wire(cost: .microseconds(1))
        var sender = StripSender(LEDStrip(ledCount: Self.count))
        try sender.open(&wire)
        for level in [0, 0.5, 0.5, 0.500_001, 0.6, 0.6, 0] {
            sender.show(levels(level))
            try sender.run(&wire, until: wire.now.advanced(by: .milliseconds(5)))
            #expect(sender.isHeld)
        }
        #expect(sender.frames == 4)
        let (decoder, _) = decoded(wire.lines.edges)
        #expect(decoder.faults.isEmpty && decoder.frames == 4)
    }

    @Test("At most 400 frames a second are sent, however often levels change")
    func rate() throws {
        var wire = wire(cost: .nanoseconds(100))
        var sender = StripSender(LEDStrip(ledCount: Self.count))
        try sender.open(&wire)
        let start = wire.now
        for step in 1...4000 {
            sender.show(levels(Double(step) / 4000))
            try sender.run(&wire, until: start.advanced(by: .microseconds(250 * step)))
        }
        let (_, latched) = decoded(wire.lines.edges)
        #expect((390...401).contains(latched.count), "\(latched.count)")
        for (frame, next) in zip(latched.dropFirst(), latched.dropFirst(2)) {
            #expect(frame.duration(to: next) >= StripSender.shortestGap)
        }
    }

    @Test("On a slow board a frame goes on in the next turn, whole, while the button is looked at in between")
    func resumes() throws {
        // 11 µs a call, as published for a Zero 2 W: a frame of 10 LEDs takes 8.6 ms.
        var wire = wire(cost: .microseconds(11))
        var sender = StripSender(LEDStrip(ledCount: Self.count, colour: LEDColour(red: 1, green: 1, blue: 1)))
        try sender.open(&wire)
        var late = Duration.zero
        for step in 1...100 {
            let end = wire.now.advanced(by: .milliseconds(5))
            sender.show(levels(Double(step) / 100))
            try sender.run(&wire, until: end)
            late = max(late, end.duration(to: wire.now))
        }
        #expect(late < .microseconds(200))
        try sender.run(&wire, until: .distantFuture)
        let (decoder, latched) = decoded(wire.lines.edges)
        #expect(decoder.faults.isEmpty)
        #expect((50...70).contains(latched.count), "\(latched.count)")
        #expect(decoder.shown.allSatisfy { $0.gain == 31 && $0.red == 255 })
        #expect(Set(decoder.shown).count == 1)
    }

    @Test("The end is dark, and a frame that was on its way is completed before it")
    func closes() throws {
        var wire = wire(cost: .microseconds(11))
        var sender = StripSender(LEDStrip(ledCount: Self.count))
        try sender.open(&wire)
        sender.show(levels(1))
        try sender.run(&wire, until: wire.now.advanced(by: .milliseconds(5)))
        #expect(!sender.isHeld)
        try sender.close(&wire)
        let (decoder, _) = decoded(wire.lines.edges)
        #expect(decoder.faults.isEmpty && decoder.frames == 3)
        #expect(decoder.shown.allSatisfy { $0.red == 0 && $0.green == 0 && $0.blue == 0 })
        #expect(wire.lines.edges.last?.lines == [])
    }
}
