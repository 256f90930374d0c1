import Testing
import UsageFormat
import UsageLog

/// A slot's checksum says nothing of who wrote it.
@Suite("The numbers of a state")
struct StateRangeTests {
    /// A unit that goes on from a state at nine o'clock, on the day on which the state's week begins.
    private static func room(_ text: String) -> UsageRoom {
        let room = UsageRoom("2026-01-12")
        room.disk.put("private/state", FormerStateTests.file(text, version: 3))
        room.pass(.seconds(9 * 3600))
        return room
    }

    private static func isSetAside(_ room: UsageRoom) -> Bool {
        room.disk.contents.contains { $0.path == "private/quarantine/state" }
    }

    /// Whether a unit goes on from a state. Whoever verifies it must say the same.
    private static func isTaken(_ text: String) throws -> Bool {
        let room = room(text)
        let findings = try UsageInspection(of: room.disk).findings
        let isWhole = !findings.contains { $0.place.hasPrefix("private/state") && $0.isDamage }
        room.start()
        #expect(isSetAside(room) != isWhole)
        return isWhole
    }

    private static let row = "pending health-2026.csv 2026-W02,168,0,0,0,0,0,0,stuck,3"

    @Test(
        "What may be published is taken, and what lies beyond it makes a slot a damaged one",
        arguments: [
            ("ready_hours 9", "ready_hours 169", true), ("ready_hours 9", "ready_hours 170", false),
            ("ok 7", "ok 24", true), ("ok 7", "ok 25", false),
            ("undated 2 partial 30 0 5", "undated 99999 partial 167 168 60840", true),
            ("undated 2 ", "undated 0 ", false), ("undated 2 ", "undated 100000 ", false),
            ("partial 30 0 5", "partial 168 0 5", false), ("partial 30 0 5", "partial 30 169 5", false),
            ("partial 30 0 5", "partial 30 0 60841", false), ("rules 8 84 6 20", "rules 51 168 13 600", true),
            ("rules 8 84 6 20", "rules 7 84 6 20", false), ("rules 8 84 6 20", "rules 52 84 6 20", false),
            ("rules 8 84 6 20", "rules 8 83 6 20", false), ("rules 8 84 6 20", "rules 8 169 6 20", false),
            ("rules 8 84 6 20", "rules 8 84 5 20", false), ("rules 8 84 6 20", "rules 8 84 14 20", false),
            ("rules 8 84 6 20", "rules 8 84 6 19", false), ("rules 8 84 6 20", "rules 8 84 6 601", false),
            ("small_weeks 1 7", "small_weeks 14 7", true), ("small_weeks 1 7", "small_weeks 15 7", false),
            ("spread 2 6", "spread 98 60840", true), ("spread 2 6", "spread 99 6", false),
            ("spread 2 6", "spread 2 60841", false),
            (row, "pending health-2026.csv 2026-W02,169,0,0,0,0,0,0,stuck,3", true),
            (row, "pending health-2026.csv 2026-W02,170,0,0,0,0,0,0,stuck,3", false),
            (row, "pending health-2025.csv 2026-W02,168,0,0,0,0,0,0,stuck,3", false),
            (row, "pending weekly-2026.csv 2026-W02,60840,ok,full,168,ntp", true),
            (row, "pending weekly-2026.csv 2026-W02,60845,ok,full,168,ntp", false),
            (row, "pending weekly-2026.csv 2026-W02,7,low,full,168,ntp", false),
            (row, "pending profile-2025.csv 2025-Q4,outcome,completed,847080", true),
            (row, "pending profile-2025.csv 2025-Q4,small_weeks,ge20,", true),
            (row, "pending profile-2025.csv 2025-Q4,outcome,completed,847085", false),
            (row, "pending profile-2026.csv 2025-Q4,outcome,completed,85", false),
            (row, "pending notes.csv 2026-W02,168", false),
            ("sessions 3 2", "sessions 3 3", true), ("sessions 3 2", "sessions 3 4", false),
            ("sessions 3 2\nweekdays 3", "sessions 3 2\nweekdays 2", false),
            ("sessions 3 2\nweekdays 3", "sessions 3 2\nweekdays 0", false),
            ("margins 10 9\nweekdays 10", "margins 10 9\nweekdays 0", true),
            ("margins 10 9\nweekdays 10", "margins 10 9\nweekdays 9", false),
            ("practices 2 1 0 0 0", "practices 2 0 0 0 0", false),
            ("practices 10 0 0 0 0", "practices 10 0 0 0 1", false),
            ("1 0 0 0\nday_parts 0 0 0", "1 0 0 0\nday_parts 0 2 1", true),
            ("1 0 0 0\nday_parts 0 0 0", "1 0 0 0\nday_parts 0 1 1", false),
        ] as [(String, String, Bool)])
    func ranges(line: String, other: String, isTaken: Bool) throws {
        #expect(FormerStateTests.noisy.contains(line))
        #expect(try Self.isTaken(FormerStateTests.noisy.replacing(line, with: other)) == isTaken)
    }

