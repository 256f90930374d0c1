import Testing
import UsageFormat
import UsageReport

@Suite("The cards for the rooms")
struct CardTests {
    /// The places that have a card, and what it says.
    private func cards(_ page: String) -> [String: String] {
        let cards = page.split(separator: "<article>").dropFirst().map { card in
            (place: Self.part(card, "<p class=room>"), text: Self.part(card, "<p class=big>"))
        }
        return Dictionary(uniqueKeysWithValues: cards.map { ($0.place, $0.text) })
    }

    private static func part(_ text: Substring, _ tag: String) -> String {
        String(text.split(separator: tag)[1].prefix { $0 != "<" })
    }

    private static let quiet = "A few quiet minutes, whenever you want them."
    private static let small: [Int?] = Array(repeating: nil, count: 13)
    private static let numbers: [Int?] = Array(repeating: 10, count: 13)

    @Test("A card tells how often the light was started, only if every week of the quarter has a number, and no more")
    func told() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=told", from: 27, Self.numbers)
        try folder.writeUnit("site=a/device=untold", from: 27, Self.numbers.dropLast() + [nil])
        let cards = cards(FleetFolder.cards(try folder.read().fleet))
        #expect(
            cards == ["a · told": "The light was started about 130 times last quarter.", "a · untold": Self.quiet])
    }

    @Test("A room of which nothing may be told has a card once: as it is new, or in the place of one with a number")
    func once() throws {
        let folder = try FleetFolder()
        // Quarters 2 and 3 of 2026 are the weeks 14 to 26 and 27 to 39.
        try folder.writeUnit("site=a/device=numbers", from: 14, Self.numbers + Self.numbers)
        try folder.writeUnit("site=a/device=fell", from: 14, Self.numbers + Self.small)
        try folder.writeUnit("site=a/device=rose", from: 14, Self.small + Self.numbers)
        try folder.writeUnit("site=a/device=small", from: 14, Self.small + Self.small)
        try folder.writeUnit("site=a/device=new", from: 30, Array(repeating: nil, count: 10))
        try folder.writeUnit("site=a/device=newer", from: 41, [nil, nil])
        try folder.write(
            (20...39).map { "2026-W\($0),168,0,0,0,0,0,0,ok,0" }, to: "site=a/device=uncounted/health-2026.csv")
        try folder.write(
            (38...39).map { "2026-W\($0),168,0,0,0,0,0,0,ok,0" }, to: "site=a/device=hung/health-2026.csv")
        try folder.writeUnit("site=b/device=moved", from: 14, Self.small)
        try folder.writeUnit("site=c/device=moved", from: 27, Self.small)
        func devices(_ today: String, hasAll: Bool = false) throws -> [String: String] {
            let date = try #require(CivilDate(today))
            return cards(FleetFolder.cards(try folder.read(today: date).fleet, hasAll: hasAll))
        }
        let third = try devices("2026-10-07")
        #expect(
            third.keys.sorted() == ["a · fell", "a · hung", "a · new", "a · numbers", "a · rose", "c · moved"])
        #expect(third.filter { $0.value != Self.quiet }.keys.sorted() == ["a · numbers", "a · rose"])
        #expect(try devices("2026-10-07", hasAll: true).count == 9)
        // A quarter later each unit is silent, and of those that had a number the card is replaced once.
        let fourth = try devices("2027-01-06")
        #expect(fourth.keys.sorted() == ["a · newer", "a · numbers", "a · rose"])
        #expect(fourth.values.allSatisfy { $0 == Self.quiet })
        #expect(try devices("2027-04-07").isEmpty)
        let page = FleetFolder.cards(try folder.read(today: FleetFolder.today).fleet, hasAll: false)
        #expect(page.contains("<p>3 rooms have no new card"))
    }

    @Test("On A4 four cards share a sheet with marks to cut at; on A6 each has its own")
    func sheets() throws {
        let folder = try FleetFolder()
        for device in 0..<5 { try folder.writeUnit("site=a/device=d\(device)", from: 27, Self.numbers) }
        let fleet = try folder.read().fleet
        for (paper, sheets, marks, size) in [(CardPaper.a6, 5, 0, "105mm 148mm"), (.a4, 2, 2, "210mm 297mm")] {
            let page = FleetFolder.cards(fleet, on: paper)
            #expect(cards(page).count == 5)
            #expect(page.split(separator: "<section>").count - 1 == sheets)
            #expect(page.split(separator: "</section>").count - 1 == sheets)
            #expect(page.split(separator: "<svg").count - 1 == marks)
            #expect(page.contains("@page{size:\(size);margin:0}"))
        }
    }
}
