import Dimming
import HardwareConformance
import PacerSimulator
import Pacing
import Testing

@Suite("A bar of addressed LEDs")
struct AddressedBarTests {
    @Test("A strip on a bus shows every sample of a breath, 200 a second, and is left alone when it stands")
    func breath() throws {
        let appearance = LightAppearance(segmentCount: 300)
        var wire = RecordingBus(ledCount: 300)
        var bar = AddressedBar(
            LEDStrip(ledCount: 300, colour: LEDColour(red: 1, green: 1, blue: 1)), appearance: appearance)
        bar.open(&wire)
        #expect(bar.serveFrame(&wire, until: .distantFuture) == .distantFuture)

        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let program = LightProgram(.breathing(session), from: wire.now, appearance: appearance)
        let before = wire.strip.frames
        let end = wire.now.advanced(by: .seconds(4))
        var expected = LightLevels(segmentCount: 300)
        bar.play(program)
        while wire.now < end {
            let start = wire.now
            if let still = bar.serveFrame(&wire, until: end) {
                wire.sleep(until: min(still, end))
                continue
            }
            program.render(at: start.advanced(by: .microseconds(2500)), into: &expected)
            for (led, level) in zip(wire.strip.shown, expected.luminance) {
                #expect(abs(Double(led.gain * led.red) / 7905 - level) <= 0.5001 / 255)
            }
        }
        #expect((750...810).contains(wire.strip.frames - before), "\(wire.strip.frames - before)")

        bar.play(.dark(appearance))
        while bar.serveFrame(&wire, until: .distantFuture) != .distantFuture {
            wire.sleep(until: wire.now.advanced(by: .milliseconds(5)))
        }
        #expect(wire.strip.shown.allSatisfy { $0.red == 0 })
        #expect(wire.strip.faults.isEmpty)
    }

    @Test("An ember, once up, is left alone until the bar is closed, which darkens it")
    func ember() {
        let appearance = LightAppearance(segmentCount: 300)
        var wire = RecordingBus(ledCount: 300)
        var bar = AddressedBar(LEDStrip(ledCount: 300), appearance: appearance)
        bar.open(&wire)
        bar.play(LightProgram(.ember, from: wire.now, appearance: appearance))
        let up = wire.now.advanced(by: .seconds(3))
        while wire.now < up { wire.sleep(until: min(up, bar.serveFrame(&wire, until: up) ?? wire.now)) }
        #expect(wire.strip.shown[0].red > 0 && wire.strip.shown[1].red == 0)
        let frames = wire.strip.frames
        #expect(bar.serveFrame(&wire, until: .distantFuture) == .distantFuture)
        #expect(wire.strip.frames == frames)
        bar.close(&wire)
        #expect(wire.strip.frames == frames + 1)
        #expect(wire.strip.shown.allSatisfy { $0.red == 0 })
    }

    @Test(
        "A practice is seen in its hue, and in the strip's own colour where there are to be none",
        arguments: [true, false])
    func hue(hasHues: Bool) {
        let appearance = LightAppearance(segmentCount: 300, hasHues: hasHues)
        var wire = RecordingBus(ledCount: 300)
        var bar = AddressedBar(LEDStrip(ledCount: 300), appearance: appearance)
        bar.open(&wire)
        let light = Practice.bodyCheck.light(PacerConfiguration(appearance: appearance))
        bar.play(LightProgram(light, from: wire.now, appearance: appearance))
        let end = wire.now.advanced(by: .seconds(3))
        while wire.now < end { wire.sleep(until: min(end, bar.serveFrame(&wire, until: end) ?? wire.now)) }
        let jaw = wire.strip.shown[299]
        #expect((jaw.green > jaw.red) == hasHues && jaw.red > 0)
    }

    /// A bus in virtual time that takes 2.5 ms for what it is sent, and the strip on it.
    private struct RecordingBus: StripWire, ~Copyable {
        private(set) var now = MonotonicInstant.zero.advanced(by: .seconds(1))
        private(set) var strip: StripDecoder

        init(ledCount: Int) {
            strip = StripDecoder(ledCount: ledCount)
        }

        mutating func send(_ bytes: [UInt8], from index: Int, until end: MonotonicInstant) -> Int {
            strip.send(Array(bytes[index...]))
            now = now.advanced(by: .microseconds(2500))
            return bytes.count
        }

        mutating func sleep(until instant: MonotonicInstant) {
            now = max(now, instant)
        }
    }
}
