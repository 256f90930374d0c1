import PacerSimulator
import Pacing
import Testing
import UsageFormat

@Suite("Whose time is believed")
struct ClockTests {
    /// Seconds since 1970-01-01 00:00 UTC.
    private func seconds(_ date: String) -> Int64 { Int64(CivilDate(date)?.day ?? 0) * 86_400 }

    @Test("What was counted before the network spoke is dated afterwards, each session to its day")
    func datedLater() {
        let room = UsageRoom("2026-01-05")
        room.wallClock = 0
        room.source = nil
        room.start()
        room.days([3, 2, 4])
        #expect(room.line("week") == nil)
        #expect(room.line("undated") == "undated 1 full 72 72 9")
        room.wallClock = seconds("2026-01-08")
        room.source = .ntp
        room.pass(.seconds(3600))
        #expect(room.line("undated") == "undated 1 full 0 0 0")
        #expect(room.line("week") == "week 2026-W02 full ntp")
        #expect(room.line("sessions") == "sessions 9 9")
        #expect(room.line("weekdays") == "weekdays 3 2 4 0 0 0 0")
        #expect(room.line("ready_hours") == "ready_hours 73")
    }

    @Test("A week without network, and weeks that end in it, come right once it is back")
    func weekWithoutNetwork() {
        let room = UsageRoom("2026-01-08")
        room.wallClock = 0
        room.source = nil
        room.start()
        room.days([4, 5, 3, 2])
        room.days([9, 0])
        room.wallClock = seconds("2026-01-14")
        room.source = .ntp
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,15,ok,partial,95,ntp"])
        #expect(room.line("sessions") == "sessions 9 9")
    }

    @Test("After a power cut what could not be dated stays undated: nobody can say any more when it was")
    func undatedAfterPowerCut() {
        let room = UsageRoom("2026-01-05")
        room.source = nil
        room.start()
        room.days([3])
        room.cutPower()
        room.source = .ntp
        room.pass(.seconds(3600))
        #expect(room.line("undated") == "undated 1 full 24 24 3")
        #expect(room.line("sessions") == "sessions 0 0")
    }

    @Test("A unit that never learns the time publishes a row for each 168 ready hours, and no table")
    func neverDated() {
        let room = UsageRoom("2026-01-05")
        room.wallClock = 0
        room.source = nil
        room.start()
        for _ in 0..<15 { room.days([4, 4, 4, 0, 0, 0, 0]) }
        room.days([1])
        #expect(room.rows("weekly-undated.csv").count == 15)
        #expect(room.rows("weekly-undated.csv").first == "undated-1,10,ok,full,168,none")
        #expect(room.rows("weekly-undated.csv").last == "undated-15,10,ok,full,168,none")
        #expect(!room.disk.contents.contains { $0.path.contains("profile") })
    }

    @Test(
        "A dead clock is not believed",
        arguments: ["1970-01-01", "2000-01-01", "2025-12-31", "2038-01-19", "2099-12-31"])
    func deadClock(date: String) {
        for source in [ClockSource.rtc, .operatorsWord] {
            let room = UsageRoom(date)
            room.source = source
            room.start()
            room.pass(.seconds(7200))
            #expect(room.line("week") == nil)
            room.wallClock = seconds("2026-06-01")
            room.pass(.seconds(7200))
            #expect(room.line("week")?.hasPrefix("week 2026-W23") == true)
        }
    }

    @Test("A clock that is set back by hours goes on in its week, which is then partial")
    func setBack() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.pass(days: 7)
        room.pass(.seconds(1800))
        #expect(room.line("week") == "week 2026-W03 full ntp")
        room.wallClock -= 20 * 3600
        room.days([1, 1])
        #expect(room.line("week") == "week 2026-W03 partial ntp")
        #expect(room.line("weekdays") == "weekdays 2 0 0 0 0 0 0")
        #expect(room.rows("weekly-2026.csv").count == 1)
    }

    @Test(
        "A first time up to 36 hours before the open week goes on in it, and an earlier one is doubted",
        arguments: [(0, "partial"), (1, "full")])
    func tolerated(secondsMore: Int64, coverage: String) {
        let room = UsageRoom("2026-01-12")
        let monday = room.wallClock
        room.start()
        room.pass(.seconds(600))
        room.wallClock = monday - 36 * 3600 - secondsMore - 20
        room.cutPower(for: .seconds(20))
        #expect(room.line("week") == "week 2026-W03 \(coverage) ntp")
    }

    @Test("A clock that was years ahead: its open week becomes undated, and counting goes on where it should")
    func yearsAhead() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.days([8, 0, 0, 0, 0, 0, 0])
        room.wallClock += 365 * 86_400
        room.days([0, 0, 8, 2, 0, 0, 0])
        let published = room.rows("weekly-2026.csv") + room.rows("weekly-2027.csv")
        #expect(published.contains { $0.hasPrefix("2026-W03,,hours,partial,") })
        room.wallClock -= 365 * 86_400
        room.pass(.seconds(13 * 3600))
        #expect(room.line("week") == "week 2026-W04 partial ntp")
        room.pass(days: 7)
        #expect(
            room.rows("weekly-2026.csv")
                == published.filter { $0.hasPrefix("2026") } + ["2026-W04,,low,partial,155,ntp"])
        #expect(room.rows("weekly-2027.csv") == published.filter { $0.hasPrefix("2027") })
    }

    @Test("Once the network has spoken the monotonic clock carries the time on without it")
    func carriedOn() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.pass(days: 1)
        room.source = nil
        room.pass(days: 13)
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv").map { $0.prefix(8) } == ["2026-W02", "2026-W03"])
    }

    @Test("The least trusted word of a week is the one that is told")
    func source() {
        let room = UsageRoom("2026-01-05")
        room.source = .rtc
        room.start()
        room.pass(days: 3)
        room.source = .ntp
        room.pass(days: 11)
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,,low,full,167,rtc", "2026-W03,,low,full,168,ntp"])
    }
}
