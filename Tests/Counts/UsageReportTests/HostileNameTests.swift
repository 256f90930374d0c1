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
            let text = try #require(tables[table]).dropFirst(table.header.count)
            #expect(text.split(separator: "\r\n").allSatisfy { !$0.hasPrefix("=") && !$0.contains(",=") })
        }
        var metrics = ""
        FleetMetrics(fleet).write { metrics += $0 }
        let samples = metrics.split(separator: "\n").filter { $0.hasPrefix("breathpacer_week_low") }
        #expect(samples.count == 1)
        #expect(samples.first?.hasSuffix("\"} 1") == true)
    }

    @Test("A card tells a number only if every week of the quarter has one")
    func cards() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=told", from: 27, Array(repeating: 10, count: 13))
        try folder.writeUnit("site=a/device=untold", from: 27, Array(repeating: 10, count: 12) + [nil])
        var cards: [String] = []
        RoomCards(try folder.read().fleet).write { cards.append($0) }
        #expect(cards.filter { $0.contains("About 130 breaks") && $0.contains("a · told") }.count == 1)
        #expect(cards.filter { $0.contains("About") }.count == 1)
        #expect(cards.filter { $0.contains("a · untold") }.count == 1)
    }
}
