import Glibc
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("A disk that fails, and what is found on it")
struct DiskTests {
    @Test("While the disk fails counts stay in memory, and all of them reach it when it is back")
    func failing() {
        let room = UsageRoom()
        room.start()
        room.days([2])
        room.disk.condition = .failing
        room.days([3])
        guard case .inMemory(let error)? = room.keeper.status else {
            Issue.record("\(String(describing: room.keeper.status))")
            return
        }
        #expect(error.errno == EIO)
        room.disk.condition = .full
        room.days([4])
        #expect(room.keeper.status == .counting)
        #expect(room.line("sessions") == "sessions 9 9")
        #expect(room.line("health") == "health 1 0 0 24 0 0 ok 0")
        room.disk.condition = .well
        room.days([5])
        #expect(room.line("sessions") == "sessions 14 14")
    }

    @Test("A disk that comes back is written to within ten minutes, without a restart")
    func recovery() {
        let room = UsageRoom()
        room.start()
        room.disk.condition = .failing
        room.session()
        room.pass(.seconds(1200))
        room.disk.condition = .well
        room.pass(.seconds(600))
        #expect(room.keeper.isOnDisk)
        #expect(room.line("sessions") == "sessions 1 1")
    }

    @Test("A disk that was never there at the start gets everything when it comes")
    func absentAtStart() {
        let room = UsageRoom()
        room.disk.condition = .failing
        room.start()
        room.days([3])
        room.disk.condition = .well
        room.days([2])
        #expect(room.line("sessions") == "sessions 5 5")
        #expect(room.line("weekdays") == "weekdays 3 2 0 0 0 0 0")
    }

    @Test("On a full disk a closed week waits, and is published when there is room")
    func full() {
        let room = UsageRoom()
        room.start()
        room.disk.condition = .full
        room.days([4, 4, 4, 0, 0, 0, 0])
        room.days([3])
        guard case .notPublishing? = room.keeper.status else {
            Issue.record("\(String(describing: room.keeper.status))")
            return
        }
        room.cutPower()
        room.disk.condition = .well
        room.pass(.seconds(3600))
        #expect(room.keeper.status == .counting)
        #expect(room.rows("weekly-2026.csv").count == 1)
        #expect(room.line("sessions") == "sessions 3 3")
    }

    @Test("A try to publish that fails is told of at once, although the counts are on the disk")
    func failedPublication() {
        let room = UsageRoom()
        room.start()
        room.disk.condition = .full
        room.days([4, 4, 4, 0, 0, 0, 0])
        room.days([3])
        room.pass(.seconds(300))
        #expect(room.keeper.status == .counting)
        room.publish()
        guard case .notPublishing? = room.keeper.status else {
            Issue.record("\(String(describing: room.keeper.status))")
            return
        }
    }

    @Test("One slot damaged costs nothing, and is made anew")
    func damagedSlot() {
        let room = UsageRoom()
        room.start()
        room.days([5])
        let state = Array(room.text("private/state").utf8)
        for slot in 0..<3 {
            var damaged = state
            damaged[slot * 65_536 + 100] ^= 4
            room.disk.put("private/state", damaged)
            room.start()
            // The newest may be the one: what it alone knew was not lost on a disk that keeps what it flushed.
            #expect(["sessions 5 5", "sessions 5 4"].contains(room.line("sessions")))
            #expect(room.line("health")?.hasSuffix(" 0 1 0 0 0 ok 0") == true)
            #expect(room.line("week") == "week 2026-W02 partial ntp")
            #expect(room.line("undated") == "undated 1 partial 0 0 0")
        }
    }

    @Test("A file of the state that was cut short is made anew from a whole slot, which is one repair")
    func cutShort() {
        let room = UsageRoom()
        room.start()
        room.days([5])
        room.disk.put("private/state", Array(Array(room.text("private/state").utf8)[..<100_000]))
        room.start()
        #expect(room.text("private/state").utf8.count == 135_168)
        #expect(room.line("sessions") == "sessions 5 5")
        #expect(room.line("week") == "week 2026-W02 partial ntp")
        #expect(room.line("health") == "health 2 0 1 0 0 0 ok 0")
    }

    @Test("All slots damaged: set aside, counted anew, and said to be partial")
    func damagedState() {
        let room = UsageRoom()
        room.start()
        room.days([5])
        room.disk.put("private/state", [UInt8](repeating: 0, count: 135_168))
        room.start()
        #expect(room.line("week") == "week 2026-W02 partial ntp")
        #expect(room.line("sessions") == "sessions 0 0")
        #expect(room.line("undated") == "undated 1 partial 0 0 0")
        #expect(room.line("health") == "health 1 0 1 0 0 0 ok 0")
        #expect(room.disk.contents.contains { $0.path == "private/quarantine/state" })
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").first?.contains(",partial,") == true)
        #expect(!room.disk.contents.contains { $0.path.hasPrefix("private/quarantine/") })
    }

    @Test("A state that is lost does not publish again what was published")
    func lostState() {
        let room = UsageRoom()
        room.start()
        room.days([8, 0, 0, 0, 0, 0, 0])
        room.pass(.seconds(3600))
        let published = room.rows("weekly-2026.csv")
        room.disk.put("private/state", Array("nothing of ours".utf8))
        room.wallClock -= 3 * 86_400
        room.start()
        room.days([7, 7, 7])
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").first == published.first)
        #expect(room.rows("weekly-2026.csv").map { $0.prefix(8) } == ["2026-W02", "2026-W03"])
    }

