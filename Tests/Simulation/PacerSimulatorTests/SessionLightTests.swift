import PacerSimulator
import Pacing
import Testing

@Suite("The light of a simulated session")
struct SessionLightTests {
    private static let tap: [(Double, SimulatedAction)] = [(1, .press), (1.1, .release)]
    private static let session = RecordedLight(tap, for: 331)

    @Test("One tap gives exactly thirty peaks, ten seconds apart to the frame, four seconds after each trough")
    func thirtyPeaks() {
        let peaks = Self.session.peaks
        #expect(peaks.count == 30)
        for (index, peak) in peaks.enumerated() {
            #expect(abs(peak - (5 + 10 * Double(index))) <= 0.0051)
        }
        #expect(Self.session.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("Between frames the light changes by 250 % of full scale a second at most, in frames of 5 ms")
    func slow() {
        let rows = Self.session.rows
        for (before, after) in zip(rows, rows.dropFirst()) where before.time > 1.001 && after.time < 300.99 {
            #expect(abs(after.levels.mean - before.levels.mean) / (after.time - before.time) <= 2.5)
            #expect(after.time - before.time <= 0.0051)
        }
    }

    @Test("The last two breaths dim, the ember fades over five seconds or more, and it is dark in the end")
    func ending() {
        #expect(Self.session.mean(at: 285) < Self.session.mean(at: 275))
        #expect(Self.session.mean(at: 295) < Self.session.mean(at: 285))
        #expect(Self.session.mean(at: 305.5) > 0)
        #expect(Self.session.rows.last?.levels.isDark == true)
    }

    @Test("An ember stays between breaths")
    func ember() {
        for breath in 1..<30 { #expect(Self.session.mean(at: 1 + 10 * Double(breath)) > 0) }
    }

    @Test("Two runs give the same bytes")
    func sameBytes() {
        #expect(RecordedLight(Self.tap, for: 331).csv == Self.session.csv)
    }

    @Test("A stop by hand is dark within two seconds")
    func stopped() {
        let light = RecordedLight(Self.tap + [(45, .press), (45.1, .release)], for: 60)
        #expect(light.mean(at: 45) > 0.9)
        #expect(light.mean(at: 46) > 0.01)
        #expect(light.mean(at: 47) == 0)
    }

    @Test("A stalled light takes up the curve where it is by then, within the speed limit")
    func stall() {
        let lateness = WakeLateness(stallEvery: 3, stall: .milliseconds(300) ... .milliseconds(300), seed: 3)
        let light = RecordedLight(Self.tap, for: 331, lateness: lateness)
        #expect(abs(light.peaks.last.map { $0 - 295 } ?? 99) < 0.5)
        #expect(light.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("Bars of 5 to 300 segments fill from the lowest up", arguments: [5, 6, 10, 28, 300])
    func anySize(segments: Int) {
        let light = RecordedLight(Self.tap, for: 12, segments: segments)
        for row in light.rows where row.time > 1.4 && row.time < 11 {
            let levels = row.levels.luminance
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 >= $1 })
        }
        #expect(light.mean(at: 5) > 0.999)
    }
}
