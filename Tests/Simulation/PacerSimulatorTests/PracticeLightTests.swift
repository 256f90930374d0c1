import PacerSimulator
import Pacing
import Testing

@Suite("The light of each practice")
struct PracticeLightTests {
    @Test(
        "A hold to its number plays it for its length, and then its light fades",
        arguments: zip(Practice.allCases, [300.0, 180, 120, 30, 60]))
    func length(practice: Practice, seconds: Double) {
        let light = RecordedLight(hold: practice)
        #expect(light.reports == [.started(practice), .completed(practice)])
        let end = light.start + seconds
        #expect(light.mean(at: end) > 0)
        #expect(light.mean(at: end + 3) > 0)
        #expect(light.mean(at: end + 5.01) == 0)
    }

    @Test("It can be stopped within two seconds, and switched by a hold", arguments: Practice.allCases)
    func stopped(practice: Practice) {
        let begun = Self.hold(practice, at: 1)
        let stopped = RecordedLight(begun + [(25, .press), (25.1, .release)], for: 40)
        #expect(stopped.mean(at: 25) > 0)
        #expect(stopped.mean(at: 27) == 0)
        let other: Practice = practice == .kindWords ? .bodyCheck : .kindWords
        let switched = RecordedLight(begun + Self.hold(other, at: 25), for: 42)
        #expect(switched.reports == [.started(practice), .started(other)])
    }

    private static func hold(_ practice: Practice, at time: Double) -> [(Double, SimulatedAction)] {
        let number = (Practice.allCases.firstIndex(of: practice) ?? 0) + 1
        return [(time, .press), (time + 0.9 * Double(number) + 0.25, .release)]
    }

    @Test(
        "The body check lights nine zones from the top down and then the whole bar, 18 s each", arguments: [5, 9, 28])
    func zones(segments: Int) {
        let light = RecordedLight(hold: .bodyCheck, segments: segments)
        var middles: [Double] = []
        for zone in 0..<9 {
            let levels = light.levels(at: light.start + 18 * Double(zone) + 10).luminance
            #expect(levels.filter { $0 > 0.05 }.count <= segments / 9 + 2)
            let light = levels.reduce(0, +) / max(1, Double(segments) / 9)
            #expect(abs(light - 0.58) < 0.1, "zone \(zone): \(light)")
            let weighted = levels.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
            middles.append(weighted / levels.reduce(0, +))
        }
        #expect(abs(middles[0] - (Double(segments) - Double(segments) / 18 - 0.5)) < 0.5)
        #expect(abs(middles[8] - (Double(segments) / 18 - 0.5)) < 0.5)
        #expect(zip(middles, middles.dropFirst()).allSatisfy { $0 - $1 > 0.3 })
        let whole = light.levels(at: light.start + 172).luminance
        #expect(whole.allSatisfy { $0 == whole[0] && $0 > 0.2 })
    }

    @Test("Kind words breathe three times in each quarter, and quarters that are done stay", arguments: [5, 10, 28])
    func quarters(segments: Int) {
        let light = RecordedLight(hold: .kindWords, segments: segments)
        for breath in 0..<12 {
            let top = light.levels(at: light.start + 10 * Double(breath) + 4).luminance
            let lit = top.indices.filter { top[$0] > 0.5 }
            #expect(lit.allSatisfy { $0 * 4 / segments == breath / 3 } && !lit.isEmpty)
            let done = Set(top.indices.filter { top[$0] > 0.05 && top[$0] < 0.5 }.map { $0 * 4 / segments })
            #expect(done == Set(0..<breath / 3))
        }
    }

    @Test("The glow of one good thing lengthens and never falls")
    func glow() {
        let light = RecordedLight(hold: .oneGoodThing)
        let lengths = [3, 10, 20, 30].map { second in
            light.levels(at: light.start + Double(second)).luminance.filter { $0 > 0.1 }.count
        }
        #expect(lengths == lengths.sorted() && Set(lengths).count == 4)
        let rows = light.rows.filter { $0.time > light.start + 2.5 && $0.time < light.start + 30 }
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.levels.mean <= $1.levels.mean + 1e-9 })
    }

    @Test("The team minute is six breaths from the middle to both ends", arguments: [5, 10])
    func teamMinute(segments: Int) {
        let light = RecordedLight(hold: .teamMinute, segments: segments)
        #expect(light.peaks.filter { $0 > light.start + 2 }.count == 6)
        for row in light.rows where row.time > light.start + 1.6 {
            let levels = row.levels.luminance
            #expect(levels == levels.reversed())
            let half = levels[(segments / 2)...]
            #expect(zip(half, half.dropFirst()).allSatisfy { $0 >= $1 })
        }
    }
}
