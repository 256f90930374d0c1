import Foundation
import Testing
import UsageReport

@Suite("Files that were spoilt")
struct HostileFileTests {
    @Test(
        "Each of more than forty is named with its line, what was found and what was expected; good units are reported")
    func fleet() throws {
        let folder = try FleetFolder()
        for index in 0..<5 { try folder.writeUnit("site=good/device=g\(index)", Array(repeating: 25, count: 13)) }
        for (index, file) in HostileFile.all.enumerated() {
            let place = "\(folder.path)/site=bad/device=b\(index)"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try file.make(in: place)
        }
        let (fleet, tables) = try folder.read()
        #expect(HostileFile.all.count >= 40)
        #expect(fleet.problemCount == HostileFile.all.count)
        for (index, file) in HostileFile.all.enumerated() {
            let path = "\(folder.path)/site=bad/device=b\(index)/\(file.name)"
            let problem = fleet.problems.first { $0.path == path }
            #expect(problem?.problem.found == file.found, "\(file)")
            #expect(problem?.problem.line == file.line, "\(file)")
            #expect(problem?.problem.expected.isEmpty == false, "\(file)")
        }
        let page = FleetFolder.page(fleet)
        #expect(page.components(separatedBy: ">incomplete</a>").count - 1 == HostileFile.all.count)
        #expect(!page.contains("<script"))
        for language in ReportLanguage.allCases where language != .english {
            let rows = ProblemSentenceTests.cells(FleetFolder.page(fleet, language: language))
            #expect(rows.count == HostileFile.all.count)
            for cells in rows {
                // A field is the file's own, and has no blank.
                let kept = cells[2].components(separatedBy: "<span lang=en>").last?.prefix { $0 != "<" } ?? ""
                #expect(!cells[2].contains("lang=en") || !kept.contains(" "), "\(cells)")
                #expect(!cells[3].contains("lang=en"), "\(cells)")
            }
        }
        let sites = FleetFolder.rows(tables[.sites])
        #expect(sites.map { $0["started_about"] } == ["0", "\(5 * 13 * 25)"])
        let problems = FleetTable.problems.header() + fleet.problems.map { FleetTable.row($0) }.joined()
        #expect(problems.split(separator: "\r\n").count == HostileFile.all.count + 1)
    }

    @Test(
        "A number that a file wrongly holds beside low is nowhere in what is written", arguments: [1, 2, 3, 4, 5, 6, 7])
    func hiddenNumbers(hidden: Int) throws {
        func output(_ hidden: Int) throws -> [String] {
            let folder = try FleetFolder()
            try folder.writeUnit("site=a/device=d", [25, nil, 30])
            try folder.write(
                ["2026-W40,\(hidden),low,full,168,ntp", "2026-W41,1\(hidden),ok,full,168,ntp"],
                to: "site=a/device=e/weekly-2026.csv")
            try folder.write(["2026-Q1,small_weeks,lt20,\(hidden)"], to: "site=a/device=f/profile-2026.csv")
            try folder.write(["2026-W40,25,\(hidden),full,168,ntp"], to: "site=a/device=g/weekly-2026.csv")
            let (fleet, tables) = try folder.read()
            return [FleetFolder.page(fleet).replacing(folder.path, with: "")]
                + FleetTable.allCases.map { tables[$0] ?? "" }
                + [fleet.problems.map { FleetTable.row($0) }.joined().replacing(folder.path, with: "")]
        }
        #expect(try output(hidden) == output(0))
    }

    @Test("A byte order mark and lines that end with LF change no value and are taken")
    func layout() throws {
        let folder = try FleetFolder()
        let text = "\u{FEFF}\(FleetFolder.headers["weekly"] ?? "")\n2026-W40,25,ok,full,168,ntp\n"
        try folder.write(text, to: "site=a/device=d/weekly-2026.csv")
        let (fleet, tables) = try folder.read()
        #expect(fleet.problemCount == 0)
        #expect(FleetFolder.rows(tables[.weeks]).map { $0["started"] } == ["25"])
    }

    @Test(
        "Cut at any byte but a line's end, a file is refused; with any byte changed it is refused or reads as it says")
    func anyDamage() throws {
        let folder = try FleetFolder()
        let name = "site=a/device=d/weekly-2026.csv"
        let whole = Array(
            "\(FleetFolder.headers["weekly"] ?? "")\r\n2026-W40,25,ok,full,168,ntp\r\n2026-W41,,low,full,99,rtc\r\n"
                .utf8)
        for length in 0..<whole.count {
            try folder.write(Array(whole[..<length]), to: name)
            let rows = FleetFolder.rows(try folder.read().tables[.weeks])
            #expect(rows.isEmpty || (rows.count == 1 && whole[length - 1] == UInt8(ascii: "\n")), "\(length)")
        }
        for index in whole.indices {
            for byte: UInt8 in [0, 0x2C, 0x3B, 0x0A, 0x80, 0xFF, 0x22] where byte != whole[index] {
                var damaged = whole
                damaged[index] = byte
                try folder.write(damaged, to: name)
                let (fleet, _) = try folder.read()
                // A CR that became another byte is the only one whose loss changes nothing that is read.
                #expect(fleet.problemCount == 1, "\(index), \(byte)")
            }
        }
    }
}
