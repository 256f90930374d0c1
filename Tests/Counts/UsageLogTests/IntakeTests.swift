import Testing
import UsageFormat
import UsageLog

@Suite("What counting takes in, and no more")
struct IntakeTests {
    @Test("Before the time is known, 4096 things wait to be dated; of more the oldest stay undated")
    func backlog() {
        let room = UsageRoom()
        room.source = nil
        room.start()
        for _ in 0..<4100 { room.take(.started(.breathe)) }
        room.source = .ntp
        room.pass(.seconds(300))
        #expect(room.line("sessions") == "sessions 4096 0")
        #expect(room.line("undated") == "undated 1 full 0 0 4")
    }

    @Test("A file of the state that has grown is valid up to a MiB, and set aside beyond")
    func stateFile() throws {
        let room = UsageRoom()
        room.start()
        room.days([5])
        let state = Array(room.text("private/state").utf8)
        let full = state + [UInt8](repeating: 0, count: 1 << 20 - state.count)
        room.disk.put("private/state", full)
        let finding = try UsageInspection(of: room.disk).findings.first
        #expect(finding?.text == "found 1048576 bytes; expected 135168")
        room.start()
        #expect(room.line("sessions") == "sessions 5 5")
        room.disk.put("private/state", full + [0])
        room.start()
        #expect(room.line("sessions") == "sessions 0 0")
        #expect(room.disk.contents.first { $0.path == "private/quarantine/state" }?.bytes.count == 1 << 20 + 1)
    }

    @Test("A slot with a count that no published file can have is damaged, although its checksum is right")
    func stateCounts() {
        for (count, isTaken) in [(999_999_999, true), (1_000_000_000, false)] {
            let room = UsageRoom()
            room.start()
            room.days([5])
            var state = Array(room.text("private/state").utf8)
            for start in [0, 65_536, 131_072] {
                let lines = String(decoding: state[start..<start + 4096], as: UTF8.self).split(separator: "\n")
                let text = lines[4..<lines.count - 1].map { "\($0)\n" }.joined()
                    .replacing("\nhealth 1 ", with: "\nhealth \(count) ")
                let length = "\(10_000 + text.utf8.count)".dropFirst()
                let header = "\(lines[0])\n\(lines[1])\nlength \(length)\n\(lines[3])\n"
                let spaces = String(repeating: " ", count: 4095 - header.utf8.count - text.utf8.count)
                state.replaceSubrange(start..<start + 4096, with: (header + text + spaces + "\n").utf8)
                DiskTests.seal(&state, slotAt: start)
            }
            room.disk.put("private/state", state)
            let findings = (try? UsageInspection(of: room.disk).findings) ?? []
            #expect(findings.filter(\.isDamage).isEmpty == isTaken, "\(count)")
        }
    }

    @Test("A published file is read up to a MiB, and counts as empty beyond")
    func publishedFile() {
        var text = "\(PublishedName(.weekly, year: nil).header)\r\n"
        var number = 0
        while text.utf8.count + 40 < 1 << 20 {
            number += 1
            text += "undated-\(number),,low,full,168,none\r\n"
        }
        let more = [99_998, 99_999].map { "undated-\($0),,low,full,168,none\r\n" }.joined()
        for (rows, next) in [(text, number + 1), (text + more, 1)] {
            let room = UsageRoom()
            room.source = nil
            room.disk.put("published/weekly-undated.csv", Array(rows.utf8))
            room.start()
            #expect(room.line("undated") == "undated \(next) full 0 0 0")
        }
    }

    @Test("A unit that begins anew reads 256 published files, more than any has, and leaves others alone")
    func files() {
        for (others, lastClosed) in [(255, "last_closed 2026-W01"), (256, nil)] as [(Int, String?)] {
            let room = UsageRoom()
            for year in 1970..<1970 + others { room.disk.put("published/health-\(year).csv", [0x78]) }
            let row = "2026-W01,10,ok,full,168,ntp\r\n"
            room.disk.put(
                "published/weekly-2026.csv", Array("\(PublishedName(.weekly, year: 2026).header)\r\n\(row)".utf8))
            room.start()
            #expect(room.keeper.status == .counting)
            #expect(room.line("last_closed") == lastClosed)
        }
    }

    @Test("Rows that cannot be published wait as long as their state fits a slot; then the oldest are left out")
    func pending() {
        let room = UsageRoom()
        room.start()
        room.disk.condition = .full
        room.pass(days: 40 * 7)
        let state = room.text("private/state")
        #expect(!state.contains(" 2026-W02,"))
        #expect(state.contains(" 2026-W41,"))
        room.cutPower()
        room.disk.condition = .well
        room.pass(.seconds(3600))
        #expect(room.keeper.status == .counting)
        #expect(room.rows("weekly-2026.csv").last?.hasPrefix("2026-W41,") == true)
    }
}
