import Pacing
import Testing
import UsageFormat
import UsageLog

@Suite("A clock that leaps")
struct LeapTests {
    private static let day: Int64 = 86_400

    /// Faults of the clock in the open week.
    private func faults(_ room: UsageRoom) -> Int? {
        room.line("health").flatMap { Int($0.split(separator: " ")[5]) }
    }

    @Test(
        "Another time is not believed before it has stayed for twelve hours, whoever vouches for it",
        arguments: ClockSource.allCases)
    func stays(source: ClockSource) {
        let room = UsageRoom("2026-01-05")
        room.source = source
        room.start()
        room.days([2])
        room.wallClock += 21 * Self.day
        room.pass(.seconds(11 * 3600))
        room.session()
        room.pass(.seconds(3600 - 290))
        #expect(room.line("week") == "week 2026-W02 full \(source.rawValue)")
        #expect(room.line("weekdays") == "weekdays 2 1 0 0 0 0 0")
        #expect(faults(room) == 1)
        room.pass(.seconds(600))
        #expect(room.line("week") == "week 2026-W05 partial \(source.rawValue)")
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,,hours,partial,36,\(source.rawValue)"])
    }

    @Test("A time that leaps back is believed once it has stayed")
    func staysBack() {
        let room = UsageRoom("2026-02-02")
        room.start()
        room.days([2])
        room.wallClock -= 21 * Self.day
        room.days([1])
        #expect(room.line("week") == "week 2026-W03 partial ntp")
        #expect(room.line("undated")?.hasSuffix(" 3") == true)
        #expect(room.rows("weekly-2026.csv").isEmpty)
    }

    @Test("A time that changes again and again is never believed, and the old one goes on")
    func restless() {
        let room = UsageRoom("2026-01-05")
        room.start()
        for number in 0..<20 {
            room.wallClock += (number % 2 == 0 ? 40 : -33) * Self.day
            room.pass(.seconds(11 * 3600))
        }
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,,low,full,167,ntp"])
        #expect(room.line("week") == "week 2026-W03 full ntp")
    }

