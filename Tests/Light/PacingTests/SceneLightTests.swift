import Pacing
import Testing

/// What each light shows at chosen moments, worked out by hand from what the design says of it: lightness, L*, by segment.
@Suite("Every light, moment by moment")
struct SceneLightTests {
    /// The lightness of the ember.
    private static let ember = 5.0

    private static func at(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: Int64((seconds * 1e9).rounded()))
    }

    private static func program(_ scene: LightScene, _ segments: Int) -> LightProgram {
        LightProgram(scene, from: .zero, appearance: LightAppearance(segmentCount: segments, ember: ember))
    }

    private static func practice(_ practice: Practice, _ segments: Int, share: Double = 0.4) -> LightProgram {
        let appearance = LightAppearance(segmentCount: segments, ember: ember)
        let breathing = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: share))
        return program(practice.light(PacerConfiguration(appearance: appearance, breathing: breathing)), segments)
    }

    /// The segments that differ from a list of ranges, each with its lightness; all others should be dark.
    private static func differences(
        _ program: LightProgram, at seconds: Double, _ wanted: [(ClosedRange<Int>, Double)]
    ) -> [String] {
        var levels = LightLevels(segmentCount: program.appearance.segmentCount)
        program.render(at: at(seconds), into: &levels)
        return (0..<levels.count).compactMap { segment in
            let lightness = wanted.first { $0.0.contains(segment) }?.1 ?? 0
            let luminance = lightness <= 8 ? lightness * 27 / 24389 : cube((lightness + 16) / 116)
            if abs(levels[segment] - luminance) < 1e-9 { return nil }
            return "at \(seconds) s segment \(segment): \(Lightness.lightness(levels[segment])), not \(lightness)"
        }
    }

    private static func cube(_ value: Double) -> Double { value * value * value }

    /// Until when it stands still, in seconds; `nil` while it moves, infinity if for good.
    private static func steady(_ program: LightProgram, _ seconds: [Double]) -> [Double?] {
        seconds.map { time in
            program.steady(at: at(time)).map { $0 == .distantFuture ? .infinity : Double($0.nanoseconds) / 1e9 }
        }
    }

    @Test("A breath fills the bar from the ember up, two segments soft, from L* 40 to 100, and empties it")
    func breathe() {
        let program = Self.practice(.breathe, 10)
        let half: [(ClosedRange<Int>, Double)] = [(0...0, 71.5), (1...3, 70), (4...4, 52.5), (5...5, 17.5)]
        // A quarter of the inhale is 0.15625 of the breath: the front at 1.71875 segments.
        let first = 0.859375 * 49.375
        let second = 0.359375 * 49.375
        for (time, wanted) in [
            (0, [(0...0, 5)]), (1, [(0...0, 5 + first * 0.95), (1...1, second)]), (2, half), (4, [(0...9, 100)]),
            (7, half), (10, [(0...0, 5)]), (272, half),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
    }

    @Test("The last two breaths rise to 0.8 and 0.6, and the ember fades in five seconds")
    func closing() {
        let program = Self.practice(.breathe, 10)
        for (time, wanted) in [
            (274, [(0...9, 100)]),
            (284, [(0...0, 5 + 88 * 0.95), (1...6, 88), (7...7, 0.9 * 88), (8...8, 0.4 * 88)]),
            (294, [(0...0, 5 + 76 * 0.95), (1...4, 76), (5...5, 0.8 * 76), (6...6, 0.3 * 76)]),
            (300, [(0...0, 5)]), (302.5, [(0...0, 2.5)]), (305, []), (900, []),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
        #expect(Self.differences(program, at: -1, []) == [])
        #expect(Self.steady(program, [0, 150, 300, 304.999, 305]) == [nil, nil, nil, nil, .infinity])
        let cues = [0, 3.999, 4, 9.999, 10, 299.999, 300, 304.999, 305].map { program.cue(at: Self.at($0)) }
        #expect(
            cues == [
                .breatheIn, .breatheIn, .breatheOut, .breatheOut, .breatheIn, .breatheOut, .closing, .closing, .idle,
            ])
        #expect(program.cue(at: Self.at(-1)) == .idle)
    }

    @Test("A team's minute fills the bar from its middle", arguments: [9, 10])
    func teamMinute(segments: Int) {
        let program = Self.practice(.teamMinute, segments)
        let last = segments - 1
        let middle = (segments - 1) / 2...segments / 2
        #expect(program.scene.duration == .seconds(60))
        #expect(Self.differences(program, at: 0, [(middle, 5)]) == [])
        #expect(Self.differences(program, at: 4, [(0...last, 100)]) == [])
        let second = middle.lowerBound - 1...middle.upperBound + 1
        let third = middle.lowerBound - 2...middle.upperBound + 2
        #expect(Self.differences(program, at: 2, [(middle, 71.5), (second, 70), (third, 35)]) == [])
    }

    @Test("A body check lights nine zones from the top for 18 s each, and then the whole bar")
    func bodyCheck() {
        let program = Self.practice(.bodyCheck, 18)
        #expect(program.scene.duration == .seconds(180))
        for (time, wanted) in [
            (0, [(16...17, 5)]), (1, [(16...17, 42.5)]), (2, [(16...17, 80)]), (18, [(16...17, 80)]),
            (19, [(14...17, 40)]), (20, [(14...15, 80)]), (74, [(8...9, 80)]), (146, [(0...1, 80)]),
            (163, [(0...1, 70), (2...17, 30)]), (164, [(0...17, 60)]), (180, [(0...17, 60)]),
            (182.5, [(0...17, 30)]), (185, []),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
        #expect(
            Self.steady(program, [0, 1.999, 2, 17.999, 18, 20, 163, 164, 180, 185])
                == [nil, nil, 18, 18, nil, 36, nil, 180, nil, .infinity])
        #expect(program.cue(at: Self.at(50)) == .stay)
    }

    @Test("On a short bar neighbouring zones share a segment, as bright together as one")
    func shortBodyCheck() {
        let program = Self.practice(.bodyCheck, 5)
        #expect(Self.differences(program, at: 10, [(4...4, 80)]) == [])
        #expect(Self.differences(program, at: 30, [(3...4, 60)]) == [])
        #expect(Self.differences(program, at: 50, [(3...3, 80)]) == [])
    }

    @Test("Kind words light four quarters, each for three breaths, and leave them")
    func kindWords() {
        let program = Self.practice(.kindWords, 8)
        #expect(program.scene.duration == .seconds(120))
        for (time, wanted) in [
            (0, [(0...0, 5)]), (2, [(0...0, 47.5)]), (4, [(0...0, 90)]), (7, [(0...0, 62.5)]), (10, [(0...0, 35)]),
            (12, [(0...0, 62.5)]), (30, [(0...0, 35)]), (32, [(0...0, 35), (2...2, 45)]),
            (34, [(0...0, 35), (2...2, 90)]), (37, [(0...0, 35), (2...2, 62.5)]),
            (94, [(0...0, 35), (2...2, 35), (4...4, 35), (6...6, 90)]),
            (120, [(0...0, 35), (2...2, 35), (4...4, 35), (6...6, 35)]),
            (122.5, [(0...0, 17.5), (2...2, 17.5), (4...4, 17.5), (6...6, 17.5)]),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
        let cues = [0, 3.999, 4, 10, 119.999, 120].map { program.cue(at: Self.at($0)) }
        #expect(cues == [.breatheIn, .breatheIn, .breatheOut, .breatheIn, .breatheOut, .closing])
    }

    @Test("One good thing: a glow of L* 65 lengthens over half a minute")
    func oneGoodThing() {
        let program = Self.practice(.oneGoodThing, 10)
        #expect(program.scene.duration == .seconds(30))
        for (time, wanted) in [
            (0, [(0...0, 5)]), (1, [(0...0, 35), (1...1, 35 * 0.3 * 1.7)]),
            (2, [(0...0, 65), (1...1, 65 * 0.6 * 1.4)]),
            (15, [(0...4, 65), (5...5, 48.75)]), (30, [(0...9, 65)]), (32.5, [(0...9, 32.5)]),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
    }

    @Test("Signs come up in four seconds and stay: the whole bar, its ends, or every second fifth")
    func signs() {
        let copied = Self.program(.sign(.copied), 10)
        #expect(Self.differences(copied, at: 0, [(0...9, 5)]) == [])
        #expect(Self.differences(copied, at: 2, [(0...9, 27.5)]) == [])
        #expect(Self.differences(copied, at: 4, [(0...9, 50)]) == [])
        #expect(Self.differences(copied, at: 8.5, [(0...9, 25)]) == [])
        #expect(Self.steady(copied, [3.999, 4, 6, 10.999, 11]) == [nil, 6, nil, nil, .infinity])
        let failed = Self.program(.sign(.notCopied), 10)
        #expect(Self.differences(failed, at: 20, [(0...0, 50), (9...9, 50)]) == [])
        #expect(Self.steady(failed, [4, 20]) == [20, nil])
        let refused = Self.program(.sign(.settingsRefused), 10)
        #expect(Self.differences(refused, at: 600, [(0...1, 35), (4...5, 35), (8...9, 35)]) == [])
        #expect(Self.steady(refused, [4, 600]) == [600, nil])
        #expect(refused.cue(at: Self.at(5)) == .idle)
    }

    @Test("An invitation glows around the middle, from nothing to between the ember and L* 24, and fades in its time")
    func invitation() {
        let program = Self.program(.invitation(for: .seconds(60), shownAfter: .zero, inhaleShare: 0.4), 10)
        let cut = 5 + 19 * 25.0 / 27
        for (time, glow) in [
            (0, 0), (2, 7.25), (4, 24), (7, 14.5), (10, 5), (12, 14.5), (14, 24), (55, cut), (57.5, cut / 2), (60, 0),
            (900, 0),
        ] as [(Double, Double)] {
            #expect(Self.differences(program, at: time, [(0...3, glow), (6...9, glow)]) == [])
        }
        #expect(Self.steady(program, [0, 30, 59.999, 60]) == [nil, nil, nil, .infinity])
        #expect(program.scene.practice == nil && program.cue(at: Self.at(30)) == .idle)
        // Who joins in the middle finds the same breath.
        let joined = Self.program(.invitation(for: .seconds(60), shownAfter: .seconds(20), inhaleShare: 0.4), 10)
        for (time, glow) in [(20, 0), (22, 7.25), (24, 24), (27, 14.5)] as [(Double, Double)] {
            #expect(Self.differences(joined, at: time, [(0...3, glow), (6...9, glow)]) == [])
        }
        let odd = Self.program(.invitation(for: .seconds(60), shownAfter: .zero, inhaleShare: 0.4), 5)
        #expect(Self.differences(odd, at: 4, [(0...1, 24), (3...4, 24)]) == [])
    }

    @Test("An idle bar is dark, or its ember comes up in two seconds and stays")
    func idle() {
        let ember = Self.program(.ember, 10)
        #expect(Self.differences(ember, at: 1, [(0...0, 2.5)]) == [])
        #expect(Self.differences(ember, at: 3, [(0...0, 5)]) == [])
        #expect(Self.steady(ember, [0, 1.999, 2]) == [nil, nil, .infinity])
        #expect(Self.steady(Self.program(.dark, 10), [0]) == [.infinity])
    }

    @Test("A walk lights a segment a second, each fading into the next for 300 ms")
    func walk() {
        let walk = BarWalk(segmentCount: 10)
        let program = Self.program(.walk(walk), 10)
        #expect(walk.duration == .milliseconds(10_300))
        #expect(walk.start(ofStep: 3) == .seconds(3))
        for (time, wanted) in [
            (0, []), (0.15, [(0...0, 30)]), (0.3, [(0...0, 60)]), (1, [(0...0, 60)]), (1.15, [(0...1, 30)]),
            (9.5, [(9...9, 60)]), (10.15, [(9...9, 30)]), (10.3, []),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
        #expect(
            Self.steady(program, [0, 0.299, 0.3, 0.999, 1, 9.3, 10.299, 10.3])
                == [nil, nil, 1, 1, nil, 10, nil, .infinity])
    }

    @Test("A walk of many segments takes a quarter of a minute, and a strip's has twenty parts")
    func longWalk() {
        let lines = BarWalk(segmentCount: 28)
        #expect(lines.steps == (0..<28).map { $0..<$0 + 1 })
        #expect(lines.stepDuration == .seconds(15) / 28)
        let strip = BarWalk(segmentCount: 29)
        #expect(strip.steps.count == 20)
        #expect(strip.steps.first == 0..<1 && strip.steps[1] == 1..<2 && strip.steps.last == 27..<29)
        #expect(zip(strip.steps, strip.steps.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(strip.stepDuration == .milliseconds(750))
    }

    @Test("The answer to a press lights its third in 150 ms and is dark after a second and a half")
    func answer() {
        let program = Self.program(.answer(PressAnswer(place: 1)), 9)
        for (time, wanted) in [
            (-0.1, []), (0, [(3...4, 5)]), (0.075, [(3...4, 27.5)]), (0.15, [(3...4, 50)]), (0.6, [(3...4, 50)]),
            (1.05, [(3...4, 25)]), (1.5, []),
        ] as [(Double, [(ClosedRange<Int>, Double)])] {
            #expect(Self.differences(program, at: time, wanted) == [])
        }
        #expect(
            Self.steady(program, [0, 0.149, 0.15, 0.599, 0.6, 1.499, 1.5]) == [nil, nil, 0.6, 0.6, nil, nil, .infinity])
        #expect(PressAnswer.places == 3 && PressAnswer(place: 2).duration == .milliseconds(1500))
    }

    @Test("What was lit fades under a new program in a second and a half, and its colour with it")
    func afterglow() throws {
        let appearance = LightAppearance(segmentCount: 18, ember: Self.ember, hasHues: true)
        let own = LEDColour(red: 1, green: 0, blue: 0)
        let lit = LightProgram(
            Practice.bodyCheck.light(PacerConfiguration(appearance: appearance)), from: .zero, appearance: appearance)
        let dark = LightProgram(.dark, from: Self.at(10), after: lit)
        let whole = Lightness.luminance(80)
        for (time, share) in [(10, 1), (10.75, 0.125), (11.5, 0), (20, 0)] {
            var levels = LightLevels(segmentCount: 18)
            dark.render(at: Self.at(time), into: &levels)
            #expect(abs(levels[17] - whole * share) < 1e-12)
            #expect(levels[15] == 0)
        }
        #expect(Self.steady(dark, [10, 11.499, 11.5]) == [nil, nil, .infinity])
        #expect(lit.colour(at: Self.at(10), own: own) == Practice.bodyCheck.hue)
        let hue = Practice.bodyCheck.hue
        let middle = dark.colour(at: Self.at(10.75), own: own)
        #expect(abs(middle.red - (hue.red + 1) / 2) < 1e-12)
        #expect(middle.green == hue.green / 2 && middle.blue == hue.blue / 2)
        #expect(dark.colour(at: Self.at(10), own: own) == hue)
        #expect(dark.colour(at: Self.at(11.5), own: own) == own)
        // The same hue stays as it is, and a bar that was dark leaves nothing.
        let again = LightProgram(lit.scene, from: Self.at(10), after: lit)
        #expect(again.colour(at: Self.at(10.75), own: own) == hue)
        let unlit = LightProgram(.dark, from: Self.at(300), after: lit)
        #expect(unlit.steady(at: Self.at(300)) == .distantFuture)
    }

    @Test("A new light never falls below what is left of the old one")
    func underTheAfterglow() {
        let appearance = LightAppearance(segmentCount: 18, ember: Self.ember)
        let lit = Self.practice(.bodyCheck, 18)
        let ember = LightProgram(.ember, from: Self.at(10), after: lit)
        var levels = LightLevels(segmentCount: 18)
        ember.render(at: Self.at(10.75), into: &levels)
        #expect(abs(levels[17] - Lightness.luminance(80) / 8) < 1e-12)
        #expect(levels[0] > 0)
        #expect(appearance == ember.appearance)
    }

    @Test("Brightness is a factor on luminance")
    func brightness() {
        let dim = LightProgram(
            .ember, from: .zero, appearance: LightAppearance(segmentCount: 10, ember: 50, brightness: 0.25))
        var levels = LightLevels(segmentCount: 10)
        dim.render(at: Self.at(3), into: &levels)
        #expect(abs(levels[0] - Lightness.luminance(50) / 4) < 1e-12)
        #expect(LightAppearance(segmentCount: 5).ember == 5 && LightAppearance(segmentCount: 5).brightness == 1)
    }
}
