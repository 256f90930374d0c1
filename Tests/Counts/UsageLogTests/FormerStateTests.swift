import CountingSimulator
import Foundation
import PacerSimulator
import Testing
import UsageFormat
import UsageLog

@Suite("A state of an earlier version")
struct FormerStateTests {
    /// As version 1 of the format wrote it, by its description.
    private static let text = """
        week 2026-W03 full ntp
        ready_hours 9
        sessions 3 2
        weekdays 3 0 0 0 0 0 0
        practices 2 1 0 0 0
        day_parts 0 0 0
        days 0 0 0 3
        quarter 2026-Q1 full
        rules 8 4 20
        counted mon,tue,wed,thu,fri,sat,sun no_day_parts breathe,body_check,kind_words,one_good_thing,team_minute
        practices_changed no
        margins 10 9
        weekdays 4 6 0 0 0 0 0
        practices 10 0 0 0 0
        day_parts 0 0 0
        spread 2 6
        small_weeks 1 7
        undated 2 partial 30 5
        health 1 2 3 4 5 6 ok
        last_closed 2026-W02

        """

    /// As version 2 wrote it, until it counted noise.
    private static let noiseless = """
        week 2026-W03 full ntp
        ready_hours 9
        sessions 3 2
        weekdays 3 0 0 0 0 0 0
        practices 2 1 0 0 0
        day_parts 0 0 0
        quarter 2026-Q1 full
        rules 8 84 6 20
        counted mon,tue,wed,thu,fri,sat,sun no_days no_day_parts breathe,body_check,kind_words,one_good_thing,team_minute
        practices_changed no
        margins 10 9
        weekdays 10 0 0 0 0 0 0
        practices 10 0 0 0 0
        day_parts 0 0 0
        spread 2 6
        small_weeks 1 7
        undated 2 partial 30 0 5
        health 1 2 3 4 5 6 ok
        last_closed 2026-W02
        pending health-2026.csv 2026-W02,168,0,0,0,0,0,0,stuck

        """

    /// The file of a state, with the checksums of the description.
    ///
    /// - Parameter sequence: of the slots, but for the last digit.
    static func file(_ text: String, version: Int = 1, sequence: String = "00000007.0000000") -> [UInt8] {
        var file = [UInt8](repeating: UInt8(ascii: " "), count: 135_168)
        for slot in 0..<3 {
            let length = String(String(10_000 + text.utf8.count).dropFirst())
            let header =
                "breathpacer-usage 000\(version)\nsequence \(sequence)\(slot)\nlength \(length)\ncrc32c 00000000\n"
            var bytes = Array((header + text).utf8)
            bytes += [UInt8](repeating: UInt8(ascii: " "), count: 4095 - bytes.count) + [UInt8(ascii: "\n")]
            file.replaceSubrange(slot * 65_536..<slot * 65_536 + 4096, with: bytes)
            DiskTests.seal(&file, slotAt: slot * 65_536)
        }
        return file
    }

    @Test("The open week goes on, and what is not kept any more is gone from every slot")
    func goesOn() {
        let room = UsageRoom("2026-01-12")
        room.disk.put("private/state", Self.file(Self.text))
        room.pass(.seconds(9 * 3600))
        room.start()
        #expect(room.line("sessions") == "sessions 3 2")
        #expect(room.line("week") == "week 2026-W03 full ntp")
        #expect(room.line("margins") == "margins 10 9")
        #expect(room.line("small_weeks") == "small_weeks 0 0")
        #expect(room.line("undated") == "undated 2 partial 30 0 5")
        #expect(room.line("health") == "health 2 2 3 4 5 6 ok 0")
        #expect(room.line("last_closed") == "last_closed 2026-W02")
        let state = room.text("private/state")
        #expect(!state.contains("breathpacer-usage 0001"))
        #expect(!state.contains("small_weeks 1 7") && !state.contains("weekdays 4 6"))
        room.days([6])
        room.pass(days: 7)
        #expect(room.rows("weekly-2026.csv").first == "2026-W03,10,ok,full,167,ntp")
    }

    /// As version 3 writes it, and version 2 did once it counted noise.
    static let noisy =
        noiseless
        .replacing("health 1 2 3 4 5 6 ok", with: "health 1 2 3 4 5 6 ok 7").replacing(",stuck", with: ",stuck,3")