    @Test("A clock that is moved while nobody vouches for it moves no week")
    func nobody() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.pass(days: 1)
        room.source = nil
        room.wallClock += 9 * Self.day
        room.pass(days: 6)
        room.wallClock = 0
        room.pass(days: 7)
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,,low,full,167,ntp", "2026-W03,,low,full,168,ntp"])
        #expect(faults(room) == 0)
    }

    @Test(
        "The network corrects a battery clock: no fault, unless the network was the wrong one",
        arguments: [true, false])
    func correction(stays: Bool) {
        let room = UsageRoom("2026-01-05")
        room.source = .rtc
        room.start()
        room.pass(.seconds(3600))
        room.source = .ntp
        room.wallClock += 120
        room.pass(.seconds(3600))
        if !stays { room.wallClock -= 120 }
        room.pass(.seconds(13 * 3600))
        #expect(faults(room) == (stays ? 0 : 1))
        #expect(room.line("week") == "week 2026-W02 full rtc")
    }

    // MARK: The first time after a start

    @Test("A unit that was off for months counts on at once, and the week whose end it did not see is partial")
    func months() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.days([3, 3, 3, 3, 3])
        room.cutPower(for: .seconds(60 * Self.day))
        room.days([2])
        #expect(room.line("week") == "week 2026-W11 partial ntp")
        #expect(room.line("weekdays") == "weekdays 0 0 2 0 0 0 0")
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,15,ok,partial,120,ntp"])
        #expect(faults(room) == 0)
    }

    @Test("A start with a clock that is days ahead closes the week as partial, once, and the next one is a full one")
    func startDaysAhead() {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.days([3, 3, 3, 3, 3])
        room.wallClock += 3 * Self.day
        room.cutPower()
        room.pass(.seconds(3 * 3600))
        #expect(room.line("week") == "week 2026-W03 partial ntp")
        room.wallClock -= 3 * Self.day
        room.cutPower()
        room.session()
        room.pass(days: 9)
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,15,ok,partial,120,ntp", "2026-W03,,low,full,168,ntp"])
        #expect(room.line("undated")?.hasSuffix(" 1") == true)
    }

    @Test("A start as a week ends costs it nothing, up to five minutes")
    func startAtTheEnd() {
        for (pause, coverage) in [(Int64(300), "full"), (301, "partial")] {
            let room = UsageRoom("2026-01-05")
            room.start()
            room.pass(.seconds(7 * Self.day - 100))
            room.cutPower(for: .seconds(pause + 100))
            room.pass(.seconds(3600))
            #expect(room.rows("weekly-2026.csv") == ["2026-W02,,low,\(coverage),167,ntp"])
            #expect(room.line("week") == "week 2026-W03 full ntp")
        }
    }

    @Test("A start while the network is wrong for an hour, a week back: nothing is lost, and health tells of it")
    func startInWrongHour() {
        let room = UsageRoom("2026-02-02")
        room.start()
        room.days([8, 1])
        room.wallClock -= 7 * Self.day
        room.cutPower()
        room.session()
        room.pass(.seconds(3600))
        #expect(room.line("week") == "week 2026-W06 full ntp")
        #expect(room.line("undated")?.hasSuffix(" 1") == true)
        room.wallClock += 7 * Self.day
        room.pass(.seconds(3600))
        #expect(room.line("weekdays") == "weekdays 8 1 1 0 0 0 0")
        #expect(room.line("undated") == "undated 1 full 0 0 0")
        #expect(faults(room) == 1)
    }

    @Test("A first time before the open week is believed once it has stayed for two hours")
    func startAfterWrongWeek() {
        let room = UsageRoom("2027-01-04")
        room.start()
        room.days([8, 1])
        room.wallClock -= 364 * Self.day
        room.cutPower()
        room.pass(.seconds(7199))
        #expect(room.line("week") == "week 2027-W01 full ntp")
        room.pass(.seconds(600))
        #expect(room.line("week") == "week 2026-W02 partial ntp")
        #expect(room.line("undated")?.hasSuffix(" 9") == true)
        #expect(faults(room) == 1)
    }

    // MARK: What an oscillator explains

    /// What a judge believes of readings, each so many seconds after the one before, and by how much it is wrong then.
    private func believed(_ readings: [(after: Int64, wrong: Int64, source: ClockSource?)]) -> [Int64?] {
        var judge = ClockJudge()
        var passed: Int64 = 0
        return readings.map { after, wrong, source in
            passed += after
            let right = 1_780_000_000 + passed
            let instant = MonotonicInstant(nanoseconds: passed * 1_000_000_000)
            let reading = ClockReading(monotonic: instant, utcSeconds: right + wrong, source: source)
            return judge.judge(reading).time.map { $0.utcSeconds - right }
        }
    }

    @Test("After a month without a network its time is believed at once, as far as the clock can have drifted")
    func drift() {
        let month = 30 * Self.day
        #expect(believed([(0, 0, .ntp), (month, 0, nil), (60, 259, .ntp)]) == [0, 0, 259])
        #expect(believed([(0, 0, .ntp), (month, 0, nil), (60, 1571, .ntp)]) == [0, 0, 1571])
        #expect(believed([(0, 0, .ntp), (month, 0, nil), (60, -1572, .ntp)]) == [0, 0, 0])
        #expect(believed([(0, 0, .ntp), (300, 0, .ntp), (300, 259, .ntp)]) == [0, 0, 0])
        #expect(believed([(0, 0, .ntp), (300, 16, .ntp), (300, -16, .ntp), (300, 17, .ntp)]) == [0, 16, -16, -16])
    }

    @Test("Small steps lead no further than a large one")
    func creeping() {
        let day = believed((0...288).map { (after: 300, wrong: $0 * 5, source: .ntp) })
        // Sixteen seconds, and 600 ppm of a day.
        #expect(day.allSatisfy { $0.map { (0...16 + 52).contains($0) } ?? false })
    }
}