    @Test(
        "A file of a state is a published table, and there once",
        arguments: [
            ("health-2025.csv 20 0baa6b43", true), ("weekly-undated.csv 0 00000000", true),
            ("health-2025.csv -1 0baa6b43", false), ("health-12025.csv 20 0baa6b43", false), (". 0 00000000", false),
            ("../private/state 20 0baa6b43", false), ("SHA256SUMS 20 0baa6b43", false),
            ("health-2025.csv 20 0baa6b43\nfile health-2025.csv 21 0baa6b43", false),
        ])
    func files(record: String, isTaken: Bool) throws {
        #expect(try Self.isTaken(FormerStateTests.noisy + "file \(record)\n") == isTaken)
    }

    /// The state of a unit with so many sessions in the open week, or in the closed weeks of the quarter.
    private static func text(week: Int = 3, quarter: Int = 10) -> String {
        FormerStateTests.noisy
            .replacing("sessions 3 2\nweekdays 3 ", with: "sessions \(week) 2\nweekdays \(week) ")
            .replacing("practices 2 1 0", with: "practices \(week - 1) 1 0")
            .replacing("margins 10 9\nweekdays 10 ", with: "margins \(quarter) 9\nweekdays \(quarter) ")
            .replacing("practices 10 0", with: "practices \(quarter) 0")
    }

    @Test("A week has as many sessions as it has time for, and so has a quarter")
    func sessions() throws {
        #expect(try Self.isTaken(Self.text(week: 60_840)))
        #expect(try !Self.isTaken(Self.text(week: 60_841)))
        #expect(try Self.isTaken(Self.text(quarter: 847_080)))
        #expect(try !Self.isTaken(Self.text(quarter: 847_081)))
    }

    @Test("Counting ends where the ranges do, so that a unit can read what it has written")
    func counting() {
        let text = Self.text(week: 60_840).replacing("ready_hours 9", with: "ready_hours 169")
            .replacing("partial 30 0 5", with: "partial 30 0 60840")
        let room = Self.room(text)
        room.start()
        room.session()
        room.pass(.seconds(2 * 3600))
        room.cutPower()
        #expect(room.line("sessions") == "sessions 60840 2")
        #expect(room.line("ready_hours") == "ready_hours 169")
        room.source = nil
        room.cutPower()
        room.session()
        room.pass(.seconds(600))
        room.cutPower()
        #expect(room.line("undated") == "undated 2 partial 30 0 60840")
        #expect(!Self.isSetAside(room))
    }

    @Test("Counts of health end where they may be published, and faults of an earlier version at 3")
    func health() {
        let most = "999999999"
        let text = FormerStateTests.noisy.replacing("health 1 2 3 4 5 6", with: "health \(most) 40 \(most) 4 5 6")
        let room = Self.room(text)
        // A slot that is made anew, and a start.
        var state = FormerStateTests.file(text, version: 3)
        state[100] ^= 1
        room.disk.put("private/state", state)
        room.start()
        #expect(room.line("health") == "health \(most) 3 \(most) 4 5 6 ok 7")
        room.cutPower()
        #expect(!Self.isSetAside(room))
    }

    @Test("A week that no quarter has room for makes it a partial one")
    func fullQuarter() {
        let room = Self.room(Self.text(quarter: 847_075))
        room.start()
        room.days([6])
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").first == "2026-W03,10,ok,full,167,ntp")
        #expect(room.line("quarter") == "quarter 2026-Q1 partial")
        #expect(room.line("margins") == "margins 847075 9")
        room.cutPower()
        #expect(!Self.isSetAside(room))
    }

    @Test("Writes go on after the last of their numbers", arguments: ["00000007.9999999", "99999999.9999999"])
    func lastWrite(sequence: String) {
        let room = UsageRoom("2026-01-12")
        room.disk.put("private/state", FormerStateTests.file(FormerStateTests.noisy, version: 3, sequence: sequence))
        room.pass(.seconds(9 * 3600))
        room.start()
        room.pass(.seconds(3600))
        room.cutPower()
        #expect(room.line("sessions") == "sessions 3 2")
        #expect(room.line("ready_hours") == "ready_hours 10")
        #expect(!Self.isSetAside(room))
    }

    @Test("After the last number of an undated week no higher one comes")
    func lastUndated() {
        let room = UsageRoom()
        room.source = nil
        let rows = "\(PublishedName(.weekly, year: nil).header)\r\nundated-99999,,low,full,168,none\r\n"
        room.disk.put("published/weekly-undated.csv", Array(rows.utf8))
        room.start()
        room.cutPower()
        #expect(room.line("undated")?.hasPrefix("undated 99999 ") == true)
        #expect(!Self.isSetAside(room))
    }
}