    @Test(
        "A state with all lines of today goes on whole, and so does the row that waits in it",
        arguments: [(2, false), (2, true), (3, true)])
    func goesOnWhole(version: Int, hasNoise: Bool) throws {
        let room = UsageRoom("2026-01-12")
        room.disk.put("private/state", Self.file(hasNoise ? Self.noisy : Self.noiseless, version: version))
        room.pass(.seconds(9 * 3600))
        room.start()
        #expect(room.line("sessions") == "sessions 3 2")
        #expect(room.line("margins") == "margins 10 9")
        #expect(room.line("small_weeks") == "small_weeks 1 7")
        #expect(room.line("health") == "health 2 2 3 4 5 6 ok \(hasNoise ? 7 : 0)")
        #expect(room.text("private/state").hasPrefix("breathpacer-usage 0003\n"))
        room.pass(.seconds(3600))
        #expect(room.rows("health-2026.csv") == ["2026-W02,168,0,0,0,0,0,0,stuck,\(hasNoise ? "3" : "")"])
        #expect(try !UsageInspection(of: room.disk).hasDamage)
    }

    @Test("What changed the lines of a state has raised its version: an older program would set it aside")
    func form() {
        let room = UsageRoom("2026-01-12")
        room.start()
        let lines = room.text("private/state").prefix(4096).split(separator: "\n")
        let form = lines.dropFirst(4).dropLast().map { line in
            let words = line.split(separator: " ")
            return "\(words[0]) \(words.count - 1)"
        }
        let margins = ["weekdays 7", "practices 5", "day_parts 3"]
        let week = ["week 3", "ready_hours 1", "sessions 2"] + margins
        let quarter =
            ["quarter 2", "rules 4", "counted 4", "practices_changed 1", "margins 2"] + margins
            + ["spread 2", "small_weeks 2"]
        #expect(lines.first == "breathpacer-usage 0003")
        #expect(form == week + quarter + ["undated 5", "health 8"])
    }

    /// A file's line in a state.
    private static func line(_ name: String, _ bytes: [UInt8]) -> String {
        let checksum = String(DiskTests.castagnoli(bytes[...]), radix: 16)
        return "file \(name) \(bytes.count) \(String(repeating: "0", count: 8 - checksum.count))\(checksum)\n"
    }

    private static let header =
        "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button\r\n"
    private static let lastYear = Array((header + "2025-W50,168,0,0,0,0,0,0,ok\r\n").utf8)

    /// A unit of version 1 whose week 2026-W02 waits for its file, which has the week before, or both as the power fails.
    private static func waiting(isWritten: Bool) -> UsageRoom {
        let before = Array((header + "2026-W01,100,1,0,0,0,0,0,ok\r\n").utf8)
        let row = "2026-W02,168,0,0,0,0,0,0,stuck"
        let files = line("health-2025.csv", lastYear) + line("health-2026.csv", before)
        let room = UsageRoom("2026-01-12")
        room.disk.put("private/state", file(text + "pending health-2026.csv \(row)\n" + files))
        room.disk.put("published/health-2025.csv", lastYear)
        room.disk.put("published/health-2026.csv", isWritten ? before + Array((row + "\r\n").utf8) : before)
        return room
    }

    @Test("A health file without a column for noise is gone on with, whatever the power did", arguments: [false, true])
    func health(isWritten: Bool) throws {
        let room = Self.waiting(isWritten: isWritten)
        room.pass(.seconds(9 * 3600))
        room.start()
        room.pass(.seconds(3600))
        #expect(
            room.text("published/health-2026.csv").hasPrefix("\(PublishedName(.health, year: 2026).header)\r\n2026-W01")
        )
        let rows = ["2026-W01,100,1,0,0,0,0,0,ok,", "2026-W02,168,0,0,0,0,0,0,stuck,"]
        #expect(room.rows("health-2026.csv") == rows)
        #expect(room.line("health") == "health 2 2 3 4 5 6 ok 0")
        #expect(try !UsageInspection(of: room.disk).hasDamage)
        // Last year's file is what it was, and is described so.
        #expect(room.text("published/health-2025.csv").utf8.elementsEqual(Self.lastYear))
        let package = room.text("published/datapackage.json")
        #expect(package.components(separatedBy: "\"button_noise\"").count == 2)
        room.pass(days: 7)
        #expect(room.rows("health-2026.csv") == rows + ["2026-W03,167,2,2,3,4,5,6,ok,0"])
    }

    @Test("Damage is told from an earlier version: a changed byte, a line too many, or a value too few for its version")
    func damaged() {
        for (text, version) in [
            (Self.text.replacing("sessions 3 2", with: "sessions 2 3"), 1), (Self.text + "week 2026-W03 full ntp\n", 1),
            (Self.text, 2), (Self.noiseless, 3),
        ] {
            let room = UsageRoom("2026-01-12")
            room.disk.put("private/state", Self.file(text, version: version))
            room.start()
            #expect(room.line("sessions") == "sessions 0 0")
            #expect(room.disk.contents.contains { $0.path == "private/quarantine/state" })
        }
    }
}
