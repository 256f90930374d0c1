import Foundation
import Testing
import UsageFormat

/// The pages are for people; what they say of the format is what the format is.
@Suite("The page about published files")
struct DocumentationTests {
    private let page: [String]

    init() throws {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Counts/UsageLog/UsageLog.docc/PublishedFiles.md").standardized
        page = try String(contentsOf: place, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The rows of the first table below a heading, without its head.
    private func table(below heading: String) throws -> [String] {
        let start = try #require(page.firstIndex(of: heading), "no heading \(heading)")
        let rows = page[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return Array(rows.dropFirst(2))
    }

    @Test("Each column has its row: name, what is allowed, what it means", arguments: PublishedName.Kind.allCases)
    func columns(kind: PublishedName.Kind) throws {
        let name = PublishedName(kind, year: 2026)
        #expect(
            try table(below: "## \(kind.rawValue)-YYYY.csv")
                == name.columns.map { "| `\($0.name)` | \($0.allowed) | \($0.meaning) |" })
        #expect(page.contains("`\(name.header)`"))
    }

    @Test("Each table of a profile has its row with the levels that are known")
    func levels() throws {
        let rows = try table(below: "### Tables and levels")
        #expect(rows.count == ProfileTable.Kind.allCases.count)
        for (row, kind) in zip(rows, ProfileTable.Kind.allCases) {
            #expect(row.hasPrefix("| `\(kind.rawValue)` |"))
            let levels =
                switch kind {
                case .outcome: ProfileTable.outcomes
                case .weekday: ["mon", "sun"] + ProfileTable.weekParts
                case .practice: [ProfileTable.otherPractices]
                case .timeOfDay: ProfileTable.dayParts
                case .smallWeeks:
                    [true, false].map {
                        ProfileTable.smallWeeks(reachesBound: $0, Thresholds.smallWeeksBounds.lowerBound)
                    }
                }
            for level in levels { #expect(row.contains("`\(level)`"), "\(row)") }
        }
    }

    @Test("Each metric of a unit has its row")
    func metrics() throws {
        #expect(
            try table(below: "## \(PublishedFolder.metrics)")
                == LastWeek.metrics.map { "| `\($0.metric.name)` | \($0.metric.help) |" })
    }

    @Test("Each published file is in the list of files")
    func files() throws {
        let rows = try table(below: "## The folder").joined()
        for name in PublishedName.Kind.allCases.map({ "\($0.rawValue)-YYYY.csv" }) + [
            "\(PublishedName(.weekly, year: nil))", "\(PublishedName(.health, year: nil))", PublishedFolder.dataPackage,
            PublishedFolder.metrics, PublishedFolder.checksums,
        ] {
            #expect(rows.contains("`\(name)`"), "\(name)")
        }
    }
}
