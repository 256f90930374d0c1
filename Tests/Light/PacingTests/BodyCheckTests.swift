import Pacing
import Testing

@Suite("The body check")
struct BodyCheckTests {
    @Test("Once the first zone has come up, nothing in its light tells of the ember", arguments: 5...28)
    func firstZone(segments: Int) {
        var lights: Set<LightLevels> = []
        for ember in 0...100 {
            let appearance = LightAppearance(segmentCount: segments, ember: Double(ember))
            let scene = Practice.bodyCheck.light(PacerConfiguration(appearance: appearance))
            var levels = LightLevels(segmentCount: segments)
            LightProgram(scene, from: .zero, appearance: appearance)
                .render(at: .zero.advanced(by: .seconds(10)), into: &levels)
            lights.insert(levels)
        }
        #expect(lights.count == 1)
    }
}
