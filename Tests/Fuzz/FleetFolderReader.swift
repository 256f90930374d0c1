import CountingSimulator
import Foundation
import PacerSimulator
import Pacing
import UsageFormat
import UsageLog
import UsageReport

/// A folder that a pull or a stick has brought, read into a report with everything that the report writes.
final class FleetFolderReader: FuzzedReader {
    private let corpus: [[UInt8]]
    private let files: [(path: String, bytes: [UInt8])]
    private let folder: URL

    private static let units = ["site=north/device=d-1", "site=north/device=d-2", "site=south/device=d-1"]
    private static let today = CivilDate(year: 2026, month: 11, dayOfMonth: 25)

    init(corpus: [[UInt8]]) {
        self.corpus = corpus
        let rows = (35..<48).map { "2026-W\($0),\($0 % 3 * 5 + 10),ok,full,168,ntp\r\n" }.joined()
        let weekly = "week,started,flag,coverage,ready_hours,clock\r\n" + rows
        let health =
            "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button\r\n"
            + (35..<48).map { "2026-W\($0),168,0,0,0,0,0,0,ok\r\n" }.joined()
        let profile =
            "quarter,table,level,sessions\r\n2026-Q3,outcome,completed,40\r\n2026-Q3,outcome,stopped,15\r\n"
            + "2026-Q3,small_weeks,ge20,\r\n"
        let undated = "week,started,flag,coverage,ready_hours,clock\r\nundated-1,10,ok,full,168,none\r\n"
        let status = "site,device,last_success,result\nnorth,d-1,2026-11-24,ok\nnorth,d-2,2026-10-01,unreachable: x\n"
        var files = [(path: "pull-status.csv", bytes: Array(status.utf8))]
        for (number, unit) in Self.units.enumerated() {
            let package =
                "{\n  \"profile\": \"x\",\n  \"id\": \"3f0c9a7e-52d1-4b6e-9c1f-00000000000\(number)\",\n"
                + "  \"name\": \"y\",\n  \"room\": \"Ward 3, east\"\n}\n"
            for (name, text) in [
                ("weekly-2026.csv", weekly), ("health-2026.csv", health), ("profile-2026.csv", profile),
                ("weekly-undated.csv", undated),
                ("datapackage.json", package),
            ] {
                files.append(("\(unit)/\(name)", Array(text.utf8)))
            }
        }
        self.files = files
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    }

    func read(_ damage: inout Damage) {
        var files = files
        for _ in 0...damage.below(3) {
            let place = damage.below(files.count)
            if damage.chance(0.1), let other = damage.pick(corpus) {
                files[place].bytes = damage.damaged(other)
            } else if damage.chance(0.1) {
                rename(&files[place].path, &damage)
            } else {
                files[place].bytes = damage.damaged(files[place].bytes)
            }
        }
        let manager = FileManager.default
        for (path, bytes) in files {
            if let name = path.split(separator: "/").last.flatMap({ PublishedName(String($0)) }) {
                Self.judge(bytes, name)
            }
            let place = folder.appendingPathComponent(path)
            try? manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(bytes).write(to: place)
        }
        report()
        try? manager.removeItem(at: folder)
    }

    /// A table that is taken can be written and read again as the same.
    private static func judge(_ bytes: [UInt8], _ name: PublishedName) {
        guard let table = PublishedTable(bytes, name) else { return }
        func written(_ texts: [String]) -> [UInt8] {
            let rows = zip(table.rows, texts).map { row, text in PublishedTable.fields(row[0], text) }
            return PublishedTable(name, rows: rows).bytes
        }
        let isSame: Bool
        switch name.kind {
        case .weekly:
            guard let rows = try? WeekRow.rows(bytes, name) else { return }
            isSame = (try? WeekRow.rows(written(rows.map(\.content.text)), name)) == rows
        case .health:
            guard let rows = try? HealthRow.rows(bytes, name) else { return }
            isSame = (try? HealthRow.rows(written(rows.map(\.content.text)), name)) == rows
        case .profile:
            guard let rows = try? ProfileTable.rows(bytes, name) else { return }
            isSame = (try? ProfileTable.rows(written(rows.flatMap(\.content.texts)), name)) == rows
        }
        if !isSame { Fuzz.fail("\(name) is read otherwise once it is written again") }
    }

    /// Another name for a part of a path, of what a file system takes.
    private func rename(_ path: inout String, _ damage: inout Damage) {
        var parts = path.split(separator: "/").map { Array($0.utf8) }
        let place = damage.below(parts.count)
        let name = damage.damaged(parts[place]).filter { $0 != 0 && $0 != UInt8(ascii: "/") }.prefix(255)
        parts[place] = name.isEmpty || name.elementsEqual("..".utf8) ? Array("x".utf8) : Array(name)
        path = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    private func report() {
        guard let reader = try? FleetReader([folder.path], ReportPeriod(today: Self.today)) else { return }
        var tables: [FleetTable: String] = [:]
        for table in FleetTable.allCases { tables[table] = table.header() }
        let fleet = reader.read { reading, _, _ in
            for table in FleetTable.allCases { tables[table, default: ""] += table.rows(reading) }
        }
        for table in FleetTable.allCases { tables[table, default: ""] += table.rows(fleet) }
        tables[.problems, default: ""] += fleet.problems.map { FleetTable.row($0) }.joined()
        for table in tables.values { ReportOutput.judge(table: table) }

        var written = 0
        let put = { (text: String) in written += text.utf8.count }
        for language in ReportLanguage.allCases { ReportPage(fleet, language: language, version: "1").write(put) }
        RoomCards(fleet, language: .english, on: .a6, hasAll: true).write(put)
        var metrics = ""
        FleetMetrics(fleet, version: "1", now: 1_795_600_000).write { metrics += $0 }
        ReportOutput.judge(metrics: metrics)
        if written == 0 { Fuzz.fail("a report without a byte") }
    }
}
