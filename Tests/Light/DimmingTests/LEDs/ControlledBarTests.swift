import Dimming
import Pacing
import Testing

@Suite("A bar of LEDs that a controller dims")
struct ControlledBarTests {
    private static let count = 10
    private static let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))

    private let appearance = LightAppearance(segmentCount: count)

    private func opened(_ most: Int, hasColours: Bool = false, _ appearance: LightAppearance) -> ControlledBar {
        let scale = LEDScale(most: most, hasColours: hasColours)
        return ControlledBar(Array(repeating: scale, count: Self.count), appearance: appearance)
    }

    /// Serves a bar for a time, and calls back after each frame that was told.
    private func serve(
        _ bar: inout ControlledBar, _ outputs: inout RecordedOutputs, for span: Duration,
        told: (_ start: MonotonicInstant, _ outputs: RecordedOutputs) -> Void = { _, _ in }
    ) {
        let end = outputs.now.advanced(by: span)
        while outputs.now < end {
            let start = outputs.now
            if let still = bar.serveFrame(&outputs, until: end) {
                outputs.sleep(until: min(still, end))
            } else {
                told(start, outputs)
            }
        }
    }

    @Test("Each LED is told the curve to half a step, 200 times a second at most", arguments: [255, 65_535])
    func breath(most: Int) {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(most, appearance)
        let program = LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance)
        var expected = LightLevels(segmentCount: Self.count)
        var frames = 0
        bar.play(program)
        serve(&bar, &outputs, for: .seconds(4)) { start, outputs in
            frames += 1
            program.render(at: start.advanced(by: .microseconds(2500)), into: &expected)
            for (shown, level) in zip(outputs.brightness, expected.luminance) {
                #expect(abs(Double(shown) / Double(most) - level) <= 0.5001 / Double(most))
            }
        }
        #expect(frames > 200 && frames <= 801, "\(frames)")
        // The lowest segment is past the middle of its own rise after four seconds, which is the top of the breath.
        #expect(outputs.brightness[0] > most / 2)
        #expect(bar.writes == outputs.writes.count)
        #expect(outputs.mixes.allSatisfy { $0 == nil })
    }

    @Test("Nothing is written that an LED shows already, and nothing at all while the light stands")
    func onlyChanges() {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(255, appearance)
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == .distantFuture)
        #expect(outputs.writes.isEmpty)
        bar.play(LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance))
        serve(&bar, &outputs, for: .seconds(10))
        var last = Array(repeating: 0, count: Self.count)
        for write in outputs.writes {
            #expect(write.brightness != last[write.led])
            last[write.led] = write.brightness
        }
        bar.play(.dark(appearance))
        serve(&bar, &outputs, for: .seconds(3))
        #expect(outputs.brightness == Array(repeating: 0, count: Self.count))
        let before = outputs.writes.count
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == .distantFuture)
        #expect(outputs.writes.count == before)
    }

    @Test("An LED of one colour is told 200 times in any second at most, however often something new is played")
    func rate() {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(65_535, appearance)
        let program = LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance)
        for _ in 0..<4000 {
            bar.play(program)
            serve(&bar, &outputs, for: .milliseconds(1))
        }
        let times = outputs.writes.filter { $0.led == 0 }.map(\.time)
        #expect(times.count > 300)
        for index in times.indices where index >= 200 {
            #expect(times[index - 200].duration(to: times[index]) >= .milliseconds(995))
        }
    }

    @Test(
        "LEDs with colours show a practice in its hue, and amber where there are to be none", arguments: [true, false])
    func hue(hasHues: Bool) throws {
        let appearance = LightAppearance(segmentCount: Self.count, hasHues: hasHues)
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(255, hasColours: true, appearance)
        let light = Practice.bodyCheck.light(PacerConfiguration(appearance: appearance))
        bar.play(LightProgram(light, from: outputs.now, appearance: appearance))
        serve(&bar, &outputs, for: .seconds(3))
        let jaw = try #require(outputs.mixes[Self.count - 1])
        if hasHues {
            #expect(jaw.green > jaw.red)
        } else {
            // Amber is red at full, 0.55 of green and no blue.
            #expect(jaw == LEDMix(red: 255, green: 140, blue: 0))
        }
        #expect(outputs.brightness[Self.count - 1] > 0)
    }

    @Test("An LED is told its colour just before it is first lit, though at a single step, and none while it is dark")
    func firstLit() {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(1, hasColours: true, appearance)
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == .distantFuture)
        #expect(outputs.writes.isEmpty)
        bar.play(LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance))
        serve(&bar, &outputs, for: .seconds(4))
        // Amber, red at full and 0.55 of green, in whole steps.
        let amber = LEDMix(red: 1, green: 1, blue: 0)
        for led in 0..<Self.count {
            let expected: LEDMix? = outputs.brightness[led] > 0 ? amber : nil
            #expect(outputs.mixes[led] == expected)
        }
        // The colour first, while it is dark.
        #expect(outputs.writes.filter { $0.led == 0 }.map(\.brightness) == [0, 1])
        #expect(bar.writes == outputs.writes.count)
    }

    @Test("A frame that may begin just as the time is over is told then")
    func justInTime() {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(65_535, appearance)
        let program = LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance)
        bar.play(program)
        serve(&bar, &outputs, for: .seconds(1))
        let start = outputs.now
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == nil)
        #expect(outputs.writes.last?.time == start)
        outputs.sleep(until: start.advanced(by: .milliseconds(1)))
        // What is played anew is sampled at once, but told a frame after the last one.
        bar.play(program)
        let next = start.advanced(by: .milliseconds(5))
        #expect(bar.serveFrame(&outputs, until: next) == nil)
        #expect(outputs.now == next)
        #expect(outputs.writes.last?.time == next)
    }

    @Test("What is due is told though the time is over")
    func late() {
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(65_535, appearance)
        bar.play(LightProgram(.breathing(Self.session), from: outputs.now, appearance: appearance))
        serve(&bar, &outputs, for: .seconds(1))
        let due = outputs.now
        #expect(bar.serveFrame(&outputs, until: due.advanced(by: .milliseconds(-1))) == nil)
        #expect(outputs.writes.last?.time == due)
    }

    @Test("Within a frame nothing new is told, though the colour moves on")
    func withinAFrame() {
        let appearance = LightAppearance(segmentCount: Self.count, hasHues: true)
        let configuration = PacerConfiguration(appearance: appearance)
        var outputs = RecordedOutputs(Self.count)
        var bar = opened(65_535, hasColours: true, appearance)
        let green = LightProgram(
            Practice.bodyCheck.light(configuration), from: outputs.now, appearance: appearance)
        bar.play(green)
        serve(&bar, &outputs, for: .seconds(3))
        bar.play(LightProgram(Practice.kindWords.light(configuration), from: outputs.now, after: green))
        // About half of the 1.5 s in which one colour turns into the other.
        serve(&bar, &outputs, for: .milliseconds(700))
        let start = outputs.now
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == nil)
        outputs.sleep(until: start.advanced(by: .milliseconds(1)))
        #expect(bar.serveFrame(&outputs, until: .distantFuture) == start.advanced(by: .milliseconds(5)))
    }

    @Test("An LED has one colour unless it is said to have several")
    func oneColour() {
        #expect(!LEDScale(most: 255).hasColours)
    }

    @Test("The floor is a step of the LED that has the fewest")
    func floor() {
        let scales = [LEDScale(most: 65_535)] + Array(repeating: LEDScale(most: 255), count: Self.count - 1)
        #expect(ControlledBar(scales, appearance: appearance).faintestLuminance == 1.0 / 255)
    }

    /// LEDs in virtual time that show what they are told at once.
    private struct RecordedOutputs: LEDOutputs {
        typealias Failure = Never

        private(set) var now = MonotonicInstant.zero.advanced(by: .seconds(1))
        private(set) var brightness: [Int]
        private(set) var mixes: [LEDMix?]
        /// Every write of either kind.
        private(set) var writes: [(time: MonotonicInstant, led: Int, brightness: Int)] = []

        init(_ count: Int) {
            brightness = Array(repeating: 0, count: count)
            mixes = Array(repeating: nil, count: count)
        }

        mutating func write(_ brightness: Int, to led: Int) {
            self.brightness[led] = brightness
            writes.append((now, led, brightness))
        }

        mutating func write(_ mix: LEDMix, to led: Int) {
            mixes[led] = mix
            writes.append((now, led, brightness[led]))
        }

        mutating func sleep(until instant: MonotonicInstant) {
            now = max(now, instant)
        }
    }
}
