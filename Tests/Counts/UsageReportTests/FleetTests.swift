import Foundation
import Testing
import UsageReport

@Suite("A fleet of folders")
struct FleetTests {
    private func units(_ tables: [FleetTable: String]) -> [[String: String]] { FleetFolder.rows(tables[.units]) }

    @Test(
        "A unit is found in whatever folders it lies",
        arguments: [
            ("site=a/device=d/", "a", "d"), ("fleet/site=a/device=d/", "a", "d"),
            ("site=a/device=d/published/", "a", "d"),
            ("BREATHPACER/site=a/device=d/", "a", "d"), ("device=d/", "", "d"), ("old pulls/d/", "", "d"),
            ("site=a/d/", "a", "d"), ("d/published/", "", "d"),
        ])
    func layouts(place: String, site: String, device: String) throws {
        let folder = try FleetFolder()
        try folder.writeUnit(place, [25])
        let found = units(try folder.read().tables)
        #expect(found.map { [$0["site"], $0["device"], $0["started_about"]] } == [[site, device, "25"]])
    }

    @Test("A unit's own folder may be named")
    func oneUnit() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", [25])
        let found = units(try folder.read(["site=a/device=d"]).tables)
        #expect(found.map { [$0["site"], $0["device"]] } == [["a", "d"]])
    }

    @Test("The same unit pulled twice is counted once, an older pull beside a newer one as well")
    func copies() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("monday/site=a/device=d", from: 45, [25, 30])
        try folder.writeUnit("tuesday/site=a/device=d", from: 45, [25, 30, 35])
        let (fleet, tables) = try folder.read(["monday", "tuesday", "tuesday"])
        #expect(fleet.problemCount == 0)
        #expect(units(tables).map { $0["started_about"] } == ["90"])
    }

    @Test("Copies that differ are named, and the first one's rows stay")
    func contradiction() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("one/site=a/device=d", from: 45, [25, 30])
        try folder.writeUnit("two/site=a/device=d", from: 45, [25, 40])
        let (fleet, tables) = try folder.read(["one", "two"])
        #expect(fleet.problems.map(\.problem.line) == [3])
        #expect(units(tables).map { $0["started_about"] } == ["55"])
    }

    @Test("A device that moved is one unit, and each site keeps the weeks it had", arguments: [true, false])
    func moved(itsFilesWentWithIt: Bool) throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=old/device=d", from: 42, [50, 60])
        try folder.writeUnit(
            "site=new/device=d", from: itsFilesWentWithIt ? 42 : 44,
            (itsFilesWentWithIt ? [50, 60] : []) + [10, 15, 20, 25])
        let (fleet, tables) = try folder.read()
        #expect(fleet.problemCount == 0)
        #expect(units(tables).map { $0["site"] } == ["new"])
        let sites = FleetFolder.rows(tables[.sites])
        #expect(
            sites.map { [$0["site"], $0["started_about"], $0["rooms"]] } == [
                ["new", "70", "1"], ["old", "110", "0"],
            ])
        #expect(FleetFolder.page(fleet).contains("moved to new"))
    }

    @Test("Two units of one name at two sites are two, and the name is a problem")
    func twins() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 45, [50, 60])
        try folder.writeUnit("site=b/device=d", from: 45, [10, 60])
        let (fleet, tables) = try folder.read()
        #expect(fleet.problemCount == 1)
        #expect(FleetFolder.rows(tables[.sites]).map { $0["started_about"] } == ["110", "70"])
    }

    @Test("Two units of one name that are both pulled are two without a word, though no row differs")
    func pulledTwins() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 45, [nil, nil])
        try folder.writeUnit("site=b/device=d", from: 45, [nil, nil])
        try folder.write(
            "site,device,last_success,result\na,d,2026-11-24,ok\nb,d,2026-11-24,ok\n", to: "pull-status.csv")
        let (fleet, tables) = try folder.read()
        #expect(fleet.problemCount == 0)
        #expect(FleetFolder.rows(tables[.sites]).map { $0["small_weeks"] } == ["2", "2"])
    }

    @Test("Undated weeks are in no week's sum; a unit that has no others needs a visit")
    func undated() throws {
        let folder = try FleetFolder()
        try folder.write(
            ["undated-1,25,ok,full,168,none", "undated-2,,low,full,168,none"], to: "site=a/device=d/weekly-undated.csv")
        try folder.write(["undated-1,168,0,0,0,0,0,0,ok,0"], to: "site=a/device=d/health-undated.csv")
        let unit = try #require(units(try folder.read().tables).first)
        #expect(unit["visit"] == "clock_unknown")
        #expect(unit["undated_started_about"] == "25")
        #expect(unit["started_about"] == "0")
    }

    @Test("Folders of links and of loops, and too deep ones, are not followed")
    func links() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", [25])
        for (name, target) in [("site=a/device=e", "device=d"), ("loop", "."), ("site=b", "site=a")] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }
        let (fleet, tables) = try folder.read()
        #expect(units(tables).count == 1)
        #expect(fleet.problems.map(\.problem.found) == ["a symbolic link", "a symbolic link"])
    }

    @Test("A folder that was named and is not there is an error")
    func absent() throws {
        let folder = try FleetFolder()
        #expect(throws: (any Error).self) { try folder.read(["absent"]) }
    }

    @Test("The order of names is that of people: 9 before 10")
    func order() throws {
        let folder = try FleetFolder()
        for device in ["ward-10", "ward-9", "ward-09b", "a"] { try folder.writeUnit("site=s/device=\(device)", [25]) }
        #expect(try folder.read().fleet.units.map(\.device) == ["a", "ward-9", "ward-09b", "ward-10"])
    }
}
