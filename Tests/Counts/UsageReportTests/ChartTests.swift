import Testing
import UsageFormat
import UsageReport

@Suite("The report's drawings")
struct ChartTests {
    @Test(
        "A month is named under its first week unless that is the last one drawn",
        arguments: [("2026-11-11", false), ("2026-11-18", true)])
    func months(today: String, isNamed: Bool) throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 40, [25, 30])
        let page = FleetFolder.page(try folder.read(today: try #require(CivilDate(today))).fleet)
        #expect(page.contains(">Nov</text>") == isNamed)
    }

    @Test("A course that begins at the oldest week has no way before it, and one without a gap no weeks without")
    func fullYear() throws {
        let folder = try FleetFolder()
        // 2025-W48 to 2026-W47: 5 weeks of 2025 and 47 of 2026.
        try folder.write((48...52).map { "2025-W\($0),40,ok,full,168,ntp" }, to: "site=a/device=d/weekly-2025.csv")
        try folder.write(
            (1...47).map { "2026-W\($0 < 10 ? "0" : "")\($0),20,ok,full,168,ntp" },
            to: "site=a/device=d/weekly-2026.csv")
        let page = FleetFolder.page(try folder.read().fleet)
        // The highest of its weeks is 23 high, one of half as many 12, and a week is 2 wide.
        #expect(
            page.contains(
                "aria-label=\"52 weeks of 20 to 40\" viewBox=\"0 0 104 24\"><path d=\"M0 24V1h10V12h94V24z\"/>"))
    }

    @Test("A share that is smaller than a two-hundredth is drawn one wide")
    func smallShare() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 47, [25])
        try folder.write(
            ["2026-Q3,outcome,completed,5000", "2026-Q3,outcome,not_completed,10"],
            to: "site=a/device=d/profile-2026.csv")
        #expect(FleetFolder.page(try folder.read().fleet).contains("d=\"M0 0h1v14h-1z\""))
    }

    @Test(
        "The first quarter has a form of its own in French",
        arguments: [("2026-04-15", "1er trimestre 2026"), ("2026-07-15", "2e trimestre 2026")])
    func quarters(today: String, words: String) throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 47, [25])
        let fleet = try folder.read(today: try #require(CivilDate(today))).fleet
        #expect(FleetFolder.cards(fleet, language: .french).contains(words))
    }

    @Test("No weeks are in the plural in German")
    func noWeeks() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 47, [25])
        let page = FleetFolder.page(try folder.read().fleet, language: .german)
        #expect(page.contains("0 Wochen mit zu wenigen Durchgängen"))
    }
}
