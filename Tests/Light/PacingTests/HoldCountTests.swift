import Pacing
import Testing

@Suite("The lights that count")
struct HoldCountTests {
    private let hold = HoldCount(practices: 3, step: .milliseconds(900))

    private static func program(_ hold: HoldCount, segments: Int = 10) -> LightProgram {
        LightProgram(.counting(hold), from: .zero, appearance: LightAppearance(segmentCount: segments))
    }

    private static func at(_ milliseconds: Int) -> MonotonicInstant { .zero.advanced(by: .milliseconds(milliseconds)) }

    private static func levels(_ program: LightProgram, at milliseconds: Int) -> [Double] {
        var levels = LightLevels(segmentCount: program.appearance.segmentCount)
        program.render(at: at(milliseconds), into: &levels)
        return levels.luminance
    }

    @Test("What may be set")
    func ranges() {
        #expect(HoldCount.most == 5)
        #expect(HoldCount.stepRange == .milliseconds(600) ... .seconds(2))
    }

    @Test("The first light begins 75 ms before the first step, and a hold is over a step after the last light")
    func times() {
        #expect(hold.firstLight == .milliseconds(825))
        #expect(hold.overHold == .milliseconds(3600))
        #expect(HoldCount(practices: 5, step: .seconds(2)).overHold == .seconds(12))
    }

    @Test(
        "A number is chosen once its light has been visible for 150 ms, and the last one to the end",
        arguments: [
            (0, nil), (74, nil), (75, nil), (900, nil), (974, nil), (975, 1), (1874, 1), (1875, 2), (2774, 2),
            (2775, 3), (3675, 3), (60_000, 3),
        ] as [(Int, Int?)])
    func number(milliseconds: Int, number: Int?) {
        #expect(hold.number(releasedAfter: .milliseconds(milliseconds)) == number)
    }

    @Test("Lights add up, each half as light at its step and whole 75 ms later; there are as many as practices")
    func lights() {
        let program = Self.program(hold)
        let half = Lightness.luminance(35)
        let whole = Lightness.luminance(70)
        #expect(Self.levels(program, at: 825) == Array(repeating: 0, count: 10))
        #expect(Self.levels(program, at: 900) == [half] + Array(repeating: 0, count: 9))
        #expect(Self.levels(program, at: 975) == [whole] + Array(repeating: 0, count: 9))
        #expect(Self.levels(program, at: 1800) == [whole, 0, half] + Array(repeating: 0, count: 7))
        #expect(Self.levels(program, at: 60_000) == [whole, 0, whole, 0, whole, 0, 0, 0, 0, 0])
    }

    @Test(
        "The bar has five places whatever its length, with a dark segment between two where there is room",
        arguments: [
            (5, []), (6, [1]), (7, [1, 4]), (10, [1, 3, 5, 7, 9]), (28, [5, 11, 16, 22, 27]),
        ] as [(Int, [Int])])
    func places(segments: Int, gaps: [Int]) {
        let levels = Self.levels(
            Self.program(HoldCount(practices: 5, step: .milliseconds(900)), segments: segments), at: 60_000)
        #expect(levels.indices.filter { levels[$0] == 0 } == gaps)
    }

    @Test("It stands still until a light begins, moves while the light comes up, and rests after the last")
    func steady() {
        let program = Self.program(hold)
        let steady = [0, 824, 825, 974, 975, 1724, 1725, 2625, 2774].map { program.steady(at: Self.at($0)) }
        #expect(
            steady == [
                Self.at(825), Self.at(825), nil, nil, Self.at(1725), Self.at(1725), nil, nil, nil,
            ])
        #expect(program.steady(at: Self.at(2775)) == .distantFuture)
        #expect(program.cue(at: Self.at(1000)) == .choose)
        #expect(program.scene.duration == .zero)
    }
}
