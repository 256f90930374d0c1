import PacerSimulator
import Testing
import UsageLog

@Suite("The folder that is published")
struct PublishingTests {
    /// When each published file was modified, in seconds since 1970-01-01 00:00 UTC.
    private func times(_ room: UsageRoom) -> Set<Int64> {
        Set(room.disk.contents.filter { $0.path.hasPrefix("published/") }.map(\.modified))
    }

    @Test("Files were modified when the last period ended, whenever they were written")
    func modified() {
        let room = UsageRoom("2026-01-11")
        room.start()
        room.pass(days: 1)
        room.pass(.seconds(3600))
        // 2026-01-12 00:00.
        #expect(times(room) == [1_768_176_000])
    }

    @Test("Without a time they were modified as if the first undated week had begun in 1970")
    func modifiedUndated() {
        let room = UsageRoom()
        room.source = nil
        room.start()
        room.pass(days: 7)
        #expect(times(room) == [604_800])
    }

    @Test("A file of another year that was changed is set aside, and one that is gone is no longer described")
    func otherYear() throws {
        // The last week of 2026.
        let room = UsageRoom("2027-01-03")
        room.start()
        room.pass(days: 1)
        room.pass(.seconds(3600))
        #expect(room.rows("weekly-2026.csv") == ["2026-W53,,hours,partial,23,ntp"])
        let changed = Array("week,started\r\n2026-W53,900\r\n".utf8)
        room.disk.put("published/weekly-2026.csv", changed)
        try room.disk.remove("published/health-2026.csv")
        room.pass(days: 7)
        #expect(room.keeper.status == .counting)
        #expect(room.rows("weekly-2027.csv").count == 1)
        #expect(room.disk.contents.first { $0.path == "private/quarantine/weekly-2026.csv" }?.bytes == changed)
        #expect(!room.text("published/SHA256SUMS").contains("-2026.csv"))
        #expect(room.text("published/SHA256SUMS").contains("  weekly-2027.csv\n"))
        #expect(room.line("health") == "health 0 0 2 0 0 0 ok 0")
    }

    @Test("Files of another year that are as they were stay, and are described")
    func otherYearWhole() {
        let room = UsageRoom("2027-01-03")
        room.start()
        room.pass(days: 8)
        room.pass(.seconds(3600))
        for name in ["health-2026.csv", "health-2027.csv", "weekly-2026.csv", "weekly-2027.csv"] {
            #expect(room.text("published/SHA256SUMS").contains("  \(name)\n"))
        }
        #expect(room.line("health") == "health 0 0 0 0 0 0 ok 0")
    }

    @Test("A power cut between a table and the state that knows of it adds no row twice, and is no damage")
    func cutWhilePublishing() {
        let room = UsageRoom("2026-01-11")
        room.start()
        room.pass(.seconds(86_400 - 600))
        room.disk.condition = .full
        room.pass(.seconds(3600))
        let waiting = Array(room.text("private/state").utf8)
        #expect(room.rows("weekly-2026.csv").isEmpty)
        room.disk.condition = .well
        room.pass(.seconds(3600))
        let published = room.disk.contents.filter { $0.path.hasPrefix("published/") }.map(\.bytes)
        #expect(room.rows("weekly-2026.csv").count == 1)
        room.disk.put("private/state", waiting)
        room.cutPower()
        room.pass(.seconds(3600))
        #expect(room.disk.contents.filter { $0.path.hasPrefix("published/") }.map(\.bytes) == published)
        #expect(room.line("health") == "health 1 0 0 0 0 0 ok 0")
    }
}
