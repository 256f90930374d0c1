import Testing
import UsageReport

/// What is said of a unit just on both sides of each threshold.
@Suite("The thresholds of the report")
struct ThresholdTests {
    /// The unit's row if the last of its weeks, all in 2026, is given, with what each says and its health.
    private func unit(
        _ counts: [Int?], to last: Int = 47, ready: Int = 168, token: String? = nil, pull: String? = nil
    ) throws -> [String: String] {
        let folder = try FleetFolder()
        let weeks = last - counts.count + 1...last
        try folder.write(
            zip(weeks, counts).map { week, count in
                "2026-W\(week),\(count.map { "\($0),ok" } ?? ",low"),full,\(ready),ntp"
            }, to: "site=a/device=d/weekly-2026.csv")
        try folder.write(
            weeks.map { "2026-W\($0),\(ready),0,0,0,0,0,0,ok,0" }, to: "site=a/device=d/health-2026.csv")
        if let token { try folder.write(["2026-Q3,small_weeks,\(token),"], to: "site=a/device=d/profile-2026.csv") }
        if let pull { try folder.write("site,device,last_success,result\na,d,\(pull)\n", to: "pull-status.csv") }
        return try #require(FleetFolder.rows(try folder.read().tables[.units]).first)
    }

    @Test("A room is in use from half of its weeks on, and used a little from one on")
    func numbers() throws {
        func use(_ numbers: Int, of weeks: Int) throws -> String? {
            try unit(Array(repeating: 10, count: numbers) + Array(repeating: nil, count: weeks - numbers))["use"]
        }
        #expect(try use(6, of: 12) == "in use")
        #expect(try use(5, of: 12) == "used a little")
        #expect(try use(1, of: 12) == "used a little")
        #expect(try use(0, of: 12) == "few presses")
    }

    @Test("A unit that was ready for half of the time was ready, one that was ready for less was not")
    func readiness() throws {
        let small: [Int?] = Array(repeating: nil, count: 13)
        #expect(try unit(small, ready: 84, token: "lt20")["use"] == "hardly used")
        #expect(try unit(small, ready: 83, token: "lt20")["use"] == "not ready")
    }

    @Test("The last thirteen weeks count, and none before them")
    func weeks() throws {
        let small: [Int?] = Array(repeating: nil, count: 12)
        #expect(try unit([10] + small)["use"] == "used a little")
        #expect(try unit([10] + small + [nil])["use"] == "few presses")
    }

    @Test("One week may be missing, and the second is asked about", arguments: [(46, false), (45, true)])
    func patience(last: Int, isAsked: Bool) throws {
        let alone = try unit([10], to: last)
        #expect(alone["unreachable"] == (isAsked ? "No newer week has been pulled" : ""))
        #expect(alone["visit"] == "")
        let pulled = try unit([10], to: last, pull: "2026-11-24,ok")
        #expect(pulled["visit"] == (isAsked ? "silent" : ""))
        #expect(pulled["unreachable"] == "")
        // On the last day of a week that week has not closed.
        #expect(try unit([10], to: last, pull: "2026-11-22,ok")["visit"] == "")
    }

    /// Two folders of one name at two sites, of which one has another row.
    private func twins(_ kind: String, _ row: String) throws -> (rooms: [String?], problems: Int) {
        let folder = try FleetFolder()
        for site in ["a", "b"] {
            try folder.writeUnit("site=\(site)/device=d", from: 45, [nil, nil])
            try folder.write(["2026-Q3,small_weeks,lt20,"], to: "site=\(site)/device=d/profile-2026.csv")
        }
        if !kind.isEmpty { try folder.write([row], to: "site=b/device=d/\(kind)-2026.csv") }
        let (fleet, tables) = try folder.read()
        return (FleetFolder.rows(tables[.sites]).map { $0["rooms"] }, fleet.problemCount)
    }

    @Test(
        "Two folders of one name at two sites are two units if one row of either kind differs, and one that moved if none",
        arguments: [
            ("weekly", "2026-W45,25,ok,full,168,ntp"), ("health", "2026-W46,168,1,0,0,0,0,0,ok,0"),
            ("profile", "2026-Q3,small_weeks,ge20,"),
        ])
    func twins(kind: String, row: String) throws {
        let two = try twins(kind, row)
        #expect(two.rooms == ["1", "1"])
        #expect(two.problems == 1)
        let one = try twins("", "")
        #expect(one.rooms.compactMap { $0.flatMap(Int.init) }.reduce(0, +) == 1)
        #expect(one.problems == 0)
    }

    @Test(
        "Copies that differ in a row are a problem with its file and line, and the first one's rows stay",
        arguments: [
            ("weekly", ["2026-W45,,low,full,168,ntp", "2026-W46,25,ok,full,168,ntp"], 3),
            ("health", ["2026-W45,168,1,0,0,0,0,0,ok,0", "2026-W46,168,0,0,0,0,0,0,ok,0"], 2),
            ("profile", ["2026-Q3,small_weeks,ge20,"], 2),
        ] as [(String, [String], Int)])
    func copies(kind: String, rows: [String], line: Int) throws {
        let folder = try FleetFolder()
        for pull in ["one", "two"] {
            try folder.writeUnit("\(pull)/site=a/device=d", from: 45, [nil, nil])
            try folder.write(["2026-Q3,small_weeks,lt20,"], to: "\(pull)/site=a/device=d/profile-2026.csv")
        }
        try folder.write(rows, to: "two/site=a/device=d/\(kind)-2026.csv")
        let (fleet, tables) = try folder.read(["one", "two"])
        #expect(fleet.problems.map(\.problem.line) == [line])
        #expect(fleet.problems.first?.path.hasSuffix("two/site=a/device=d/\(kind)-….csv") == true)
        let unit = try #require(FleetFolder.rows(tables[.units]).first)
        #expect(unit["not_known"] == "files_unreadable")
        #expect(tables[.weeks]?.contains("25") == false)
        #expect(tables[.profile]?.contains("ge20") == false)
    }
}
