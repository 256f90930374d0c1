import CountingSimulator
import Pacing
import Testing
import UsageLog

@Suite("Events that were lost")
struct LossTests {
    @Test("A loss makes the week partial that is open, or the first one that opens")
    func partial() {
        let room = UsageRoom()
        let clock = SimulatedClock(start: SimulatedClock.standardStart)
        clock.source = nil
        var keeper = UsageKeeper(UsageConfiguration(headcount: 24), on: room.disk, start: .zero)
        // Whoever begins where another one ended knows of the loss before the disk has been read.
        keeper.takeLoss()
        keeper.begin(at: clock.reading(.zero))
        #expect(room.line("undated") == "undated 1 partial 0 0 0" && room.line("week") == nil)
        clock.source = .ntp
        keeper.look(at: clock.reading(keeper.deadline))
        #expect(room.line("week") == "week 2026-W02 partial ntp")
    }

    @Test("Without a loss neither is partial")
    func whole() {
        let room = UsageRoom()
        room.start()
        #expect(room.line("undated") == "undated 1 full 0 0 0" && room.line("week") == "week 2026-W02 full ntp")
    }
}
