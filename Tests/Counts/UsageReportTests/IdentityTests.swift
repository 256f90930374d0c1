import Testing
import UsageReport

@Suite("Units that the report tells apart by their identity")
struct IdentityTests {
    private static let (one, other) = ("3f0c9a7e-52d1-4b6e-9c1f-0a1b2c3d4e5f", "00000000-0000-4000-8000-000000000001")
    /// As many weeks, and as different, as no two rooms share by chance.
    private static let weeks: [Int?] = [40, 15, 30, 25, 15, 15, 25, 30, 25, 40, 15, 30]

    private let folder: FleetFolder

    init() throws {
        folder = try FleetFolder()
    }

    private func write(_ name: String, _ unit: String?, from first: Int = 36, _ counts: [Int?] = weeks) throws {
        try folder.writeUnit(name, from: first, counts)
        if let unit {
            let text = "{\n  \"profile\": \"tabular-data-package\",\n  \"id\": \"\(unit)\",\n  \"name\": \"x\"\n}\n"
            try folder.write(text, to: "\(name)/datapackage.json")
        }
    }

    /// The units as site and device, their sessions by the tables, and the problems.
    private func read() throws -> (units: [String], sessions: Int, problems: [String]) {
        let (fleet, tables) = try folder.read()
        let sessions = FleetFolder.rows(tables[.weeks]).compactMap { $0["started"].flatMap(Int.init) }.reduce(0, +)
        return (
            fleet.units.map { "\($0.site)/\($0.device)" }, sessions,
            fleet.problems.map { "\($0.path.split(separator: "/").last ?? ""): \($0.problem.found)" }
        )
    }

    private static let sum = weeks.compactMap { $0 }.reduce(0, +)

    @Test("The same bytes under two names count once, and that is said")
    func renamed() throws {
        try write("site=north/device=d-21", nil)
        try write("site=unassigned/device=raspberrypi", nil)
        var read = try self.read()
        #expect(read.units.count == 1)
        #expect(read.sessions == Self.sum)
        #expect(read.problems == ["device=d-21: the weeks of unassigned/raspberrypi"])
        // Its weeks are those of the room that it is taken for, which would not be counted without.
        let units = FleetFolder.rows(try folder.read().tables[.units])
        #expect(units.map { $0["use"] } == ["in use"])
        // The one that is pulled is the present one.
        try folder.write("site,device,last_success,result\nnorth,d-21,2026-11-24,ok\n", to: "pull-status.csv")
        read = try self.read()
        #expect(read.units == ["north/d-21"])
        #expect(read.problems == ["device=raspberrypi: the weeks of north/d-21"])
    }

    @Test("What a unit published under an earlier name is its history, whatever the folders are called")
    func history() throws {
        try write("site=unassigned/device=raspberrypi", Self.one, Array(Self.weeks.prefix(5)))
        try write("site=north/device=d-21", Self.one)
        let read = try read()
        #expect(read.units == ["north/d-21"])
        #expect(read.sessions == Self.sum)
        #expect(read.problems == [])
    }

    @Test("An old copy from before units had an identity belongs to the unit that began with the same weeks")
    func beforeIdentities() throws {
        try write("site=unassigned/device=raspberrypi", nil)
        try write("site=north/device=d-21", Self.one, Self.weeks + [20])
        var read = try self.read()
        #expect(read.units == ["north/d-21"])
        #expect(read.sessions == Self.sum + 20)
        #expect(read.problems == ["device=raspberrypi: the weeks of north/d-21"])
        // Under its own name no word is needed.
        try write("site=south/device=d-22", nil, [30, 15, 40])
        try write("site=east/device=d-22", Self.other, Self.weeks.reversed())
        read = try self.read()
        #expect(read.units == ["east/d-22", "north/d-21"])
        #expect(read.problems.count == 1)
    }

    @Test("Two units of one name are told apart and named as a mistake, though their weeks fit together")
    func namesakes() throws {
        try write("site=north/device=ward-1", Self.one, from: 36, [10, 15])
        try write("site=south/device=ward-1", Self.other, from: 38, [20, 25])
        let read = try read()
        #expect(read.units == ["north/ward-1", "south/ward-1"])
        #expect(read.sessions == 70)
        #expect(
            read.problems == ["device=ward-1: the name of another unit", "device=ward-1: the name of another unit"])
        #expect(try folder.read().fleet.summary.contains("2 not known"))
    }

    @Test("Two units with one identity, as of a copied card, are told apart and named as a mistake")
    func copied() throws {
        try write("site=north/device=d-1", Self.one, [10, 15, 20])
        try write("site=north/device=d-2", Self.one, [10, 30, 20])
        let read = try read()
        #expect(read.units == ["north/d-1", "north/d-2"])
        #expect(read.sessions == 105)
        #expect(read.problems == ["device=d-2: the identity of north/d-1 with other rows"])
    }

    @Test("Rooms whose few weeks are alike are rooms of their own")
    func alike() throws {
        try write("site=north/device=d-1", nil, Array(Self.weeks.prefix(11)))
        try write("site=north/device=d-2", nil, Array(Self.weeks.prefix(11)))
        try write("site=north/device=d-3", nil, Array(repeating: 15, count: 12))
        try write("site=north/device=d-4", nil, Array(repeating: 15, count: 12))
        try write("site=north/device=d-5", nil, Array(repeating: nil, count: 12))
        try write("site=north/device=d-6", nil, Array(repeating: nil, count: 12))
        // Three different numbers are as few as two rooms may have by chance.
        try write(
            "site=north/device=d-7", nil, Array([[10, 15, 20], [10, 15, 20]].joined()) + [10, 15, 20, 10, 15, 20])
        try write(
            "site=north/device=d-8", nil, Array([[10, 15, 20], [10, 15, 20]].joined()) + [10, 15, 20, 10, 15, 20])
        #expect(try read().units.count == 8)
        #expect(try read().problems == [])
    }

    @Test("A unit that a pull knows by an earlier name is not missing")
    func pulledBefore() throws {
        try write("site=unassigned/device=raspberrypi", Self.one, Array(Self.weeks.prefix(5)))
        try write("site=north/device=d-21", Self.one)
        let rows = ["unassigned,raspberrypi,2026-10-10,\"unreachable: no answer\"", "north,d-21,2026-11-24,ok"]
        try folder.write(
            "site,device,last_success,result\n\(rows.joined(separator: "\n"))\n", to: "pull-status.csv")
        #expect(try read().units == ["north/d-21"])
        #expect(try folder.read().fleet.summary.hasPrefix("1 unit: 0 to visit, 0 unreachable"))
    }

    @Test("Of a unit that was renamed the health of a week is in the tables once")
    func healthOnce() throws {
        try write("site=north/device=d-21", nil)
        try write("site=unassigned/device=raspberrypi", nil)
        #expect(FleetFolder.rows(try folder.read().tables[.health]).count == Self.weeks.count)
    }
}
