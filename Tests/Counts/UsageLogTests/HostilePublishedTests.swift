import Testing
import UsageFormat
import UsageLog

/// Files that a unit finds where it publishes, and never wrote so.
@Suite("Published files with rows that no unit wrote")
struct HostilePublishedTests {
    private static let header = "week,started,flag,coverage,ready_hours,clock\r\n"

    @Test(
        "A week of no calendar is told of, and counting goes on from the others",
        arguments: [
            "2027-W9223372036854775807", "9223372036854775807-W01", "2027-W-9223372036854775808", "2027-W54",
        ])
    func week(_ week: String) throws {
        let room = UsageRoom()
        room.start()
        room.days([8, 0, 0, 0, 0, 0, 0])
        room.pass(.seconds(3600))
        let before = room.rows("weekly-2026.csv")
        room.disk.put("published/weekly-2027.csv", Array("\(Self.header)\(week),20,ok,full,168,ntp\r\n".utf8))
        room.start()
        room.pass(days: 7)
        room.pass(.seconds(3600))
        #expect(room.keeper.status == .counting)
        #expect(room.rows("weekly-2026.csv").prefix(1) == before[...])
        #expect(room.rows("weekly-2026.csv").map { $0.prefix(8) } == ["2026-W02", "2026-W03"])
        let findings = try UsageInspection(of: room.disk).findings.filter(\.isDamage)
        #expect(findings.map(\.place) == ["published/weekly-2027.csv"])
        #expect(findings.first?.text.hasPrefix("line 2: found ") == true)
        #expect(findings.first?.text.contains("; expected a week of 2027, such as 2027-W02") == true)
    }

    @Test("An undated week's number out of range is told of, and undated weeks are counted from those that are not")
    func undated() throws {
        let room = UsageRoom()
        room.source = nil
        room.disk.put(
            "published/weekly-undated.csv",
            Array(
                "\(Self.header)undated-2,10,ok,full,168,none\r\nundated-9223372036854775807,10,ok,full,168,none\r\n"
                    .utf8))
        room.start()
        #expect(room.line("undated") == "undated 3 full 0 0 0")
        room.pass(days: 8)
        #expect(room.keeper.status == .counting)
        #expect(room.rows("health-undated.csv").map { $0.prefix(10) } == ["undated-3,"])
        let findings = try UsageInspection(of: room.disk).findings.filter(\.isDamage)
        #expect(findings.map(\.place) == ["published/weekly-undated.csv"])
        #expect(findings.first?.text.hasPrefix("line 3: found ") == true)
    }

    @Test("Health beyond any week is in no metric, and a reset describes the files all the same")
    func health() throws {
        let room = UsageRoom()
        let header = "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button"
        room.disk.put(
            "published/health-2026.csv", Array("\(header)\r\n2026-W02,9223372036854775807,0,0,0,0,0,0,ok\r\n".utf8))
        try UsageReset.reset(room.disk, room.configuration)
        #expect(room.text("published/SHA256SUMS").contains("  health-2026.csv\n"))
        #expect(room.text("published/breathpacer.prom").isEmpty)
        let findings = try UsageInspection(of: room.disk).findings
        #expect(findings.contains { $0.text.hasPrefix("line 2: found another number") })
    }
}
