import Foundation
import Testing
import UsageReport

@Suite("What is said of files with problems")
struct ProblemSentenceTests {
    /// The cells of a page's table of problems.
    static func cells(_ page: String) -> [[String]] {
        let table = page.components(separatedBy: "<section aria-labelledby=problems>").last ?? ""
        return table.components(separatedBy: "<tr>").dropFirst(2).map { $0.components(separatedBy: "<td>") }
    }

    @Test("Each sentence that the page knows is said where files are read, in these words")
    func sources() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Counts").standardized
        var sources = ""
        for folder in ["UsageFormat/Names", "UsageFormat/Rows", "UsageFormat/Text", "UsageReport/Fleet"] {
            let files = try FileManager.default.contentsOfDirectory(
                at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
            for file in files { sources += try String(contentsOf: file, encoding: .utf8) }
        }
        for sentence in ProblemSentence.allCases where !sentence.isSystems {
            for part in sentence.parts where !part.isEmpty {
                #expect(sources.contains(String(part)), "\(sentence): \(part)")
            }
        }
    }

    @Test("A text is taken for a sentence as a whole, with what stands in its holes")
    func matching() throws {
        let week = try #require(ProblemSentence.match("a week of 2026, such as 2026-W02"))
        #expect(week.sentence == .aWeek && week.values == ["2026", "2026-W02"])
        #expect(ProblemSentence.match("4096 bytes of something else")?.sentence == .otherBytes)
        for text in ["", "an empty file, or two", "2026-W54", "a week of , such as "] {
            #expect(ProblemSentence.match(text)?.sentence == nil, "\(text)")
        }
    }

    @Test("What is wrong with the folders of a fleet is told in the reader's language")
    func folders() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=n/device=d1.former", [25])
        try folder.writeUnit((1...13).map { "f\($0)" }.joined(separator: "/"), [25])
        for (place, first) in [("site=n/device=d2", 25), ("site=s/device=d2", 30), ("copy/site=n/device=d2", 35)] {
            try folder.writeUnit(place, from: 45, [first, 30])
        }
        try folder.write("\(String(repeating: "0", count: 64))  health-2026.csv\n", to: "site=n/device=d3/SHA256SUMS")
        try folder.write("site,device,result\nn,d2,ok\n", to: "pull-status.csv")
        try folder.write("site,device,last_success,result\nn,d2,soon,ok\n\u{FC}\n", to: "copy/pull-status.csv")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/site=n/device=l", withDestinationPath: "device=d2")
        let fleet = try folder.read().fleet
        #expect(fleet.problems.contains { $0.problem.expected == "the header site,device,last_success,result" })
        #expect(fleet.problemCount >= 8)
        for language in ReportLanguage.allCases where language != .english {
            let rows = Self.cells(FleetFolder.page(fleet, language: language))
            #expect(rows.count == fleet.problemCount)
            for cells in rows {
                // The file's own words stay.
                #expect(!cells[2].contains("lang=en") || cells[2].contains(">soon<"), "\(cells)")
                #expect(!cells[3].contains("lang=en"), "\(cells)")
            }
        }
    }
}
