import Pacing
import Testing

/// A bar of five whose light jumps, sampled as seldom as is allowed: every 40 ms.
@Suite("What counts as a flash")
struct FlashGuardTests {
    private static func appearance(_ brightness: Double) -> LightAppearance {
        LightAppearance(segmentCount: 5, ember: 100, brightness: brightness)
    }

    private static let dark = LightProgram.dark(appearance(1))

    /// The lowest segment alone, so bright that the bar has a mean.
    private static func lamp(_ mean: Double) -> LightProgram {
        LightProgram(.ember, from: .zero, appearance: appearance(5 * mean))
    }

    private struct Bar {
        private(set) var sampler = LightSampler(FlashGuardTests.appearance(1))
        private var time = MonotonicInstant.zero.advanced(by: .seconds(60))

        init() {
            sampler.sample(at: time)
        }

        mutating func play(_ program: LightProgram, samples: Int) {
            sampler.play(program)
            for _ in 0..<samples {
                time = time.advanced(by: .milliseconds(40))
                sampler.sample(at: time)
            }
        }

        func hasMean(_ mean: Double) -> Bool { abs(sampler.levels.mean - mean) < 1e-12 }
    }

    @Test(
        "After a rise and a fall of nine hundredths a second rise ends there; after smaller ones it is free",
        arguments: [(0.09, 0.09), (0.0899, 0.2)])
    func rises(height: Double, end: Double) {
        var bar = Bar()
        bar.play(Self.lamp(height), samples: 5)
        bar.play(Self.dark, samples: 5)
        #expect(bar.sampler.levels.isDark)
        bar.play(Self.lamp(0.2), samples: 5)
        #expect(bar.hasMean(end))
    }

    @Test(
        "After a fall and a rise of nine hundredths a second fall ends there; after a smaller fall it is free",
        arguments: [(0.09, 0.09), (0.0901, 0)])
    func falls(depth: Double, end: Double) {
        var bar = Bar()
        // In four seconds the first rise is forgotten.
        bar.play(Self.lamp(0.18), samples: 100)
        bar.play(Self.lamp(depth), samples: 5)
        bar.play(Self.lamp(0.18), samples: 5)
        #expect(bar.hasMean(0.18))
        bar.play(Self.dark, samples: 5)
        #expect(bar.hasMean(end))
    }

    @Test("A fall counts as soon as it has been seen: the next sample rises by nine hundredths at most")
    func atOnce() {
        var bar = Bar()
        bar.play(Self.lamp(0.2), samples: 2)
        #expect(bar.hasMean(0.2))
        bar.play(Self.lamp(0.1), samples: 1)
        #expect(bar.hasMean(0.1))
        bar.play(Self.lamp(0.2), samples: 1)
        #expect(bar.hasMean(0.19))
    }

    @Test("Where the mean may go no further, light still moves from one segment to others", arguments: [false, true])
    func moves(down: Bool) {
        var bar = Bar()
        if down { bar.play(Self.lamp(0.18), samples: 100) }
        for mean in down ? [0.09, 0.18] : [0.09, 0.0] {
            bar.play(mean > 0 ? Self.lamp(mean) : Self.dark, samples: 5)
        }
        bar.play(Self.lamp(0.09), samples: 5)
        // All segments but the one in the middle, with the same mean.
        bar.play(
            LightProgram(
                .invitation(for: .seconds(600), shownAfter: .zero, inhaleShare: 0.4), from: .zero,
                appearance: Self.appearance(0.1125)),
            samples: 1)
        #expect(bar.hasMean(0.09))
        #expect(bar.sampler.levels[0] < 0.4 && bar.sampler.levels[1] > 0)
    }
}
