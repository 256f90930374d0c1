import Dimming
import Pacing
import Testing

@Suite("A period's schedule")
struct DimmingScheduleTests {
    private func schedule(_ levels: [Double], shortestPulse: Int64 = 2000) -> DimmingSchedule {
        var bar = LightLevels(segmentCount: levels.count)
        for (segment, level) in levels.enumerated() { bar[segment] = level }
        var schedule = DimmingSchedule(lineCount: levels.count)
        schedule.fill(bar, calibration: bar.luminance.map { _ in 1 }, period: 1_000_000, shortestPulse: shortestPulse)
        return schedule
    }

    @Test("Full lines are held, dark ones left alone, the rest rise together and fall in order of their level")
    func order() {
        let result = schedule([1, 0.5, 0.25, 0, 0.75])
        #expect(result.held == LineSet(line: 0))
        #expect(result.partial == [LineSet(line: 1), LineSet(line: 2), LineSet(line: 4)])
        #expect(
            result.falls == [
                .init(offset: 250_000, lines: LineSet(line: 2)),
                .init(offset: 500_000, lines: LineSet(line: 1)),
                .init(offset: 750_000, lines: LineSet(line: 4)),
            ])
    }

    @Test("Equal levels fall in one write")
    func merged() {
        let result = schedule([0.3, 0.6, 0.3, 0.6, 0.3])
        #expect(result.falls.map(\.offset) == [300_000, 600_000])
        #expect(result.falls[0].lines == [LineSet(line: 0), LineSet(line: 2), LineSet(line: 4)])
    }

    @Test("What is shorter than the shortest pulse is rounded to it or to nothing, at both ends")
    func shortest() {
        let result = schedule([0.0009, 0.0011, 0.9989, 0.9991, 0.5])
        #expect(result.held == LineSet(line: 3))
        #expect(result.falls.map(\.offset) == [2000, 500_000, 998_000])
    }

    @Test("Filled again, nothing of the last levels is left")
    func refilled() {
        var bar = LightLevels(segmentCount: 5)
        var result = DimmingSchedule(lineCount: 5)
        bar[0] = 0.5
        result.fill(bar, calibration: [1, 1, 1, 1, 1], period: 1000, shortestPulse: 2)
        bar[0] = 0
        result.fill(bar, calibration: [1, 1, 1, 1, 1], period: 1000, shortestPulse: 2)
        #expect(result.partial.isEmpty && result.held.isEmpty && result.falls.isEmpty)
    }
}
