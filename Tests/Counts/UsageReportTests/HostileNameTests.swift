import StandardFormats
import Testing
import UsageReport

@Suite("Names that somebody chose badly")
struct HostileNameTests {
    private static let names = [
        "<script>alert(1)<", "=cmd|' '!A1", "a\"b,c", "back\\slash", "line\nbreak", "ünïcödé ☺",
    ]

    @Test(
        "A page shows a name as text, a table as a value and never as a formula, a metric as a label", arguments: names)
    func escaped(name: String) throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=\(name)/device=\(name)", [25, nil])
        let (fleet, tables) = try folder.read()
        #expect(fleet.units.map(\.device) == [name])
        let page = FleetFolder.page(fleet)
        #expect(!page.contains("<script"))
        #expect(page.contains(name.split { !$0.isLetter }[0]))
        for table in [FleetTable.units, .weeks] {
            let text = try #require(tables[table]).dropFirst(table.header().count)
            #expect(text.split(separator: "\r\n").allSatisfy { !$0.hasPrefix("=") && !$0.contains(",=") })
        }
        var metrics = ""
        FleetMetrics(fleet, version: "1", now: 0).write { metrics += $0 }
        let samples = metrics.split(separator: "\n").filter { $0.hasPrefix("breathpacer_unit_unreachable") }
        #expect(samples.count == 1)
        #expect(samples.first?.hasSuffix("\"} 1") == true)
    }

    /// Each has a scalar that a format gives a meaning to, hidden from whoever compares characters by a mark that joins it.
    private static let hidden = [
        "x\"\u{301},=1+1,\"", "plain,\u{301}col", "=\u{301}cmd|calc", "q\"\u{200D}} 1", "crlf\r\nevil_metric 5",
        "new\nline", "cr\r\u{301}lf", "back\\slash\\\"", "\u{FF1D}cmd", "\t=1+1", "@SUM(1)", "-\u{20D0}1",
        "\u{2028}line", "<\u{301}script>", "rtl\u{202E}gpj.exe", "esc\u{1B}[31mred",
    ]

    @Test(
        "names: a mark after a quote, a comma or a sign hides none of them from a page, a table or a metric",
        arguments: hidden)
    func marks(name: String) throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=\(name)/device=\(name)", [25, nil])
        let (fleet, tables) = try folder.read()
        let header = FleetTable.units.header()
        let rows = CSVByStandard.rows(try #require(tables[.units]))
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.count == CSVByStandard.rows(header)[0].count })
        let plain = rows[1][2].first == "'" ? Array(rows[1][2].dropFirst()) : rows[1][2]
        #expect(plain == Array(name.unicodeScalars))
        #expect(rows[1][2].first.map { "=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) } == false)
        let page = Array(FleetFolder.page(fleet).utf8)
        #expect(page.firstRange(of: Array("<\u{301}".utf8)) == nil)
        #expect(!page.contains(0x1B))
        #expect(page.firstRange(of: Array("\u{202E}".utf8)) == nil)
        var metrics = ""
        FleetMetrics(fleet, version: "1", now: 0).write { metrics += $0 }
        for line in metrics.unicodeScalars.split(separator: "\n") where line.first != "#" {
            #expect(Self.isSample(Array(line)), "\(String(String.UnicodeScalarView(line)))")
        }
    }

    /// Whether a line is one sample of Prometheus' text format: a name, labels in quotes, a blank, digits.
    private static func isSample(_ line: [Unicode.Scalar]) -> Bool {
        var isInLabel = false
        var isEscaped = false
        var quotes = 0
        for (index, scalar) in line.enumerated() {
            if isEscaped {
                guard ["\\", "\"", "n"].contains(scalar) else { return false }
                isEscaped = false
            } else if isInLabel, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                quotes += 1
                isInLabel.toggle()
            } else if !isInLabel, scalar == " " {
                return quotes % 2 == 0 && line[(index + 1)...].allSatisfy { "0123456789".unicodeScalars.contains($0) }
            }
        }
        return false
    }
}
