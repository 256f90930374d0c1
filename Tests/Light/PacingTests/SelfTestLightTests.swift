import Pacing
import Testing

@Suite("The light of a self-test")
struct SelfTestLightTests {
    @Test(
        "Each segment is lit alone in its second, from the lowest up, and the bar is dark at the end",
        arguments: [5, 10])
    func walk(segments: Int) {
        let walk = BarWalk(segmentCount: segments)
        #expect(walk.steps.map(Array.init) == (0..<segments).map { [$0] })
        for segment in 0..<segments {
            #expect(lit(.walk(walk), segments, at: Double(segment) + 0.65) == [segment])
        }
        #expect(lit(.walk(walk), segments, at: Double(segments) + 0.2) == [segments - 1])
        #expect(lit(.walk(walk), segments, at: Double(segments) + 0.3) == [])
    }

    @Test(
        "A long bar is walked in fifteen seconds and in parts that leave no LED out", arguments: [16, 28, 29, 144, 300])
    func longWalk(segments: Int) {
        let walk = BarWalk(segmentCount: segments)
        #expect(walk.steps.flatMap(Array.init) == Array(0..<segments))
        #expect((15.0...15.3).contains(walk.duration / .seconds(1)))
        for (number, step) in walk.steps.enumerated() {
            let still = walk.start(ofStep: number) + walk.stepDuration * 0.8
            #expect(lit(.walk(walk), segments, at: still / .seconds(1)) == Array(step))
        }
    }

    @Test(
        "Three presses are answered by three places, each dark again after a second and a half",
        arguments: [5, 10, 300])
    func answers(segments: Int) {
        var places: [Int] = []
        for place in 0..<PressAnswer.places {
            let scene = LightScene.answer(PressAnswer(place: place))
            #expect(!lit(scene, segments, at: 0).isEmpty, "it answers with the ember at once")
            places += lit(scene, segments, at: 0.3)
            #expect(lit(scene, segments, at: 1.5).isEmpty)
            #expect(lit(scene, segments, at: -0.001).isEmpty)
        }
        #expect(places == places.sorted() && Set(places).count == places.count)
    }

    @Test("What stands is said to stand, and for how long")
    func steady() {
        let walk = program(.walk(BarWalk(segmentCount: 5)), 5)
        #expect(walk.steady(at: instant(1.2)) == nil)
        #expect(walk.steady(at: instant(1.5)) == instant(2))
        #expect(walk.steady(at: instant(5.3)) == .distantFuture)
        let answer = program(.answer(PressAnswer(place: 1)), 5)
        #expect(answer.steady(at: instant(0.1)) == nil)
        #expect(answer.steady(at: instant(0.2)) == instant(0.6))
        #expect(answer.steady(at: instant(1)) == nil)
        #expect(answer.steady(at: instant(1.5)) == .distantFuture)
    }

    private func lit(_ scene: LightScene, _ segments: Int, at seconds: Double) -> [Int] {
        var levels = LightLevels(segmentCount: segments)
        program(scene, segments).render(at: instant(seconds), into: &levels)
        return levels.luminance.indices.filter { levels[$0] > 0 }
    }

    private func program(_ scene: LightScene, _ segments: Int) -> LightProgram {
        LightProgram(scene, from: .zero, appearance: LightAppearance(segmentCount: segments))
    }

    private func instant(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: Int64(seconds * 1e9))
    }
}
