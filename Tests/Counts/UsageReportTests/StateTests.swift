import Testing
import UsageFormat
import UsageReport

@Suite("What is said of a unit")
struct StateTests {
    /// Thirteen weeks that end with the last closed one, 2026-W47.
    private func use(_ counts: [Int?], token: String? = nil, ready: Int = 168) throws -> String? {
        let folder = try FleetFolder()
        try folder.write(
            counts.enumerated().map { index, count in
                "2026-W\(35 + index),\(count.map(String.init) ?? ""),\(count == nil ? "low" : "ok"),full,\(ready),ntp"
            }, to: "site=a/device=d/weekly-2026.csv")
        if let token { try folder.write(["2026-Q3,small_weeks,\(token),"], to: "site=a/device=d/profile-2026.csv") }
        return FleetFolder.rows(try folder.read().tables[.units]).first?["use"]
    }

    @Test("Use is told as far as numbers and the quarter's token allow")
    func uses() throws {
        let small: [Int?] = Array(repeating: nil, count: 13)
        #expect(try use(Array(repeating: 10, count: 13)) == "in use")
        #expect(try use([10, 10, 10, 10, 10, 10, 10] + small.prefix(6)) == "in use")
        #expect(try use([10, 10, 10, 10, 10, 10] + small.prefix(7)) == "used a little")
        #expect(try use(small, token: "ge20") == "used a little")
        #expect(try use(small, token: "lt20") == "hardly used")
        #expect(try use(small) == "few presses")
        #expect(try use(small, token: "lt20", ready: 50) == "not ready")
    }

    @Test("A unit with weeks of too few hours alone was not ready, and its card has no number for a quarter with one")
    func fewHours() throws {
        let folder = try FleetFolder()
        let weeks = (27...39).map { $0 }
        try folder.write(
            weeks.map { "2026-W\($0),\($0 == 30 ? ",hours" : "20,ok"),full,\($0 == 30 ? 60 : 168),ntp" },
            to: "site=a/device=often/weekly-2026.csv")
        try folder.write(
            (35...47).map { "2026-W\($0),,hours,full,60,ntp" }, to: "site=a/device=seldom/weekly-2026.csv")
        try folder.write(
            (35...47).map { "2026-W\($0),60,0,0,0,0,0,0,ok,0" }, to: "site=a/device=seldom/health-2026.csv")
        let (fleet, tables) = try folder.read()
        #expect(FleetFolder.rows(tables[.units]).last?["use"] == "not ready")
        let cards = FleetFolder.cards(fleet)
        #expect(!cards.contains("was started"))
    }

