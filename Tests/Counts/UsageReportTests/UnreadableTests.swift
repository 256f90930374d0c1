import Testing
import UsageReport

@Suite("How much of a unit cannot be used")
struct UnreadableTests {
    private static let unit = "site=a/device=d"
    private static let zeros = String(repeating: "0", count: 64)

    /// What the metrics count of a unit whose folder was changed, and where each problem is.
    private func unreadable(
        hasWeeks: Bool = true, _ change: (FleetFolder) throws -> Void
    ) throws -> (count: Int?, problems: [String]) {
        let folder = try FleetFolder()
        if hasWeeks { try folder.writeUnit(Self.unit, from: 46, [25, 30]) }
        try change(folder)
        let fleet = try folder.read().fleet
        var metrics = ""
        FleetMetrics(fleet, version: "1", now: 0).write { metrics += $0 }
        let sample = metrics.split(separator: "\n").first { $0.hasPrefix("breathpacer_unit_files_unreadable{") }
        let problems = fleet.problems.map { String($0.path.dropFirst(folder.path.count + 1)) }
        return (sample?.split(separator: " ").last.flatMap { Int($0) }, problems)
    }

    @Test("Nothing, if all can be read")
    func none() throws {
        let found = try unreadable { _ in }
        #expect(found.count == 0 && found.problems == [])
    }

    @Test("A list of sums that is none is one file")
    func sums() throws {
        let found = try unreadable { try $0.write("abc\n", to: "\(Self.unit)/SHA256SUMS") }
        #expect(found.count == 1 && found.problems == ["\(Self.unit)/SHA256SUMS"])
    }

    @Test("Each recent file that a list of sums names and that is missing is one, an old one none")
    func missing() throws {
        let names = ["health-2022.csv", "health-undated.csv", "profile-2026.csv"]
        let found = try unreadable(hasWeeks: false) {
            try $0.write("", to: "\(Self.unit)/SHA256SUMS.txt")
            try $0.write(names.map { "\(Self.zeros)  \($0)\n" }.joined(), to: "\(Self.unit)/SHA256SUMS")
        }
        #expect(found.count == 2 && found.problems == names.dropFirst().map { "\(Self.unit)/\($0)" })
    }

    @Test("A file without a year is a recent one")
    func undated() throws {
        let found = try unreadable { try $0.write("x", to: "\(Self.unit)/weekly-undated.csv") }
        #expect(found.count == 1 && found.problems == ["\(Self.unit)/weekly-undated.csv"])
    }

    @Test("A unit without files is not looked for in another folder than the published one")
    func otherFolder() throws {
        let folder = try FleetFolder()
        try folder.write("", to: "\(Self.unit)/SHA256SUMS.txt")
        try folder.write("", to: "\(Self.unit)/private/state")
        let (fleet, tables) = try folder.read()
        #expect(FleetFolder.rows(tables[.units]).map { $0["not_known"] } == ["nothing_published"])
        #expect(fleet.problems.isEmpty)
    }

    @Test("What is wrong with a unit that does not know the time is told beside that")
    func withoutTime() throws {
        let folder = try FleetFolder()
        try folder.write(["undated-1,25,ok,full,168,none"], to: "\(Self.unit)/weekly-undated.csv")
        try folder.write(["undated-1,168,0,0,0,1,0,0,stuck,8"], to: "\(Self.unit)/health-undated.csv")
        let page = FleetFolder.page(try folder.read().fleet)
        for sentence in [
            "It does not know the time", "The button is stuck",
            "The line of its button had noise in 8 h of the last week",
            "Its memory card failed to take writes in 1 h of the last week",
        ] {
            #expect(page.contains(sentence), "\(sentence)")
        }
    }

    @Test("Of two copies that end with the same week the room has the name that the later folder has")
    func roomName() throws {
        let folder = try FleetFolder()
        for (place, name) in [("", "Quiet room"), ("older/", "Store room")] {
            try folder.writeUnit("\(place)\(Self.unit)", from: 46, [25, 30])
            try folder.writeRoom(name, to: "\(place)\(Self.unit)")
        }
        let units = FleetFolder.rows(try folder.read().tables[.units])
        #expect(units.map { $0["room"] } == ["Quiet room"])
    }
}
