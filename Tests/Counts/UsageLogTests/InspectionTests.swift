import Testing
import UsageLog

/// `breathpacer usage verify` prints these findings, and an operator decides by them what to do about a card.
@Suite("What an inspection of the folder says")
struct InspectionTests {
    private static let wholeSlots = (1...3).map { "private/state slot \($0): whole" }

    /// A unit that has published its first week.
    private func room() -> UsageRoom {
        let room = UsageRoom()
        room.start()
        room.pass(days: 7)
        room.pass(.seconds(3600))
        return room
    }

    private func findings(_ room: UsageRoom) throws -> [String] {
        try UsageInspection(of: room.disk).findings.map { finding in
            (finding.isDamage ? "damaged " : "") + finding.place + ": " + finding.text
        }
    }

    private func asPublished(_ name: String, _ room: UsageRoom) -> String {
        "published/\(name): as published, \(room.text("published/\(name)").utf8.count) bytes"
    }

    private func state(_ room: UsageRoom) -> [UInt8] { Array(room.text("private/state").utf8) }

    @Test("Of a folder that is whole: each slot, each table, and the checksums")
    func whole() throws {
        let room = room()
        let tables = ["health-2026.csv", "weekly-2026.csv"].map { asPublished($0, room) }
        #expect(try findings(room) == Self.wholeSlots + tables + ["published/SHA256SUMS: fits the files"])
        #expect(try !UsageInspection(of: room.disk).hasDamage)
    }

    @Test("Of a folder in which nothing was counted: that there is no state")
    func nothing() throws {
        let room = UsageRoom()
        #expect(try findings(room) == ["private/state: not there: nothing was counted yet"])
        #expect(try health(room) == nil)
    }

    @Test("Of a slot that is damaged: which one, and that the others go on", arguments: 0..<3)
    func damagedSlot(slot: Int) throws {
        let room = UsageRoom()
        room.start()
        var bytes = state(room)
        bytes[slot * 65_536 + 100] ^= 4
        room.disk.put("private/state", bytes)
        var expected = Self.wholeSlots
        expected[slot] =
            "damaged private/state slot \(slot + 1): damaged; the newest whole slot goes on, and this one is made anew "
            + "at the next start"
        #expect(try findings(room) == expected)
        #expect(try UsageInspection(of: room.disk).hasDamage)
    }

    @Test("Of a state without a whole slot: that the open week begins anew")
    func damagedState() throws {
        let room = UsageRoom()
        room.disk.put("private/state", [UInt8](repeating: 0, count: 135_168))
        #expect(
            try findings(room)
                == (1...3).map {
                    "damaged private/state slot \($0): damaged; no slot is whole: the open week begins anew, marked "
                        + "partial, and this file is set aside"
                })
    }

    @Test("Of a state of a later version: which version to install")
    func laterVersion() throws {
        let room = UsageRoom()
        room.start()
        var bytes = state(room)
        for start in [0, 65_536, 131_072] {
            bytes.replaceSubrange(start + 18..<start + 22, with: "0004".utf8)
            DiskTests.seal(&bytes, slotAt: start)
        }
        room.disk.put("private/state", bytes)
        #expect(
            try findings(room)
                == (1...3).map {
                    "damaged private/state slot \($0): of a later version, format 4: install that version"
                })
    }

    @Test("Of a state of another length: how long it is, and how long it should be")
    func length() throws {
        let room = UsageRoom()
        room.start()
        room.disk.put("private/state", state(room) + [0])
        #expect(
            try findings(room) == ["damaged private/state: found 135169 bytes; expected 135168"] + Self.wholeSlots)
    }

    @Test("Of what was set aside: when it is removed")
    func quarantine() throws {
        let room = UsageRoom()
        room.start()
        room.disk.put("private/quarantine/state-1", [1])
        #expect(
            try findings(room) == Self.wholeSlots + [
                "damaged private/quarantine/state-1: set aside as damaged; removed when the week closes"
            ])
    }

    @Test("Of a table that is missing: where to get what was in it")
    func missing() throws {
        let room = room()
        try room.disk.remove("published/weekly-2026.csv")
        #expect(
            try findings(room) == Self.wholeSlots + [
                asPublished("health-2026.csv", room),
                "damaged published/weekly-2026.csv: missing: what was in it must come from the last pull",
                "published/SHA256SUMS: fits the files",
            ])
    }

    @Test("Of a table that was changed: that it is set aside, once, whatever its rows are; the checksums do not fit it")
    func changed() throws {
        let room = room()
        room.disk.put("published/weekly-2026.csv", Array("week,started\r\n2026-W02,900\r\n".utf8))
        #expect(
            try findings(room) == Self.wholeSlots + [
                asPublished("health-2026.csv", room),
                "damaged published/weekly-2026.csv: not as published: it is set aside when the next week closes",
                "damaged published/SHA256SUMS: does not fit the files: it is made anew when the next week closes",
            ])
    }

    @Test("Of checksums that are missing: that they are made anew")
    func checksums() throws {
        let room = room()
        try room.disk.remove("published/SHA256SUMS")
        #expect(
            try findings(room).last
                == "damaged published/SHA256SUMS: does not fit the files: it is made anew when the next week closes")
    }

    @Test("While a week waits to be published, a table that has its row already is no damage")
    func beingPublished() throws {
        let room = room()
        room.disk.condition = .full
        room.pass(days: 7)
        let table = Array((room.text("published/weekly-2026.csv") + "2026-W03,,low,full,168,ntp\r\n").utf8)
        room.disk.put("published/weekly-2026.csv", table)
        #expect(
            try findings(room) == Self.wholeSlots + [
                asPublished("health-2026.csv", room), "published/weekly-2026.csv: being published",
            ])
    }

    /// The columns of the unit's own health, with their values.
    private func health(_ room: UsageRoom) throws -> [String]? {
        try UsageInspection(of: room.disk).openHealth?.map { $0.column + " " + $0.value }
    }

    @Test("The health of the open week is that of the newest slot, wherever that is", arguments: 0..<3)
    func openHealth(newest: Int) throws {
        let room = UsageRoom()
        room.start()
        room.pass(.seconds(2 * 3600))
        let before = state(room)
        room.pass(.seconds(3600))
        let start = newest * 65_536
        var bytes = before
        bytes.replaceSubrange(start..<start + 4096, with: state(room)[start..<start + 4096])
        room.disk.put("private/state", bytes)
        #expect(
            try health(room) == [
                "week open", "ready_hours 3", "restarts 1", "hardware_faults 0", "repairs 0", "disk_error_hours 0",
                "clock_faults 0", "resets 0", "button ok", "button_noise 0",
            ])
    }

    @Test("While the time is not known it has the ready hours of the undated week")
    func undatedHealth() throws {
        let room = UsageRoom()
        room.source = nil
        room.start()
        room.pass(.seconds(2 * 3600))
        #expect(try health(room)?.prefix(3) == ["week open", "ready_hours 2", "restarts 1"])
    }
}
