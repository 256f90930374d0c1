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

    @Test("An SK9822 gets the smallest gain that reaches the level")
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

    @Test("An SK9822 is lit from half a step up")
    func halfAStep() {
        let half = 0.5 / 7905
        let result = bytes(LEDStrip(ledCount: 5, kind: .sk9822, colour: Self.orange), [half, half.nextDown, 0, 0, 0])
        #expect(Array(result[4..<8]) == [0xE1, 0x00, 0x00, 0x01])
        #expect(Array(result[8..<12]) == [0xE0, 0x00, 0x00, 0x00])
    }

    @Test("A genuine APA102 keeps its gain at 31")
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

    @Test("An HD107S is sent what an APA102 is")
    func goldenHD107S() {
        let values = [1, 0.5, 1.0 / 255, 0.001, 0]
        #expect(
            bytes(LEDStrip(ledCount: 5, kind: .hd107s, colour: Self.orange), values)
                == bytes(LEDStrip(ledCount: 5, kind: .apa102, colour: Self.orange), values))
    }

    @Test("An HD108 has 128 zero bits, a 1 with three gains and 16 bits a colour for each LED, and zeros")
    func goldenHD108() {
        // 32768 is half of 65535; gains of 17 are 1 10001 10001 10001.
        let result = bytes(
            LEDStrip(ledCount: 5, kind: .hd108, colour: Self.orange), [1, 0.5, 1.0 / 65535, 0.000_001, 0])
        #expect(
            result == [
                0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
                0xC6, 0x31, 0xFF, 0xFF, 0x80, 0x00, 0x40, 0x00,
                0xC6, 0x31, 0x80, 0x00, 0x40, 0x00, 0x20, 0x00,
                0xC6, 0x31, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
                0xC6, 0x31, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
                0xC6, 0x31, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
                0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
                0x00,
            ])
    }

    @Test(
        "Colours come in the order that is set",
        arguments: [
            (LEDStrip.ColourOrder.rgb, [3, 2, 1]), (.rbg, [3, 1, 2]), (.grb, [2, 3, 1]), (.gbr, [2, 1, 3]),
            (.brg, [1, 3, 2]), (.bgr, [1, 2, 3]),
        ] as [(LEDStrip.ColourOrder, [UInt8])])
    func order(order: LEDStrip.ColourOrder, expected: [UInt8]) {
        let colour = LEDColour(red: 1, green: 2.0 / 3, blue: 1.0 / 3)
        let eight = bytes(LEDStrip(ledCount: 5, kind: .apa102, colour: colour, order: order), [3.0 / 255, 0, 0, 0, 0])
        #expect(Array(eight[5..<8]) == expected)
        let sixteen = bytes(
            LEDStrip(ledCount: 5, kind: .hd108, colour: colour, order: order), [3.0 / 65535, 0, 0, 0, 0])
        #expect(Array(sixteen[18..<24]) == expected.flatMap { [0, $0] })
    }

    @Test("The end of an HD108's frame has 128 zeros and one for each LED", arguments: [5, 7, 8, 9, 30, 299, 300])
    func endHD108(count: Int) {
        let result = bytes(LEDStrip(ledCount: count, kind: .hd108), Array(repeating: 1, count: count))
        let end = result.count - 16 - 8 * count
        #expect(8 * end >= 128 + count && 8 * end < 128 + count + 8)
        #expect(result.suffix(end).allSatisfy { $0 == 0 } && result.prefix(16).allSatisfy { $0 == 0 })
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
        arguments: LEDStrip.Kind.allCases, [false, true])
    func roundTrip(kind: LEDStrip.Kind, isReversed: Bool) {
        let count = 33
        let strip = LEDStrip(ledCount: count, kind: kind, isReversed: isReversed, colour: Self.white)
        var frame = StripFrame(strip)
        var decoder = StripDecoder(ledCount: count, format: kind == .hd108 ? .hd108 : .apa102)
        for step in 0...50 {
            let wanted = (0..<count).map { Double(($0 * 37 + step * 101) % 1000) / 999 }
            frame.fill(levels(wanted))
            decoder.send(frame.bytes)
            let seen = isReversed ? decoder.shown.reversed() : decoder.shown
            for (led, level) in zip(seen, wanted) {
                #expect(led.red == led.green && led.green == led.blue)
                #expect(kind == .sk9822 || led.gain == (kind == .hd108 ? 17 : 31))
                let (shown, step) =
                    switch kind {
                    case .sk9822: (Double(led.gain * led.red) / 7905, 1.0 / 255)
                    case .apa102, .hd107s: (Double(led.red) / 255, 1.0 / 255)
                    case .hd108: (Double(led.red) / 65535, 1.0 / 65535)
                    }
                #expect(abs(shown - level) <= 0.5001 * step)
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
            let gain = Int(frame.bytes[4] & 31)
            let light = (5...7).map { gain * Int(frame.bytes[$0]) }
            for channel in 0..<3 {
                if light[channel] < last[channel] { Issue.record("channel \(channel) falls at \(level)") }
                let error = abs(lightness(Double(light[channel]) / 7905) - lightness(level * shares[channel]))
                if shares[channel] == 1 { worst = max(worst, error) } else { worstWeaker = max(worstWeaker, error) }
            }
            last = light
        }
        #expect(worst <= strongest && worstWeaker <= weaker, "\(worst), \(worstWeaker)")
    }

    @Test("An HD108 shows L* 1 and more within 0.01 L* and without a step, however its gain turns out to work")
    func faintHD108() {
        // In proportion to the gain by a table of the data sheets; 3 to 34 of 34 as a user measured.
        let laws: [(UInt16) -> Double] = [{ Double($0) / 17 }, { Double($0 + 3) / 20 }]
        var frame = StripFrame(LEDStrip(ledCount: 5, kind: .hd108, colour: Self.white))
        var last = [0.0, 0.0]
        for step in 0...99_500 {
            let wanted = 0.5 + Double(step) / 1000
            frame.fill(levels([luminance(wanted), 0, 0, 0, 0]))
            let head = UInt16(frame.bytes[16]) << 8 | UInt16(frame.bytes[17])
            let value = Double(UInt16(frame.bytes[18]) << 8 | UInt16(frame.bytes[19])) / 65535
            for (place, law) in laws.enumerated() {
                let shown = lightness(law(head >> 10 & 31) * value)
                if abs(shown - wanted) > 0.01 { Issue.record("L* \(wanted) is shown as \(shown)") }
                if step > 0 && !(0...0.02).contains(shown - last[place]) {
                    Issue.record("from L* \(last[place]) to \(shown) at \(wanted)")
                }
                last[place] = shown
            }
        }
    }

    /// The relative luminance of an L*, written out as well.
    private func luminance(_ lightness: Double) -> Double {
        if lightness <= 8 { return lightness * 27 / 24389 }
        let root = (lightness + 16) / 116
        return root * root * root
    }

    /// CIE L* of a relative luminance, written out here: what is tested must not judge itself.
    private func lightness(_ luminance: Double) -> Double {
        if luminance <= 216.0 / 24389 { return luminance * 24389 / 27 }
        var root = 1.0
        for _ in 0..<20 { root -= (root * root * root - luminance) / (3 * root * root) }
        return 116 * root - 16
    }
}
