import Foundation
import Testing
import UsageFormat
import UsageReport

/// The whole of what a report writes, as somebody has read and approved it: files in `Approved`, beside the tests.
@Suite("The report as it was approved")
struct ApprovedTests {
    @Test("The page says the same, word by word", arguments: ReportLanguage.allCases)
    func words(language: ReportLanguage) throws {
        let folder = try FleetFolder.whole()
        let page = FleetFolder.page(try folder.read().fleet, language: language)
        try approve(Self.texts(page), "page.\(language.rawValue).txt", of: folder)
    }

    @Test("The cards say the same, word by word", arguments: ReportLanguage.allCases)
    func cards(language: ReportLanguage) throws {
        let folder = try FleetFolder.whole()
        let cards = FleetFolder.cards(try folder.read().fleet, language: language, hasAll: false)
        try approve(Self.texts(cards), "cards.\(language.rawValue).txt", of: folder)
    }

    @Test("The page is the same, mark by mark")
    func page() throws {
        let folder = try Self.varied()
        let page = FleetFolder.page(try folder.read().fleet)
        try approve(page.replacing(/<style>[^<]*<\/style>/, with: ""), "page.html", of: folder)
    }

    @Test("A page of a fleet without numbers is the same, mark by mark")
    func bare() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 46, [nil, nil])
        let page = FleetFolder.page(try folder.read().fleet)
        try approve(page.replacing(/<style>[^<]*<\/style>/, with: ""), "bare.html", of: folder)
    }

    @Test("The tables have the same rows", arguments: FleetTable.allCases)
    func tables(table: FleetTable) throws {
        for (name, folder) in [("whole", try FleetFolder.whole()), ("varied", try Self.varied())] {
            let (fleet, tables) = try folder.read()
            var text = tables[table] ?? ""
            if table == .problems { text += fleet.problems.map { FleetTable.row($0) }.joined() }
            try approve(text.replacing("\r\n", with: "\n"), "\(name)-\(table.fileName)", of: folder)
        }
    }

    @Test("The tables are described in the same words", arguments: ReportLanguage.allCases)
    func package(language: ReportLanguage) throws {
        let text = FleetPackage.text(language, separatedBy: .comma)
        try approve(text, "datapackage.\(language.rawValue).json", of: try FleetFolder())
    }

    @Test("The metrics have the same samples")
    func metrics() throws {
        for (name, folder) in [("whole", try FleetFolder.whole()), ("varied", try Self.varied())] {
            var text = ""
            FleetMetrics(try folder.read().fleet, version: "1", now: 1_795_600_000).write { text += $0 }
            try approve(text, "\(name).prom", of: folder)
        }
    }

    /// Rooms with names at two sites and at none, whose weeks have every height that a chart can have.
    private static func varied() throws -> FleetFolder {
        let folder = try FleetFolder()
        let edges: [Int?] = [
            10, 10, nil, 15, 15, 15, nil, nil, 20, 40, 45, 80, 85, 100, 200, 205, 400, 405, 800, 1000, 1005, 10, 10,
        ]
        try folder.writeUnit("site=east/device=a", from: 25, edges)
        try folder.writeRoom("Break room <2>", to: "site=east/device=a")
        try folder.writeUnit("site=east/device=b", from: 35, [nil, 25, nil] + Array(repeating: nil, count: 10))
        try folder.write(
            (1...47).map { week in
                let mark = [",hours,full,40,ntp", "10,ok,full,168,ntp", ",low,full,168,ntp"][week % 3]
                return "2026-W\(week < 10 ? "0" : "")\(week),\(mark)"
            }, to: "site=west/device=c/weekly-2026.csv")
        try folder.write(
            (46...47).map { "2026-W\($0),168,0,0,0,0,0,0,ok,0" }, to: "site=west/device=c/health-2026.csv")
        try folder.writeUnit("device=d", from: 47, [995])
        try folder.write(
            ["undated-1,25,ok,full,168,none", "undated-2,,low,full,168,none"],
            to: "site=west/device=e/weekly-undated.csv")
        try folder.write(
            (1...2).map { "undated-\($0),168,0,0,0,0,0,0,ok,0" }, to: "site=west/device=e/health-undated.csv")
        var rows: [String: [String]] = [:]
        for (index, quarter) in ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"].enumerated() {
            let levels = [
                "outcome,completed,\(60 + index * 5)", "outcome,not_completed,35",
                "weekday,mon_fri,\(85 + index * 5)", "weekday,sat_sun,10",
            ]
            rows[String(quarter.prefix(4)), default: []] += levels.map { "\(quarter),\($0)" }
        }
        for (year, rows) in rows { try folder.write(rows, to: "site=east/device=a/profile-\(year).csv") }
        try folder.write(["2026-Q3,small_weeks,ge20,"], to: "site=east/device=b/profile-2026.csv")
        try folder.write(
            ["2026-W46,30,ok,full,168,ntp", "2026-W47,2<5,ok,full,168,ntp"], to: "site=west/device=f/weekly-2026.csv")
        // One that was copied as a whole, and what a pull left.
        try folder.writeUnit("copy/site=east/device=b", from: 35, [nil, 25, nil] + Array(repeating: nil, count: 10))
        try folder.write("", to: "site=east/.pull.abcd/SHA256SUMS")
        return folder
    }

    /// What a page or its pictures say, in its order, a text a line.
    private static func texts(_ page: String) -> String {
        let bare = page.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]*aria-label="([^"]*)"[^>]*>/) {
            "<>[\($0.1)]<>"
        }
        return bare.split(separator: /<[^>]*>/).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// Compares a text with the file that was approved, and leaves one that differs where it can be read.
    private func approve(
        _ text: String, _ name: String, of folder: FleetFolder, at place: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Approved/\(name)")
        let actual = text.replacing(folder.path, with: "FLEET")
        let approved = try? String(contentsOf: file, encoding: .utf8)
        if actual == approved { return }
        let found = FileManager.default.temporaryDirectory.appendingPathComponent("breathpacer-\(name)")
        try Data(actual.utf8).write(to: found)
        let lines = (actual.components(separatedBy: "\n"), (approved ?? "").components(separatedBy: "\n"))
        let first = zip(lines.0, lines.1).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name) differs in line \(first + 1): \(first < lines.0.count ? lines.0[first] : "the end")
            The whole is in \(found.path). Read it, and if it is right, put it in the place of \(file.path).
            """, sourceLocation: place)
    }
}
