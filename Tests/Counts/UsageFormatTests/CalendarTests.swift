import Testing
import UsageFormat

@Suite("The calendar")
struct CalendarTests {
    @Test(
        "Weeks belong to the year of their Thursday",
        arguments: [
            ("2026-01-01", "2026-W01"), ("2026-01-04", "2026-W01"), ("2026-01-05", "2026-W02"),
            ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
            ("2024-12-30", "2025-W01"), ("2028-12-31", "2028-W52"), ("2020-12-31", "2020-W53"),
            ("1970-01-01", "1970-W01"), ("2000-02-29", "2000-W09"),
        ])
    func weeks(date: String, week: String) throws {
        let date = try #require(CivilDate(date))
        #expect("\(ISOWeek(date))" == week)
        #expect(ISOWeek(week) == ISOWeek(date))
    }

    @Test("Every day of a century follows the one before it, and each week has seven")
    func succession() throws {
        var date = try #require(CivilDate("1999-12-31"))
        let end = try #require(CivilDate("2100-01-04"))
        var (week, days) = (ISOWeek(date), 0)
        while date < end {
            #expect(CivilDate("\(date)") == date)
            #expect(date.weekday == ISOWeek(date).monday.weekday ? date == ISOWeek(date).monday : true)
            if ISOWeek(date) != week {
                #expect(ISOWeek(date) == week.next && ISOWeek("\(week)") == week)
                #expect(days == 7 || week == ISOWeek(CivilDate(year: 1999, month: 12, dayOfMonth: 31)))
                (week, days) = (ISOWeek(date), 0)
            }
            days += 1
            date = CivilDate(day: date.day + 1)
        }
    }

    @Test("A quarter has 13 weeks, the last one what is left")
    func quarters() throws {
        for (week, quarter) in [
            ("2026-W13", "2026-Q1"), ("2026-W14", "2026-Q2"), ("2026-W26", "2026-Q2"), ("2026-W27", "2026-Q3"),
            ("2026-W39", "2026-Q3"), ("2026-W40", "2026-Q4"), ("2026-W53", "2026-Q4"),
        ] {
            #expect(ISOWeek(week)?.quarter == Quarter(quarter))
        }
    }

    @Test(
        "What is written otherwise is no date, week or quarter",
        arguments: [
            "2026-2-1", "2026-02-30", "2025-W53", "2026-W00", "2026-W1", "2026-Q5", "2026-Q01", "", "2026-W02 ",
            "2026-W9223372036854775807", "9223372036854775807-W01", "-9223372036854775808-W01", "2026-W-01",
            "2026-01-9223372036854775807", "9223372036854775807-01-01", "9223372036854775807-Q1", "2026-W54",
            "1969-W52", "10000-W01", "10000-01-01", "+2026-W02",
        ])
    func refused(text: String) {
        #expect(CivilDate(text) == nil && ISOWeek(text) == nil && Quarter(text) == nil)
    }
}
