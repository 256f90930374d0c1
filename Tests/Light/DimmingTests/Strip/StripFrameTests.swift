import Dimming
import HardwareConformance
import Pacing
import Testing

@Suite("A frame of addressed LEDs")
struct StripFrameTests {
    private static let white = LEDColour(red: 1, green: 1, blue: 1)
    private static let orange = LEDColour(red: 1, green: 0.5, blue: 0.25)

    private func levels(_ values: [Double]) -> LightLevels {
        var bar = LightLevels(segmentCount: values.count)
        for (segment, level) in values.enumerated() { bar[segment] = level }
        return bar
    }

    private func bytes(_ strip: LEDStrip, _ values: [Double]) -> [UInt8] {
        var frame = StripFrame(strip)
        frame.fill(levels(values))
        return frame.bytes
    }

    @Test("An SK9822 gets the smallest global value that reaches the level")
    func goldenSK9822() {
        // Steps of 1/7905: 7905 is 31 × 255; 3952.5 needs 16; 255 needs 1; 256 needs 2; one step is one.
        let result = bytes(
            LEDStrip(ledCount: 6, kind: .sk9822, colour: Self.orange),
            [1, 0.5, 255.0 / 7905, 256.0 / 7905, 1.0 / 7905, 0])
        #expect(
            result == [
                0x00, 0x00, 0x00, 0x00,
                0xFF, 0x40, 0x80, 0xFF,
                0xF0, 0x3E, 0x7C, 0xF7,
                0xE1, 0x40, 0x80, 0xFF,
                0xE2, 0x20, 0x40, 0x80,
                0xE1, 0x00, 0x01, 0x01,
                0xE0, 0x00, 0x00, 0x00,
                0x00, 0x00, 0x00, 0x00, 0x00,
            ])
    }

    @Test("A genuine APA102 keeps its global value at 31")
    func goldenAPA102() {
        let result = bytes(
            LEDStrip(ledCount: 5, kind: .apa102, colour: Self.orange), [1, 0.5, 1.0 / 255, 0.001, 0])
        #expect(
            result == [
                0x00, 0x00, 0x00, 0x00,
                0xFF, 0x40, 0x80, 0xFF,
                0xFF, 0x20, 0x40, 0x80,
                0xFF, 0x00, 0x01, 0x01,
                0xFF, 0x00, 0x00, 0x00,
                0xFF, 0x00, 0x00, 0x00,
                0x00, 0x00, 0x00, 0x00, 0x00,
            ])
    }

    @Test("The end has 32 zeros and a clock for every two LEDs", arguments: [5, 15, 16, 17, 30, 32, 33, 299, 300])
    func end(count: Int) {
        let result = bytes(LEDStrip(ledCount: count), Array(repeating: 1, count: count))
        let end = result.count - 4 - 4 * count
        #expect(8 * end >= 32 + (count + 1) / 2 && 8 * end < 32 + (count + 1) / 2 + 8)
        #expect(result.suffix(end).allSatisfy { $0 == 0 } && result.prefix(4).allSatisfy { $0 == 0 })
    }

    @Test(
        "What a strip reads from frames in a row is what was asked for, on either end of the bar",
        arguments: [LEDStrip.Kind.sk9822, .apa102], [false, true])
    func roundTrip(kind: LEDStrip.Kind, isReversed: Bool) {
        let count = 33
        let strip = LEDStrip(ledCount: count, kind: kind, isReversed: isReversed, colour: Self.white)
        var frame = StripFrame(strip)
        var decoder = StripDecoder(ledCount: count)
        for step in 0...50 {
            let wanted = (0..<count).map { Double(($0 * 37 + step * 101) % 1000) / 999 }
            frame.fill(levels(wanted))
            decoder.send(frame.bytes)
            let seen = isReversed ? decoder.shown.reversed() : decoder.shown
            for (led, level) in zip(seen, wanted) {
                #expect(led.red == led.green && led.green == led.blue)
                #expect(kind == .sk9822 || led.global == 31)
                let shown = Double(led.global * led.red) / 7905
                #expect(abs(shown - level) <= 0.5001 / 255)
            }
        }
        #expect(decoder.faults.isEmpty && decoder.frames == 51)
    }

    @Test(
        "A rising level never lets a channel fall, and the light is off by little",
        arguments: [
            (LEDStrip.Kind.sk9822, LEDColour.warmAmber, 0.08, 0.3), (.sk9822, Self.white, 0.08, 0.08),
            (.sk9822, LEDColour(red: 0.03, green: 1, blue: 0.77), 0.08, 1.3), (.apa102, Self.white, 1.78, 1.78),
            (.apa102, .warmAmber, 1.78, 1.78),
        ])
    func rounding(kind: LEDStrip.Kind, colour: LEDColour, strongest: Double, weaker: Double) {
        var frame = StripFrame(LEDStrip(ledCount: 5, kind: kind, colour: colour))
        let shares = [colour.blue, colour.green, colour.red]
        var last = [0, 0, 0]
        var worst = 0.0
        var worstWeaker = 0.0
        let most = 79_050
        for step in 0...most {
            let level = Double(step) / Double(most)
            frame.fill(levels([level, 0, 0, 0, 0]))
            let global = Int(frame.bytes[4] & 31)
            let light = (5...7).map { global * Int(frame.bytes[$0]) }
            for channel in 0..<3 {
                if light[channel] < last[channel] { Issue.record("channel \(channel) falls at \(level)") }
                let error = abs(lightness(Double(light[channel]) / 7905) - lightness(level * shares[channel]))
                if shares[channel] == 1 { worst = max(worst, error) } else { worstWeaker = max(worstWeaker, error) }
            }
            last = light
        }
        #expect(worst <= strongest && worstWeaker <= weaker, "\(worst), \(worstWeaker)")
    }

    /// CIE L* of a relative luminance, written out here: what is tested must not judge itself.
    private func lightness(_ luminance: Double) -> Double {
        if luminance <= 216.0 / 24389 { return luminance * 24389 / 27 }
        var root = 1.0
        for _ in 0..<20 { root -= (root * root * root - luminance) / (3 * root * root) }
        return 116 * root - 16
    }
}
