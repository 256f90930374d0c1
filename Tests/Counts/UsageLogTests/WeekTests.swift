import PacerSimulator
import Pacing
import Testing
import UsageFormat
import UsageLog

@Suite("A week's counts")
struct WeekTests {
    @Test(
        "Fewer than eight are low, more are told to the nearest five",
        arguments: [
            (0, ",low"), (1, ",low"), (7, ",low"), (8, "10,ok"), (9, "10,ok"), (12, "10,ok"), (13, "15,ok"),
            (17, "15,ok"),
            (18, "20,ok"),
        ])
    func rounding(count: Int, told: String) {
        let room = UsageRoom()
        room.start()
        room.days([min(count, 7), min(max(0, count - 7), 7), max(0, count - 14), 0, 0, 0, 0])
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,\(told),full,167,ntp"])
    }

    @Test("A raised threshold is no number that rounding could give away")
    func raisedThreshold() {
        let configuration = UsageConfiguration(rules: UsageRules(minimumCount: 11), headcount: 24)
        for (count, told) in [(10, ",low"), (11, "15,ok"), (12, "15,ok"), (13, "15,ok"), (18, "20,ok")] {
            let room = UsageRoom("2026-01-05", configuration)
            room.start()
            room.days([6, count - 6 > 6 ? 6 : count - 6, max(0, count - 12), 0, 0, 0, 0])
            room.pass(.seconds(3600))
            #expect(room.rows("weekly-2026.csv") == ["2026-W02,\(told),full,167,ntp"])
        }
    }

    @Test("A session whose plug is pulled stays started and is not completed")
    func pulledPlug() {
        let room = UsageRoom()
        room.start()
        room.session()
        room.take(.started(.breathe))
        room.pass(.seconds(300))
        room.cutPower()
        #expect(room.line("sessions") == "sessions 2 1")
        room.take(.completed(.breathe))
        room.pass(.seconds(300))
        #expect(room.line("sessions") == "sessions 2 1")
    }

    @Test("A power cut costs what was counted since the last beat, five minutes of it at most, and nothing else")
    func beat() {
        let room = UsageRoom()
        room.start()
        room.session()
        #expect(room.line("sessions") == "sessions 0 0")
        room.pass(.seconds(10))
        #expect(room.line("sessions") == "sessions 1 1")
        room.take(.started(.breathe))
        room.pass(.seconds(299))
        room.cutPower()
        #expect(room.line("sessions") == "sessions 1 1")
        #expect(room.line("week") == "week 2026-W02 full ntp")
    }

    @Test("A week with fewer than 84 ready hours is told without a number, whatever was counted in it")
    func fewHours() {
        for (hours, told) in [(83, ",hours"), (84, "15,ok")] {
            let room = UsageRoom()
            room.start()
            room.days([7, 7])
            room.pass(.seconds((hours - 48) * 3600 + 60))
            room.skip(.seconds(7 * 86_400 - hours * 3600))
            room.start()
            room.pass(.seconds(3660))
            #expect(room.rows("weekly-2026.csv") == ["2026-W02,\(told),full,\(hours),ntp"])
            let low = room.text("published/breathpacer.prom").contains("breathpacer_week_low 0")
            #expect(low == (told == "15,ok"))
        }
    }

    @Test("Who powers a unit at night alone publishes no night's presses, nor who never lets it know the time")
    func nights() {
        for source in [ClockSource.ntp, nil] {
            let room = UsageRoom()
            room.source = source
            for _ in 0..<28 {
                room.start()
                for _ in 0..<2 {
                    room.session()
                    room.pass(.seconds(4 * 3600 - 290))
                }
                room.pass(.seconds(30))
                room.skip(.seconds(16 * 3600 - 30))
            }
            room.start()
            room.pass(.seconds(3600))
            let rows = room.rows("weekly-2026.csv") + room.rows("weekly-undated.csv")
            #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(",,hours,") })
        }
    }

    @Test("A session that runs into the next week stays one that did not end by itself")
    func overMidnight() {
        let room = UsageRoom("2026-01-11")
        room.start()
        room.pass(.seconds(86_400 - 100))
        room.session()
        room.pass(.seconds(7200))
        #expect(room.line("sessions") == "sessions 0 0")
        #expect(room.line("week") == "week 2026-W03 full ntp")
        #expect(room.rows("weekly-2026.csv") == ["2026-W02,,hours,partial,23,ntp"])
    }

