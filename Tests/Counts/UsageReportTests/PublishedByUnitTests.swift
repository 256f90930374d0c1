import CountingSimulator
import Foundation
import PacerFiles
import Pacing
import Testing
import UsageFormat
import UsageLog
import UsageReport

/// A quarter of a unit's counting, published and read by the report.
@Suite("What a unit publishes and a report reads")
struct PublishedByUnitTests {
    private let folder: FleetFolder
    private let own: String
    private let fleet: Fleet
    private let tables: [FleetTable: String]

    private static let room = "Break room \"Süd\", ward 3\t\\ 🌙"

    private static let utc: Void = RoomTimeZone.use("UTC")

    init() throws {
        _ = Self.utc
        folder = try FleetFolder()
        let place = "\(folder.path)/site=north/device=d-1"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let unit = CountingUnit(
            UsageConfiguration(
                rules: UsageRules(practices: [.breathe, .bodyCheck]), headcount: 24, site: "north", device: "d-1",
                room: Self.room),
            on: SimulatedDisk(), clock: SimulatedClock(start: CivilDate(year: 2026, month: 6, dayOfMonth: 29)))
        var now = MonotonicInstant.zero
        unit.begin(at: now)
        unit.take(.hardware(works: true), at: now)
        // Seven weeks of three sessions a day, and seven small ones of two.
        for day in 0..<14 * 7 {
            for session in 0..<(day < 7 * 7 ? 3 : day % 7 == 0 ? 2 : 0) {
                let start = MonotonicInstant.zero.advanced(by: .seconds(day * 86_400 + (9 + session) * 3600))
                unit.pass(to: start)
                unit.take(.started(session == 0 ? .breathe : .bodyCheck), at: start)
                let end = start.advanced(by: .seconds(290))
                unit.pass(to: end)
                if session > 0 { unit.take(.completed(.bodyCheck), at: end) }
            }
        }
        now = MonotonicInstant.zero.advanced(by: .seconds(14 * 7 * 86_400 + 2 * 3600))
        unit.end(at: now)
        let counts = DataFolder.usage(at: place)
        try counts.prepare()
        try unit.disk.save(to: counts)
        own = String(
            decoding: try FileContents.read("\(place)/published/breathpacer.prom", limit: 1 << 20), as: UTF8.self)
        (fleet, tables) = try folder.read(today: CivilDate(year: 2026, month: 10, dayOfMonth: 5))
    }

    @Test("Every file is read whole, and every row is in the report's tables as it was published")
    func rows() throws {
        #expect(fleet.problems.isEmpty)
        let quoted = "\"\(Self.room.replacing("\"", with: "\"\""))\""
        for (table, kind) in [(FleetTable.weeks, "weekly"), (.health, "health"), (.profile, "profile")] {
            let published = try FileContents.read(
                "\(folder.path)/site=north/device=d-1/published/\(kind)-2026.csv", limit: 1 << 20)
            let rows = String(decoding: published, as: UTF8.self).split(separator: "\r\n").dropFirst()
            let reported = try #require(tables[table]).split(separator: "\r\n").dropFirst()
            #expect(!rows.isEmpty && rows.count == reported.count)
            for (row, line) in zip(rows, reported) {
                let fields = row.split(separator: ",", omittingEmptySubsequences: false)
                #expect(line.hasPrefix("north,\(quoted),d-1,\(fields[0]),"))
                #expect(line.hasSuffix(fields.dropFirst().joined(separator: ",")))
            }
        }
        #expect(tables[.profile]?.contains(",small_weeks,lt20,") == true)
    }

    /// The lines of metrics without their samples, and the samples.
    private func parts(_ text: String) -> (heads: Set<String>, samples: Set<String>) {
        let lines = text.split(separator: "\n").map(String.init)
        return (Set(lines.filter { $0.hasPrefix("#") }), Set(lines.filter { !$0.hasPrefix("#") }))
    }

    @Test("A unit's own metrics and the fleet's have one help and one type for a name, and the same samples")
    func metrics() {
        var text = ""
        FleetMetrics(fleet, version: "1", now: 0).write { text += $0 }
        let (unit, report) = (parts(own), parts(text))
        #expect(!unit.samples.isEmpty && unit.samples.isSubset(of: report.samples))
        #expect(!unit.heads.isEmpty && unit.heads.isSubset(of: report.heads))
        for word in ["HELP", "TYPE"] {
            let names = report.heads.filter { $0.hasPrefix("# \(word) ") }.map { $0.split(separator: " ")[2] }
            #expect(names.count == Set(names).count)
        }
    }
}
