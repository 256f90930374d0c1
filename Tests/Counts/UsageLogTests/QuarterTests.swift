import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("A quarter's tables")
struct QuarterTests {
    /// A quarter in which each day of a week has so many sessions. After these weeks the unit is off.
    private func quarter(
        _ week: [Int], weeks: Int = 13, completed: Bool = true,
        _ configuration: UsageConfiguration = UsageConfiguration(rules: UsageRules(countsDays: true), headcount: 24)
    ) -> UsageRoom {
        // The first week of the second quarter.
        let room = UsageRoom("2026-03-30", configuration)
        room.start()
        for _ in 0..<weeks { room.days(week, completed: completed) }
        if weeks < 13 { room.cutPower(weeks: 13 - weeks) }
        room.pass(.seconds(3600))
        return room
    }

    @Test("Each day of the week is told while each had eight sessions, else week and week-end, else nothing")
    func weekday() {
        let all = quarter([2, 1, 1, 1, 1, 1, 1])
        #expect(
            all.rows("profile-2026.csv") == [
                "2026-Q2,weekday,mon,25", "2026-Q2,weekday,tue,15", "2026-Q2,weekday,wed,15", "2026-Q2,weekday,thu,15",
                "2026-Q2,weekday,fri,15", "2026-Q2,weekday,sat,15", "2026-Q2,weekday,sun,15",
            ])
        for weekEnd in [[1, 0], [0, 1]] {
            let coarse = quarter([3, 3, 3, 3, 0] + weekEnd, weeks: 8).rows("profile-2026.csv")
            #expect(coarse == ["2026-Q2,weekday,mon_fri,95", "2026-Q2,weekday,sat_sun,10"])
        }
        #expect(quarter([4, 4, 3, 3, 0, 1, 0], weeks: 7).rows("profile-2026.csv").isEmpty)
    }

    @Test("A table needs a hundred sessions")
    func leastSessions() {
        let hundred = quarter([2, 2, 2, 1, 1, 1, 1], weeks: 10)
        #expect(hundred.rows("profile-2026.csv").contains { $0.contains("weekday") })
        // Eleven weeks of nine.
        let fewer = quarter([2, 2, 1, 1, 1, 1, 1], weeks: 11)
        #expect(!fewer.rows("profile-2026.csv").contains { $0.contains("weekday") })
    }

    @Test("A table needs ten days")
    func leastDays() {
        let configuration = UsageConfiguration(
            rules: UsageRules(openDays: [.mon, .tue, .wed, .thu, .fri], countsDays: true), headcount: 24)
        let ten = quarter([12, 12, 12, 12, 12, 0, 0], weeks: 2, configuration)
        #expect(ten.rows("profile-2026.csv").contains("2026-Q2,weekday,mon,25"))
        let room = UsageRoom("2026-03-30", configuration)
        room.start()
        room.days([14, 14, 14, 14, 14, 0, 0, 14, 14, 14, 14, 0, 0, 0])
        room.cutPower(weeks: 11)
        room.pass(.seconds(3600))
        #expect(!room.rows("profile-2026.csv").contains { $0.contains("weekday") })
    }

    @Test("A table has no day with more than three in ten of its sessions", arguments: [(48, true), (49, false)])
    func busiestDay(count: Int, isTold: Bool) {
        let room = UsageRoom(
            "2026-03-30", UsageConfiguration(rules: UsageRules(practices: [.breathe, .teamMinute]), headcount: 24))
        room.start()
        room.days([8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8])
        // 96 so far; 16 to come in small days, and one day of 48 or 49 in 160 or 161.
        room.days([8, 8])
        for number in 0..<count { room.session(number % 2 == 0 ? .breathe : .teamMinute) }
        room.pass(days: 7)
        room.cutPower(weeks: 10)
        room.pass(.seconds(3600))
        #expect(room.rows("profile-2026.csv").contains { $0.contains("practice") } == isTold)
    }

    @Test("Sessions that end by themselves and others are told, if there are eight of each")
    func outcome() {
        for (weeks, sessions) in [(8, 12), (7, 14)] {
            let room = UsageRoom("2026-03-30")
            room.start()
            for _ in 0..<weeks {
                room.days([sessions - 10, 2, 2, 2, 2, 2])
                room.days([1], completed: false)
            }
            room.cutPower(weeks: 13 - weeks)
            room.pass(.seconds(3600))
            let told = ["2026-Q2,outcome,completed,95", "2026-Q2,outcome,not_completed,10"]
            #expect(room.rows("profile-2026.csv").filter { $0.contains("outcome") } == (weeks == 8 ? told : []))
        }
    }

    @Test("A press on a closed day is not counted: beside tables without it a week would tell how many there were")
    func closedDays() {
        let rules = UsageRules(openDays: [.mon, .tue, .wed, .thu, .fri], countsDays: true)
        let room = quarter([3, 3, 3, 3, 3, 5, 0], UsageConfiguration(rules: rules, headcount: 24))
        #expect(room.rows("weekly-2026.csv").allSatisfy { $0.contains(",15,ok,") })
        #expect(room.rows("profile-2026.csv").map { $0.split(separator: ",").last } == Array(repeating: "40", count: 5))
    }

    @Test("A table of one level is not told")
    func singleLevel() {
        let rules = UsageRules(openDays: [.mon], countsDays: true, practices: [.breathe])
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: rules, headcount: 24))
        room.start()
        for _ in 0..<13 { room.days([12, 0, 0, 0, 0, 0, 0]) }
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv").count == 13)
        #expect(room.rows("profile-2026.csv").isEmpty)
    }

    @Test("A practice that is added within a quarter is counted, and told as one of the others")
    func addedPractice() {
        var rules = UsageRules(practices: [.breathe, .bodyCheck])
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: rules, headcount: 24))
        room.start()
        for week in 0..<13 {
            if week == 6 {
                rules.practices.append(.teamMinute)
                room.configuration.rules = rules
                room.start()
            }
            room.days([8, 0, 0, 0, 0, 0])
            room.session(week < 6 ? .bodyCheck : .teamMinute)
            room.pass(.seconds(86_400 - 290))
        }
        room.pass(.seconds(3600))
        #expect(
            room.rows("profile-2026.csv").filter { $0.contains("practice") } == [
                "2026-Q2,practice,breathe,105", "2026-Q2,practice,others,15",
            ])
    }

    @Test("The parts of the day are counted only where the operator has spoken for them")
    func dayParts() {
        let silent = UsageRoom("2026-03-30")
        silent.start()
        silent.days([3, 3])
        #expect(silent.line("day_parts") == "day_parts 0 0 0")
        let rules = UsageRules(countsDayParts: true)
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: rules, headcount: 24))
        room.start()
        for _ in 0..<5 * 7 {
            for hours in [7, 6, 6] {
                room.pass(.seconds(hours * 3600))
                room.session()
            }
            room.pass(.seconds(5 * 3600 - 3 * 290))
        }
        room.cutPower(weeks: 8)
        room.pass(.seconds(3600))
        let profile = room.rows("profile-2026.csv").filter { $0.contains("time_of_day") }
        #expect(profile.map { $0.split(separator: ",")[2] } == ["06_12", "12_18", "18_06"])
    }

    @Test(
        "With six small weeks or more it is told on which side of twenty their sum lies, never the sum",
        arguments: [
            ([7, 7, 7, 7, 7], nil), ([1, 1, 1, 1, 1, 1], "lt20"), ([4, 3, 3, 3, 3, 3], "lt20"),
            ([4, 4, 3, 3, 3, 3], "ge20"), ([7, 7, 7, 7, 7, 7], "ge20"), ([0, 0, 0, 0, 0, 0], "lt20"),
        ] as [([Int], String?)])
    func smallWeeks(small: [Int], side: String?) {
        let room = UsageRoom("2026-03-30")
        room.start()
        for count in small + [8] { room.days([count, 0, 0, 0, 0, 0, 0]) }
        room.cutPower(weeks: 12 - small.count)
        room.pass(.seconds(3600))
        let told = room.rows("profile-2026.csv").filter { $0.contains("small_weeks") }
        #expect(told == (side.map { ["2026-Q2,small_weeks,\($0),"] } ?? []))
    }

    @Test("Of low weeks no more is kept than whether their sum reaches the bound")
    func saturated() {
        let room = UsageRoom("2026-03-30")
        room.start()
        for _ in 0..<4 { room.days([7, 0, 0, 0, 0, 0, 0]) }
        room.pass(.seconds(2 * 3600))
        #expect(room.line("small_weeks") == "small_weeks 4 20")
    }

    @Test("What a small week was is erased at its close, and enters no table")
    func erased() {
        let room = UsageRoom("2026-03-30")
        room.start()
        room.days([7, 0, 0, 0, 0, 0, 0])
        room.pass(.seconds(2 * 3600))
        #expect(room.line("sessions") == "sessions 0 0")
        let state = room.text("private/state")
        #expect(!state.contains("sessions 7") && !state.contains("margins 7"))
        #expect(state.split(separator: "small_weeks 1 7\n").count == 4)
    }

    @Test("A threshold that is raised holds from the next quarter on, and is not lowered again")
    func thresholds() {
        let room = UsageRoom("2026-03-30")
        room.start()
        room.days([9, 0, 0, 0, 0, 0, 0])
        room.configuration.rules.minimumCount = 12
        room.start()
        room.days([9, 0, 0, 0, 0, 0, 0])
        room.cutPower(weeks: 11)
        room.days([9, 0, 0, 0, 0, 0, 0])
        room.configuration.rules.minimumCount = 8
        room.cutPower(weeks: 12)
        room.days([9, 0, 0, 0, 0, 0, 0])
        room.pass(.seconds(3600))
        let flags = Dictionary(
            uniqueKeysWithValues: room.rows("weekly-2026.csv").map { ($0.prefix(8), $0.contains(",10,ok,")) })
        #expect(flags["2026-W14"] == true && flags["2026-W15"] == true)
        #expect(flags["2026-W27"] == false && flags["2026-W40"] == false)
    }

    @Test("Rules of a new quarter are those of the settings, unless they would give more away than the last one's did")
    func succession() {
        let raised = UsageRules(minimumCount: 22, leastReadyHours: 100, smallWeeks: 6, smallWeeksBound: 30)
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: raised, headcount: 24))
        room.start()
        #expect(room.line("rules") == "rules 22 100 6 30")
        // With a threshold of 22, a sum below 20 would rule out 20 and 21 for each low week.
        room.configuration.rules = UsageRules()
        room.cutPower(weeks: 13)
        #expect(room.line("rules") == "rules 22 100 6 30")
        room.configuration.rules = UsageRules(smallWeeks: 7, smallWeeksBound: 28)
        room.cutPower(weeks: 13)
        #expect(room.line("rules") == "rules 22 100 7 28")
    }

    @Test("A threshold that is not wide enough becomes the next one that is")
    func widened() {
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: UsageRules(minimumCount: 14), headcount: 24))
        room.start()
        #expect(room.line("rules") == "rules 16 84 6 20")
    }

    @Test("Bounds are such that neither side of them says anything of a single week")
    func bounds() {
        for minimum in UsageRules.minimumCountRange {
            for weeks in UsageRules.smallWeeksRange {
                let most = minimum - 1
                for bound in UsageRules.bounds(minimumCount: minimum, smallWeeks: weeks) {
                    // Below the bound a week may hold all it can; at it a week may hold nothing, and so may two others
                    // that are known to have held nothing.
                    #expect(most < bound && most * (weeks - 3) >= bound)
                }
            }
        }
    }

    @Test("A threshold of which the lowest number would stand for fewer than five counts is not wide enough")
    func lowestNumber() {
        let wide = UsageRules.minimumCountRange.filter { UsageRules.isWide(minimumCount: $0) }
        #expect(wide.prefix(7) == [8, 11, 12, 13, 16, 17, 18])
        #expect([8, 9, 10, 14, 15].map { UsageRules.wide(from: $0) } == [8, 11, 11, 16, 16])
    }

    @Test("Weekdays are told, and weeks of a room with closed days, only where the operator has spoken for each day")
    func staffedDays() {
        let silent = quarter([2, 1, 1, 1, 1, 1, 1], UsageConfiguration(headcount: 24))
        #expect(!silent.rows("profile-2026.csv").contains { $0.contains("weekday") })
        #expect(silent.rows("weekly-2026.csv").count == 13)
        #expect(silent.line("weekdays") == "weekdays 0 0 0 0 0 0 0")
        let saturday = quarter(
            [0, 0, 0, 0, 0, 12, 0], UsageConfiguration(rules: UsageRules(openDays: [.sat]), headcount: 24))
        #expect(saturday.rows("health-2026.csv").count == 13)
        #expect(saturday.rows("weekly-2026.csv").isEmpty && saturday.rows("profile-2026.csv").isEmpty)
    }

    @Test("The word for open days holds for the quarter that began with it: settings that change in it publish nothing")
    func staffedDaysWithinQuarter() {
        let room = UsageRoom("2026-03-30", UsageConfiguration(rules: UsageRules(openDays: [.sat]), headcount: 24))
        room.start()
        room.days([0, 0, 0, 0, 0, 12, 0])
        room.configuration.rules = UsageRules()
        room.start()
        room.days([0, 0, 0, 0, 0, 12, 0])
        room.pass(.seconds(3600))
        #expect(room.rows("health-2026.csv").count == 2)
        #expect(room.rows("weekly-2026.csv").isEmpty)
    }
}
