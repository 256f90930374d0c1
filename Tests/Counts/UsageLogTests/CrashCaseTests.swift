import Testing
import UsageFormat
import UsageLog

/// Folders of counts, byte for byte, that put the light out at every start or set a good state aside.
@Suite("Folders of counts that ended the program")
struct CrashCaseTests {
    /// As version 1 wrote it on a Friday.
    private static let state = """
        week 2026-W10 full ntp
        ready_hours 97
        sessions 33 33
        weekdays 9 8 8 8 0 0 0
        practices 33 0 0 0 0
        day_parts 0 0 0
        days 4 9 4 0
        quarter 2026-Q1 full
        rules 8 4 20
        counted mon,tue,wed,thu,fri,sat,sun no_day_parts breathe,body_check,kind_words,one_good_thing,team_minute
        practices_changed no
        margins 478 478
        weekdays 65 65 68 71 69 71 69
        practices 478 0 0 0 0
        day_parts 0 0 0
        spread 56 10
        small_weeks 0 0
        undated 1 full 0 0
        health 0 0 0 0 0 0 ok
        last_closed 2026-W09
        file health-2026.csv 327 0baa6b43
        file weekly-2026.csv 278 82248169

        """

    private static let weeklyHeader = "week,started,flag,coverage,ready_hours,clock"
    private static let healthHeader =
        "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button"
    private static let weekly = [
        "2026-W02,60,ok,full,167,ntp", "2026-W03,60,ok,full,168,ntp", "2026-W04,60,ok,full,168,ntp",
        "2026-W05,65,ok,full,168,ntp", "2026-W06,60,ok,full,168,ntp", "2026-W07,55,ok,full,168,ntp",
        "2026-W08,60,ok,full,168,ntp", "2026-W09,60,ok,full,168,ntp",
    ]
    private static let health =
        ["2026-W02,167,1,0,0,0,0,0,ok"] + (3...9).map { "2026-W0\($0),168,0,0,0,0,0,0,ok" }

    private static func table(_ header: String, _ rows: [String]) -> [UInt8] {
        Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
    }

    @Test("crash-week: beside a good state a week of no calendar is told of, and the open week goes on")
    func crashWeek() throws {
        let room = UsageRoom("2026-03-06")
        room.disk.put("private/state", FormerStateTests.file(Self.state, sequence: "00000008.0000016"))
        room.disk.put("published/weekly-2026.csv", Self.table(Self.weeklyHeader, Self.weekly))
        room.disk.put("published/health-2026.csv", Self.table(Self.healthHeader, Self.health))
        room.disk.put(
            "published/weekly-2027.csv",
            Self.table(Self.weeklyHeader, ["2027-W9223372036854775807,20,ok,full,168,ntp"]))
        room.start()
        #expect(room.keeper.status == .counting)
        #expect(room.line("sessions") == "sessions 33 33")
        #expect(!room.disk.contents.contains { $0.path.hasPrefix("private/quarantine/") })
        room.pass(days: 3)
        room.pass(.seconds(3600))
        #expect(room.keeper.status == .counting)
        let rows = room.rows("weekly-2026.csv")
        #expect(rows.dropLast() == Self.weekly[...])
        #expect(rows.last?.hasPrefix("2026-W10,35,ok,full,") == true)
        let damaged = try UsageInspection(of: room.disk).findings.filter(\.isDamage)
        #expect(damaged.map(\.place) == ["published/weekly-2027.csv"])
    }

    @Test(
        "crash-undated: a number out of range takes no part in the count of undated weeks, and no state is set aside",
        arguments: ["undated-9223372036854775807", "undated-999999999"])
    func crashUndated(week: String) throws {
        let room = UsageRoom()
        room.source = nil
        room.disk.put(
            "published/weekly-undated.csv", Self.table(Self.weeklyHeader, ["\(week),10,ok,full,168,none"]))
        room.start()
        room.session()
        room.pass(.seconds(3600))
        room.cutPower()
        room.cutPower()
        #expect(room.keeper.status == .counting)
        #expect(room.line("undated")?.hasPrefix("undated 1 ") == true)
        #expect(!room.disk.contents.contains { $0.path.hasPrefix("private/quarantine/") })
        let damaged = try UsageInspection(of: room.disk).findings.filter(\.isDamage)
        // Nothing has been published yet, so no list of sums was written beside the row.
        #expect(damaged.map(\.place) == ["published/SHA256SUMS", "published/weekly-undated.csv"])
    }
}
