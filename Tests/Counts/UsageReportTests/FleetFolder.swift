import Foundation
import UsageFormat
import UsageReport

/// A fleet in a folder of its own, removed with the value. The day of the reports is a Wednesday, 2026-W48.
final class FleetFolder {
    let path: String

    init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let place = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
    }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes rows below a file's header.
    func write(_ rows: [String], to name: String) throws {
        let kind = name.split(separator: "/").last?.split(separator: "-").first ?? ""
        try write(([Self.headers[String(kind)] ?? ""] + rows).map { $0 + "\r\n" }.joined(), to: name)
    }

    static let headers = [
        "weekly": "week,started,flag,coverage,ready_hours,clock",
        "profile": "quarter,table,level,sessions",
        "health": formerHealthHeader + ",button_noise",
    ]

    /// Of units that counted no noise.
    static let formerHealthHeader =
        "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button"

    /// Writes the weeks of 2026 of a unit that is well: a number for each, a dash for a small week.
    func writeUnit(_ folder: String, from first: Int = 35, _ counts: [Int?]) throws {
        try write(
            counts.enumerated().map { index, count in
                "2026-W\(first + index),\(count.map(String.init) ?? ""),\(count == nil ? "low" : "ok"),full,168,ntp"
            }, to: "\(folder)/weekly-2026.csv")
        try write(
            counts.indices.map { "2026-W\(first + $0),168,0,0,0,0,0,0,ok,0" }, to: "\(folder)/health-2026.csv")
    }

    /// Writes what a unit's data package says of its room.
    func writeRoom(_ name: String, to folder: String) throws {
        let package = try JSONEncoder().encode(["room": name])
        let member = String(decoding: package.dropFirst().dropLast(), as: UTF8.self).split(separator: ":", maxSplits: 1)
        try write("{\n  \(member[0]): \(member[1])\n}\n", to: "\(folder)/datapackage.json")
    }

    static let today = CivilDate(year: 2026, month: 11, dayOfMonth: 25)

    /// The fleet as it is read, and the tables of it by name.
    func read(_ folders: [String] = [""], today: CivilDate = today) throws -> (
        fleet: Fleet, tables: [FleetTable: String]
    ) {
        var tables = Dictionary(uniqueKeysWithValues: FleetTable.allCases.map { ($0, $0.header()) })
        let fleet = try FleetReader(folders.map { "\(path)/\($0)" }, ReportPeriod(today: today)).read { reading, _, _ in
            for table in FleetTable.allCases { tables[table, default: ""] += table.rows(reading) }
        }
        for table in FleetTable.allCases { tables[table, default: ""] += table.rows(fleet) }
        return (fleet, tables)
    }

    /// The fields of a table's rows by column.
    static func rows(_ table: String?) -> [[String: String]] {
        let lines = (table ?? "").split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    static func cards(
        _ fleet: Fleet, language: ReportLanguage = .english, on paper: CardPaper = .a6, hasAll: Bool = true
    ) -> String {
        var cards = ""
        RoomCards(fleet, language: language, on: paper, hasAll: hasAll).write { cards += $0 }
        return cards
    }

    static func page(_ fleet: Fleet, language: ReportLanguage = .english) -> String {
        var page = ""
        ReportPage(fleet, language: language, version: "1").write { page += $0 }
        return page
    }
}