    @Test("A later version's state is not touched")
    func laterVersion() {
        let room = UsageRoom()
        room.start()
        room.days([1])
        var state = Array(room.text("private/state").utf8)
        for slot in 0..<3 {
            let start = slot * 65_536
            state.replaceSubrange(start + 18..<start + 22, with: "0004".utf8)
            Self.seal(&state, slotAt: start)
        }
        room.disk.put("private/state", state)
        room.start()
        room.days([3])
        #expect(room.keeper.status == .laterVersion(4))
        #expect(Array(room.text("private/state").utf8) == state)
    }

    @Test(
        "The state of a version with fewer practices costs no counts: the others have none yet",
        arguments: 1..<Practice.allCases.count)
    func fewerPractices(count: Int) {
        let room = UsageRoom()
        room.start()
        room.days([5])
        let all = room.line("practices")
        let state = Self.state(room.text("private/state")) { $0[...count] }
        room.disk.put("private/state", state)
        room.start()
        #expect(room.line("practices") == all)
        #expect(room.line("week") == "week 2026-W02 full ntp")
        #expect(room.line("sessions") == "sessions 5 5")
        #expect(room.line("health") == "health 2 0 0 0 0 0 ok 0")
        #expect(!room.disk.contents.contains { $0.path.hasPrefix("private/quarantine/") })
    }

    @Test("A state with a practice that this version does not know is not one of its own: it is set aside")
    func morePractices() {
        let room = UsageRoom()
        room.start()
        room.days([5])
        let state = Self.state(room.text("private/state")) { $0 + ["0"] }
        room.disk.put("private/state", state)
        room.start()
        #expect(room.line("sessions") == "sessions 0 0")
        #expect(room.disk.contents.first { $0.path == "private/quarantine/state" }?.bytes == state)
    }

    /// A file of the state whose lines of practices are changed in every slot, its lengths and checksums right.
    private static func state(
        _ text: String, changingPractices change: (ArraySlice<Substring>) -> ArraySlice<Substring>
    ) -> [UInt8] {
        var state = Array(text.utf8)
        for start in [0, 65_536, 131_072] {
            let lines = String(decoding: state[start..<start + 4096], as: UTF8.self).split(separator: "\n")
            let changed = lines[4..<lines.count - 1].map { line in
                let words = line.split(separator: " ")
                return (words[0] == "practices" ? change(words[...]) : words[...]).joined(separator: " ") + "\n"
            }
            let text = changed.joined()
            let length = "\(10_000 + text.utf8.count)".dropFirst()
            let header = "\(lines[0])\n\(lines[1])\nlength \(length)\n\(lines[3])\n"
            let spaces = String(repeating: " ", count: 4095 - header.utf8.count - text.utf8.count)
            state.replaceSubrange(start..<start + 4096, with: (header + text + spaces + "\n").utf8)
            seal(&state, slotAt: start)
        }
        return state
    }

    /// Puts a slot's checksum right.
    static func seal(_ state: inout [UInt8], slotAt start: Int) {
        state.replaceSubrange(start + 69..<start + 77, with: "00000000".utf8)
        let checksum = String(castagnoli(state[start..<start + 4096]), radix: 16)
        let padded = String(repeating: "0", count: 8 - checksum.count) + checksum
        state.replaceSubrange(start + 69..<start + 77, with: padded.utf8)
    }

    /// CRC-32C bit by bit, as RFC 3720 defines it: not the module's own.
    static func castagnoli(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
        }
        return ~sum
    }

    @Test("The state knows a published file by its length and CRC-32C")
    func fileChecksum() {
        let room = UsageRoom()
        room.start()
        room.pass(days: 7)
        room.pass(.seconds(3600))
        let content = Array(room.text("published/weekly-2026.csv").utf8)
        #expect(content.count % 4 != 0)
        let checksum = String(Self.castagnoli(content[...]), radix: 16)
        let padded = String(repeating: "0", count: 8 - checksum.count) + checksum
        #expect(room.text("private/state").contains("\nfile weekly-2026.csv \(content.count) \(padded)\n"))
    }

    @Test("To publish again changes no byte")
    func idempotent() {
        let room = UsageRoom()
        room.start()
        room.days([3, 3, 3, 0, 0, 0, 0])
        room.pass(.seconds(3600))
        let before = room.disk.contents.filter { $0.path.hasPrefix("published/") }.map(\.bytes)
        for _ in 0..<24 {
            room.publish()
            room.cutPower()
            room.session()
            room.pass(.seconds(3600))
            #expect(room.disk.contents.filter { $0.path.hasPrefix("published/") }.map(\.bytes) == before)
        }
    }

    @Test("A published file that was changed is set aside, and what comes goes into a new one")
    func damagedFile() {
        let room = UsageRoom()
        room.start()
        room.days([3, 3, 3, 0, 0, 0, 0])
        room.pass(.seconds(3600))
        room.disk.put("published/weekly-2026.csv", Array("week,started\r\n2026-W02,900\r\n".utf8))
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").map { $0.prefix(8) } == ["2026-W03"])
        #expect(room.disk.contents.contains { $0.path == "private/quarantine/weekly-2026.csv" })
        #expect(room.line("health")?.hasPrefix("health 0 0 1") == true)
    }
}
