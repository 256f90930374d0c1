import Testing
import UsageReport

@Suite("What was left in a fleet's folder")
struct LeftOverTests {
    @Test("ghosts: what a pull or a copy that was cut off has left is no unit, and nothing is told twice")
    func ghosts() throws {
        let folder = try FleetFolder()
        for place in [
            "site=n/device=d1", "site=n/device=d1.former", "site=n/device=d1.new", ".pull.aB12cD/0/files", "plain",
            "plain.former", ".hidden/site=n/device=d2",
        ] { try folder.writeUnit(place, [25, 25]) }
        let (fleet, tables) = try folder.read()
        #expect(fleet.units.map(\.device).sorted() == ["d1", "plain"])
        #expect(fleet.problemCount == 0)
        #expect(FleetFolder.rows(tables[.weeks]).count == 4)
    }

    @Test("A left-over without the folder that it was to make way for is named, and not counted")
    func lost() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=n/device=d1", [25])
        try folder.writeUnit("site=n/device=d2.former", [25])
        let fleet = try folder.read().fleet
        #expect(fleet.units.map(\.device) == ["d1"])
        #expect(fleet.problems.map { $0.path.hasSuffix("/device=d2.former") } == [true])
        #expect(fleet.problems.first?.problem.found.contains("no device=d2") == true)
    }
}
