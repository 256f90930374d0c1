import Pacing
import Testing

@Suite("Lightness and luminance")
struct LightnessTests {
    /// CIE 1976: L* 50 is 18.42 % grey; L* 8 is where the two branches meet.
    @Test(
        "CIE L* gives the luminance of the standard",
        arguments: [
            (0, 0), (1, 0.001107), (7.5, 0.008303), (8, 0.008856), (8.5, 0.009422), (50, 0.184187), (100, 1),
            (100.5, 1),
        ] as [(Double, Double)])
    func luminance(lightness: Double, luminance: Double) {
        #expect(abs(Lightness.luminance(lightness) - luminance) < 1e-6)
    }

    @Test("Luminance rises with lightness and stays within 0 and 1")
    func monotone() {
        var last = -1.0
        for step in 0...1000 {
            let luminance = Lightness.luminance(Double(step) / 10)
            #expect(luminance > last && luminance <= 1)
            last = luminance
        }
        #expect(Lightness.luminance(-3) == 0)
        #expect(Lightness.luminance(103) == 1)
    }

    @Test(
        "Lightness and luminance are each other's inverse", arguments: [0, 0.001, 0.0088, 0.0089, 0.18, 0.5, 0.99, 1])
    func inverse(luminance: Double) {
        #expect(abs(Lightness.luminance(Lightness.lightness(luminance)) - luminance) < 1e-9)
    }

    @Test("Full luminance and more is full lightness, and the middle is found exactly")
    func ends() {
        #expect(Lightness.lightness(1) == 100)
        #expect(Lightness.lightness(2) == 100)
        #expect(Lightness.lightness(Lightness.luminance(50)) == 50)
    }

    @Test("On a board that cannot hold the ember it is as faint as the board can", arguments: [1, 0.25])
    func heldEmber(brightness: Double) {
        let appearance = LightAppearance(segmentCount: 10, brightness: brightness)
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        _ = pacer.handle(.opened(isPressed: false, faintestLuminance: 0.03), at: .zero)
        let press = MonotonicInstant.zero.advanced(by: .seconds(1))
        _ = pacer.handle(.edge(ButtonEdge(time: press, isPressed: true)), at: press)
        let effects = pacer.handle(.deadline(isPressed: true), at: press.advanced(by: .milliseconds(5)))
        guard case .play(let program) = effects.first else {
            Issue.record("a press plays a light")
            return
        }
        var levels = LightLevels(segmentCount: 10)
        program.render(at: press.advanced(by: .seconds(10)), into: &levels)
        #expect(abs(levels[0] - 0.03) < 1e-6)
        #expect(levels[1] == 0)
    }

    @Test(
        "A practice shows few levels at once, however long the bar", arguments: Practice.allCases, [5, 10, 17, 28, 300])
    func levelsAtOnce(practice: Practice, segmentCount: Int) {
        let program = LightProgram(
            practice.light(PacerConfiguration(appearance: LightAppearance(segmentCount: segmentCount))), from: .zero,
            appearance: LightAppearance(segmentCount: segmentCount))
        var levels = LightLevels(segmentCount: segmentCount)
        var most = 0
        for millisecond in stride(from: 0, to: 185_000, by: 50) {
            program.render(at: .zero.advanced(by: .milliseconds(millisecond)), into: &levels)
            most = max(most, Set(levels.luminance.filter { $0 > 0 && $0 < 1 }).count)
        }
        #expect(most <= LightProgram.levelsAtOnce)
    }
}
