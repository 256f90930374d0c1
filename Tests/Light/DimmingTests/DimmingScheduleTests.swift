import Dimming
import Testing

@Suite("A period's schedule")
struct DimmingScheduleTests {
    private func schedule(_ onTimes: [Int64]) -> DimmingSchedule {
        var schedule = DimmingSchedule(lineCount: onTimes.count)
        schedule.fill(onTimes, period: 1_000_000)
        return schedule
    }

    @Test("Full lines are held, dark ones left alone, the rest rise together and fall in order of their level")
    func order() {
        let result = schedule([1_000_000, 500_000, 250_000, 0, 750_000])
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
        let result = schedule([300_000, 600_000, 300_000, 600_000, 300_000])
        #expect(result.falls.map(\.offset) == [300_000, 600_000])
        #expect(result.falls[0].lines == [LineSet(line: 0), LineSet(line: 2), LineSet(line: 4)])
    }

    @Test("What is shorter than any pulse, lit or dark, is left to the dimmer")
    func shortest() {
        let result = schedule([1, 999_999, 1_000_000, 0, 500_000])
        #expect(result.held == LineSet(line: 2))
        #expect(result.falls.map(\.offset) == [1, 500_000, 999_999])
    }

    @Test("Filled again, nothing of the last levels is left")
    func refilled() {
        var result = schedule([500_000, 0, 0, 0, 1_000_000])
        result.fill([0, 0, 0, 0, 0], period: 1_000_000)
        #expect(result.partial.isEmpty && result.held.isEmpty && result.falls.isEmpty)
    }
}