    @Test("Of thirteen weeks each counts, and of the quarters the last")
    func edges() throws {
        let small: [Int?] = Array(repeating: nil, count: 13)
        #expect(try use(small, token: "lt20", ready: 84) == "hardly used")
        let well = "168,0,0,0,0,0,0,ok,0"
        #expect(try unit(health: ["2026-W34,\(well)"])["use"] == "no weeks")
        #expect(try unit(health: ["2026-W35,\(well)"])["use"] == "not counted")
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 35, small)
        try folder.write(["2026-Q2,small_weeks,ge20,"], to: "site=a/device=d/profile-2026.csv")
        #expect(FleetFolder.rows(try folder.read().tables[.units]).first?["use"] == "few presses")
        // An hour short of half.
        try folder.write(
            (35...47).map { "2026-W\($0),,low,full,\($0 == 35 ? 83 : 84),ntp" }, to: "site=a/device=d/weekly-2026.csv")
        #expect(FleetFolder.rows(try folder.read().tables[.units]).first?["use"] == "not ready")
    }

    @Test("A unit that was not ready needs a visit from its second week on")
    func secondWeek() throws {
        let row = "83,0,0,0,0,0,0,ok,0"
        #expect(try unit(health: ["2026-W47,\(row)"])["visit"] == "")
        #expect(try unit(health: ["2026-W46,168,0,0,0,0,0,0,ok,0", "2026-W47,\(row)"])["visit"] == "not_ready")
    }

    private func unit(health: [String], pull: String? = nil, today: String = "2026-11-25") throws -> [String: String] {
        let folder = try FleetFolder()
        try folder.write(health, to: "site=a/device=d/health-2026.csv")
        if let pull { try folder.write("site,device,last_success,result\na,d,\(pull)\n", to: "pull-status.csv") }
        let date = try #require(CivilDate(today))
        return try #require(FleetFolder.rows(try folder.read(today: date).tables[.units]).first)
    }

    @Test(
        "A unit needs a visit since the first week in which it did so without a break",
        arguments: [
            ("168,0,0,0,0,0,0,stuck,0", "button_stuck"), ("168,0,0,0,3,0,0,ok,0", "disk_errors"),
            ("168,0,2,0,0,0,0,ok,0", "hardware_faults"), ("168,0,0,0,0,1,0,ok,0", "clock_faults"),
            ("168,7,0,0,0,0,0,ok,0", "restarts"), ("83,0,0,0,0,0,0,ok,0", "not_ready"),
            ("168,0,0,0,0,0,0,ok,7", "button_noise"),
        ])
    func visits(row: String, reason: String) throws {
        let well = "168,6,0,9,0,0,1,ok,6"
        let found = try unit(health: [
            "2026-W43,\(row)", "2026-W44,\(well)", "2026-W45,\(row)", "2026-W46,\(row)", "2026-W47,\(row)",
        ])
        #expect(found["visit"] == reason)
        #expect(found["visit_since"] == "2026-11-02")
        #expect(try unit(health: ["2026-W46,\(row)", "2026-W47,\(well)"])["visit"] == "")
    }

    @Test(
        "The page says in how many hours a line had noise, and what helps",
        arguments: [(23, "23 h"), (24, "24 h or more")]
    )
    func noise(hours: Int, words: String) throws {
        let folder = try FleetFolder()
        try folder.write(["2026-W47,168,0,0,0,0,0,0,ok,\(hours)"], to: "site=a/device=d/health-2026.csv")
        let page = FleetFolder.page(try folder.read().fleet)
        #expect(page.contains("The line of its button had noise in \(words) of the last week<i>, since"))
        #expect(page.contains("Give its cable what Hardware/wiring.md says of a long one"))
    }

    @Test(
        "The page says how often light or button failed; 3 may be more, and what earlier versions counted is exact",
        arguments: [(2, "2\u{202F}×"), (3, "3\u{202F}× or more"), (40, "40\u{202F}×")]
    )
    func faults(count: Int, words: String) throws {
        let folder = try FleetFolder()
        try folder.write(["2026-W47,168,0,\(count),0,0,0,0,ok,0"], to: "site=a/device=d/health-2026.csv")
        let page = FleetFolder.page(try folder.read().fleet)
        #expect(page.contains("Light or button failed \(words) in the last week<i>, since"))
    }

    @Test("Health files of a version that counted no noise are read, alone and beside rows that were completed later")
    func formerHealth() throws {
        let folder = try FleetFolder()
        let rows = (44...46).map { "2026-W\($0),168,0,0,0,3,0,0,ok" }
        let former = ([FleetFolder.formerHealthHeader] + rows).map { $0 + "\r\n" }.joined()
        try folder.write(former, to: "pull-1/site=a/device=d/health-2026.csv")
        try folder.write(
            rows.map { $0 + "," } + ["2026-W47,168,0,0,0,0,0,0,ok,9"], to: "pull-2/site=a/device=d/health-2026.csv")
        let old = try folder.read(["pull-1"])
        #expect(old.fleet.problems.isEmpty)
        #expect(FleetFolder.rows(old.tables[.health]).map { $0["button_noise"] } == ["", "", ""])
        #expect(FleetFolder.rows(old.tables[.units]).first?["visit"] == "disk_errors")
        var metrics = ""
        FleetMetrics(old.fleet, version: "1", now: 0).write { metrics += $0 }
        #expect(!metrics.contains("breathpacer_button_noise_seconds{"))
        #expect(metrics.contains("breathpacer_disk_error_seconds{site=\"a\",device=\"d\"} 10800\n"))
        let both = try folder.read(["pull-1", "pull-2"])
        #expect(both.fleet.problems.isEmpty)
        #expect(FleetFolder.rows(both.tables[.health]).map { $0["button_noise"] } == ["", "", "", "9"])
    }

    @Test("The week in which a unit was put up may be a short one")
    func firstWeek() throws {
        #expect(try unit(health: ["2026-W47,12,1,0,0,0,0,0,ok,0"])["visit"] == "")
    }

    @Test("A unit that can be reached and closes no week needs a visit; one that cannot is unreachable")
    func silence() throws {
        let rows = ["2026-W44,168,0,0,0,0,0,0,ok,0"]
        let silent = try unit(health: rows, pull: "2026-11-24,ok")
        #expect(silent["visit"] == "silent")
        #expect(silent["visit_since"] == "2026-11-02")
        #expect(silent["unreachable"] == "")
        let gone = try unit(health: rows, pull: "2026-11-04,no route to host")
        #expect(gone["unreachable"] == "no route to host")
        #expect(gone["last_seen"] == "2026-11-04")
        #expect(gone["visit"] == "")
        let unknown = try unit(health: rows)
        #expect(unknown["unreachable"] == "No newer week has been pulled")
    }

    @Test("A pull that went well says nothing of the weeks since: where nobody pulls any more, no unit is called well")
    func pulledLongAgo() throws {
        let rows = ["2026-W44,168,0,0,0,0,0,0,ok,0", "2026-W45,168,0,0,0,0,0,0,ok,0"]
        let found = try unit(health: rows, pull: "2026-11-10,ok: nothing new")
        #expect(found["unreachable"] == "No newer week has been pulled")
        #expect(found["last_seen"] == "2026-11-10")
        #expect(found["visit"] == "")
        // A week later than the pull, its week may just have closed.
        let recent = try unit(health: rows, pull: "2026-11-10,ok: nothing new", today: "2026-11-18")
        #expect(recent["unreachable"] == "")
    }

    @Test("One week may be missing: it may have closed after the pull")
    func patience() throws {
        let rows = ["2026-W46,168,0,0,0,0,0,0,ok,0"]
        #expect(try unit(health: rows)["unreachable"] == "")
        #expect(try unit(health: rows, pull: "2026-11-22,ok")["visit"] == "")
    }

    @Test("A unit that was never pulled is unreachable, though it has no folder")
    func neverPulled() throws {
        let folder = try FleetFolder()
        try folder.write("site,device,last_success,result\na,d,,\"wrong key, refused\"\n", to: "pull-status.csv")
        let (fleet, _) = try folder.read()
        #expect(FleetFolder.page(fleet).contains("wrong key, refused<i>, never heard of"))
        #expect(fleet.summary == "1 unit: 0 to visit, 1 unreachable")
    }
}