    @Test("A unit that starts within a week says partial, one that was off over its beginning too")
    func partial() {
        let room = UsageRoom("2026-01-07")
        room.start()
        room.pass(.seconds(95 * 3600))
        room.skip(.seconds(2 * 86_400 + 4 * 3600))
        room.start()
        room.pass(days: 13)
        #expect(
            room.rows("weekly-2026.csv") == [
                "2026-W02,,low,partial,95,ntp", "2026-W03,,low,partial,140,ntp", "2026-W04,,low,full,168,ntp",
            ])
    }

    @Test("A week in which the unit was off has no row")
    func off() {
        let room = UsageRoom()
        room.start()
        room.pass(days: 3)
        room.skip(.seconds(14 * 86_400))
        room.start()
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").map { $0.prefix(8) } == ["2026-W02", "2026-W04"])
        #expect(room.rows("health-2026.csv").map { $0.prefix(8) } == ["2026-W02", "2026-W04"])
    }

    /// A room of so many people, at the end of a quarter and of two weeks that are told where ten people work.
    private func busyRoom(_ people: Int?) -> UsageRoom {
        let rules = UsageRules(countsDays: true)
        let room = UsageRoom("2026-03-16", UsageConfiguration(rules: rules, headcount: people))
        room.start()
        room.days([Int](repeating: 8, count: 14))
        room.pass(.seconds(3600))
        return room
    }

    @Test("Of a room of ten people weeks and a quarter's tables are published")
    func enoughPeople() {
        let room = busyRoom(10)
        #expect(room.rows("weekly-2026.csv") == ["2026-W12,55,ok,full,167,ntp", "2026-W13,55,ok,full,168,ntp"])
        #expect(room.rows("profile-2026.csv").first == "2026-Q1,weekday,mon,15")
        #expect(room.text("published/breathpacer.prom").contains("week_started"))
    }

    @Test("Below ten people, or if nobody said how many, only health is published", arguments: [nil, 1, 9])
    func headcount(count: Int?) {
        let room = busyRoom(count)
        #expect(room.rows("health-2026.csv").count == 2)
        #expect(
            room.disk.contents.map(\.path).filter { $0.hasPrefix("published/") } == [
                "published/SHA256SUMS", "published/breathpacer.prom", "published/datapackage.json",
                "published/health-2026.csv",
            ])
        #expect(!room.text("published/breathpacer.prom").contains("week_started"))
        #expect(!room.text("published/breathpacer.prom").contains("week_low"))
    }

    @Test(
        "The number of people that is set as a week ends holds for all of it",
        arguments: [(5, 24, ["2026-W02"]), (24, 5, [] as [String])])
    func headcountAtEnd(first: Int, last: Int, told: [String]) {
        let room = UsageRoom("2026-01-05", UsageConfiguration(headcount: first))
        room.start()
        room.days([3, 3, 3, 3, 3, 3])
        room.configuration.headcount = last
        room.cutPower()
        room.days([0, 0])
        #expect(room.rows("weekly-2026.csv").map { String($0.prefix(8)) } == told)
    }

    @Test("Each slot is overwritten every five minutes and at no other time, pressed or not")
    func writes() {
        for isPressed in [false, true] {
            let room = UsageRoom()
            room.start()
            room.pass(.seconds(600))
            let before = room.disk.overwrites
            if isPressed { room.session() } else { room.pass(.seconds(290)) }
            #expect(room.disk.overwrites == before)
            room.pass(.seconds(12 * 3600 + 10))
            let halfDay = 12 * 12 + 1
            #expect(room.disk.overwrites - before == 3 * halfDay)
            // As the week closes its rows are published, and the state is written once more.
            room.pass(.seconds(7 * 86_400))
            let week = 7 * 24 * 12 + 1
            #expect(room.disk.overwrites - before == 3 * (halfDay + week))
        }
    }

    @Test("Ready hours pass only while light and button work")
    func readyHours() {
        let room = UsageRoom()
        room.start()
        room.pass(.seconds(10 * 3600))
        #expect(room.line("ready_hours") == "ready_hours 10")
        room.take(.button(isStuck: true))
        room.pass(.seconds(5 * 3600))
        room.take(.button(isStuck: false))
        room.take(.hardware(works: false))
        room.pass(.seconds(5 * 3600))
        #expect(room.line("ready_hours") == "ready_hours 10")
        #expect(room.line("health") == "health 1 1 0 0 0 0 ok 0")
        room.take(.hardware(works: true))
        room.pass(.seconds(3 * 3600))
        #expect(room.line("ready_hours") == "ready_hours 12")
    }

    /// A unit in the middle of its second week, whose light failed at the first of forty presses of its first one, each in
    /// an hour of its own.
    private static func failing(at failures: Int) -> UsageRoom {
        let room = UsageRoom()
        room.start()
        for press in 0..<40 {
            room.pass(.seconds(3 * 3600 + 10))
            if press < failures { room.take(.hardware(works: false)) }
            room.pass(.seconds(1))
            if press < failures { room.take(.hardware(works: true)) }
        }
        room.pass(days: 4)
        return room
    }

    @Test("A light that fails at each of forty presses leaves the bytes and writes of one that fails at three")
    func lastFailure() {
        func contents(_ failures: Int) -> [String] {
            let disk = Self.failing(at: failures).disk
            return disk.contents.map { "\($0.path) \($0.modified) \($0.bytes)" } + ["\(disk.overwrites)"]
        }
        #expect(contents(40) == contents(3))
        #expect(contents(2) != contents(3))
        for (failures, told) in [(0, "167,1,0"), (2, "165,1,2"), (3, "164,1,3"), (4, "164,1,3"), (40, "164,1,3")] {
            let room = Self.failing(at: failures)
            #expect(room.rows("health-2026.csv") == ["2026-W02,\(told),0,0,0,0,ok,0"])
            let metrics = room.text("published/breathpacer.prom")
            #expect(metrics.contains("breathpacer_hardware_faults \(min(failures, 3))\n"))
            #expect(room.line("health") == "health 0 0 0 0 0 0 ok 0")
        }
    }

    @Test("Each of the first failures of the light is counted, also one for each press")
    func eachFailure() {
        let room = UsageRoom()
        room.start()
        for _ in 0..<3 {
            room.pass(.seconds(600))
            room.take(.hardware(works: false))
            room.pass(.seconds(1))
            room.take(.hardware(works: true))
        }
        room.pass(.seconds(3600))
        #expect(room.line("health") == "health 1 3 0 0 0 0 ok 0")
    }
}
