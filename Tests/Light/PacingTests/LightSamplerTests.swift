import Pacing
import Testing

/// A light that is there at once, and what the sampler makes of it: half of the segments of ten at L* 70.
@Suite("What limits the light")
struct LightSamplerTests {
    private static let appearance = LightAppearance(segmentCount: 10)
    private static let full = LightProgram(
        .counting(HoldCount(practices: 5, step: .milliseconds(900))), from: .zero, appearance: appearance)
    private static let start = MonotonicInstant.zero.advanced(by: .seconds(60))
    private static let wanted = Lightness.luminance(70) / 2

    /// A sampler that was dark at the start and then got the light.
    private static func sampler(from start: MonotonicInstant = start) -> LightSampler {
        var sampler = LightSampler(appearance)
        sampler.sample(at: start)
        sampler.play(full)
        return sampler
    }

    private static func isNear(_ value: Double, _ other: Double) -> Bool { abs(value - other) < 1e-12 }

    @Test("The bar's mean moves by 250 % a second at most, each segment by its share")
    func speed() {
        var sampler = Self.sampler()
        for step in 1...16 {
            sampler.sample(at: Self.start.advanced(by: .milliseconds(5 * step)))
            #expect(Self.isNear(sampler.levels.mean, 0.0125 * Double(step)))
            #expect(Self.isNear(sampler.levels[0], 0.025 * Double(step)))
            #expect(sampler.levels[1] == 0)
            #expect(sampler.steady(at: Self.start) == nil)
        }
        // 0.2037 are wanted, which the seventeenth step reaches.
        sampler.sample(at: Self.start.advanced(by: .milliseconds(85)))
        #expect(sampler.levels[0] == Lightness.luminance(70))
        #expect(sampler.steady(at: Self.start) == .distantFuture)
    }

    @Test("A bar that was never sampled stands still")
    func unsampled() {
        #expect(LightSampler(Self.appearance).steady(at: Self.start) == .distantFuture)
    }

    @Test("The first sample moves nothing, and neither does a second at the same instant")
    func first() {
        var sampler = LightSampler(Self.appearance)
        sampler.play(Self.full)
        #expect(sampler.steady(at: Self.start) == nil, "it has not caught up with its program")
        sampler.sample(at: Self.start)
        #expect(sampler.levels.isDark)
        sampler.sample(at: Self.start)
        #expect(sampler.levels.isDark)
        #expect(sampler.steady(at: Self.start) == nil)
    }

    @Test(
        "After a stall a sample makes up for 40 ms and no more",
        arguments: [(39, 0.0975), (40, 0.1), (41, 0.1), (900, 0.1)])
    func stall(milliseconds: Int, mean: Double) {
        var sampler = Self.sampler()
        sampler.sample(at: Self.start.advanced(by: .milliseconds(milliseconds)))
        #expect(Self.isNear(sampler.levels.mean, mean))
    }

    @Test(
        "After a rise and a fall within three seconds the mean rises by less than 10 %, and later as it wants",
        arguments: [60, 5])
    func flashes(seconds: Int) {
        var time = MonotonicInstant.zero.advanced(by: .seconds(seconds))
        var sampler = Self.sampler(from: time)
        func pass(_ milliseconds: Int) {
            for _ in 0..<milliseconds / 5 {
                time = time.advanced(by: .milliseconds(5))
                sampler.sample(at: time)
            }
        }
        pass(500)
        #expect(Self.isNear(sampler.levels.mean, Self.wanted))
        sampler.play(.dark(Self.appearance))
        pass(500)
        #expect(sampler.levels.isDark)
        sampler.play(Self.full)
        pass(1900)
        #expect(Self.isNear(sampler.levels.mean, 0.09))
        #expect(sampler.steady(at: time) == nil)
        // The first rise began with the first slot of 50 ms; it counts for three seconds and a tenth, and until the slot
        // ends in which those are over.
        pass(200)
        #expect(Self.isNear(sampler.levels.mean, 0.09))
        pass(75)
        #expect(sampler.levels.mean > 0.1)
        pass(225)
        #expect(Self.isNear(sampler.levels.mean, Self.wanted))
    }

    @Test("A rise that begins as the clock does counts as any other")
    func flashesAtZero() {
        var sampler = LightSampler(Self.appearance)
        let bright = LightProgram(
            Self.full.scene, from: .zero.advanced(by: .seconds(-60)), appearance: Self.appearance)
        sampler.sample(at: .zero)
        sampler.play(bright)
        for step in 1...620 {
            sampler.sample(at: .zero.advanced(by: .milliseconds(5 * step)))
            if step == 100 { sampler.play(.dark(Self.appearance)) }
            if step == 200 { sampler.play(bright) }
        }
        #expect(Self.isNear(sampler.levels.mean, 0.09))
        sampler.sample(at: .zero.advanced(by: .milliseconds(3125)))
        #expect(sampler.levels.mean > 0.1)
    }
}
