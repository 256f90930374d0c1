import Testing
import UsageReport

@Suite("A unit is called well only if its files say so")
struct StandingTests {
    private static let well = "168,0,0,0,0,0,0,ok,0"
    private static let stuck = "168,0,0,0,0,0,0,stuck,0"

    /// Two units that are well beside one whose button is stuck, with a change of its files.
    private func fleet(
        _ change: (FleetFolder, String) throws -> Void
    ) throws -> (units: [[String: String]], page: String, metrics: String) {
        let folder = try FleetFolder()
        for device in ["d1", "d2", "d3"] { try folder.writeUnit("site=a/device=\(device)", from: 46, [25, 30]) }
        try folder.write(
            ["2026-W46,\(Self.stuck)", "2026-W47,\(Self.stuck)"], to: "site=a/device=d2/health-2026.csv")
        try change(folder, "site=a/device=d2")
        let (fleet, tables) = try folder.read()
        var metrics = ""
        FleetMetrics(fleet, version: "1", now: 1_800_000_000).write { metrics += $0 }
        return (FleetFolder.rows(tables[.units]), FleetFolder.page(fleet), metrics)
    }

    /// The numbers of the page's tiles.
    private static func tiles(_ page: String) -> [Int] {
        page.split(separator: "<b>").dropFirst().prefix(7).compactMap { Int($0.prefix { $0.isNumber }) }
    }

    @Test("A fleet of which all is known says so, and each room is in one tile")
    func known() throws {
        let found = try fleet { _, _ in }
        #expect(found.units.map { $0["visit"] } == ["", "button_stuck", ""])
        #expect(found.units.allSatisfy { $0["not_known"] == "" })
        #expect(Self.tiles(found.page) == [1, 0, 0, 2, 0, 0, 0])
        #expect(found.metrics.contains("breathpacer_unit_needs_visit{site=\"a\",device=\"d2\"} 1\n"))
        #expect(found.metrics.contains("breathpacer_report_timestamp_seconds 1800000000\n"))
        #expect(found.metrics.contains("breathpacer_build_info{version=\"1\"} 1\n"))
    }

    @Test(
        "A unit of which anything recent cannot be used is not known, with what to do, and the others are as before",
        arguments: ["health", "weekly", "profile", "checksums", "missing", "name"])
    func spoilt(part: String) throws {
        let before = try fleet { _, _ in }
        let found = try fleet { folder, unit in
            switch part {
            case "health": try folder.write(["2026-W47,168,0,0,0,0,0,0,st\u{FC}ck,0"], to: "\(unit)/health-2026.csv")
            case "weekly": try folder.write(["2026-W47,x,ok,full,168,ntp"], to: "\(unit)/weekly-2026.csv")
            case "profile": try folder.write("", to: "\(unit)/profile-2026.csv")
            case "checksums": try folder.write("abc  health-2026.csv\n", to: "\(unit)/SHA256SUMS")
            case "missing":
                try folder.write(
                    "\(String(repeating: "0", count: 64))  health-undated.csv\n", to: "\(unit)/SHA256SUMS")
            default: try folder.write([String](), to: "\(unit)/health-2026 (1).csv")
            }
        }
        let unit = found.units[1]
        #expect(unit["not_known"] != "")
        #expect([found.units[0], found.units[2]] == [before.units[0], before.units[2]])
        #expect(found.page.contains("Pull it again; if that does not help, replace the memory card"))
        #expect(!found.page.contains("every unit is well"))
        #expect(Self.tiles(found.page).reduce(0, +) == 3)
        #expect(!found.metrics.contains("breathpacer_unit_needs_visit{site=\"a\",device=\"d2\"} 0\n"))
        let isToVisit = unit["visit"] != ""
        #expect(found.metrics.contains("breathpacer_unit_not_known{site=\"a\",device=\"d2\"} \(isToVisit ? 0 : 1)\n"))
        #expect(found.metrics.contains("breathpacer_button_stuck{site=\"a\",device=\"d2\"}") == isToVisit)
        #expect(!found.metrics.contains("breathpacer_unit_files_unreadable{site=\"a\",device=\"d2\"} 0\n"))
    }

    @Test("A fleet of which no file can be used is nowhere called well, and what to do is said of each unit")
    func allSpoilt() throws {
        let folder = try FleetFolder()
        for device in ["d-11", "d-12"] {
            for name in ["weekly-2026.csv", "health-2026.csv"] {
                try folder.write("not a table", to: "site=north/device=\(device)/\(name)")
            }
        }
        let (fleet, tables) = try folder.read()
        #expect(FleetFolder.rows(tables[.units]).map { $0["not_known"] } == ["files_unreadable", "files_unreadable"])
        let page = FleetFolder.page(fleet)
        #expect(Self.tiles(page) == [0, 0, 2, 0, 0, 0, 0])
        #expect(!page.contains("every unit is well"))
        let todo = page.components(separatedBy: "<h3 id=unknown>").last?.components(separatedBy: "</section>").first
        let remedy = "Pull it again; if that does not help, replace the memory card"
        #expect(todo?.components(separatedBy: remedy).count == 3)
    }

    @Test("A file of years ago that cannot be used is a problem and leaves the unit as it is")
    func old() throws {
        let found = try fleet { folder, unit in try folder.write("", to: "\(unit)/health-2023.csv") }
        #expect(found.units[1]["visit"] == "button_stuck" && found.units[1]["not_known"] == "")
        #expect(found.units[1]["problems"] == "1")
    }

    @Test("Health of an earlier week than the last says nothing of the unit as it is")
    func noHealth() throws {
        let found = try fleet { folder, unit in
            try folder.write(["2026-W46,\(Self.well)"], to: "\(unit)/health-2026.csv")
        }
        #expect(found.units[1]["not_known"] == "health_missing")
        #expect(found.page.contains("Its health in the week to 22 Nov 2026 is missing"))
        #expect(Self.tiles(found.page) == [0, 0, 1, 2, 0, 0, 0])
    }

    @Test("A unit that has published nothing is not known")
    func nothing() throws {
        let folder = try FleetFolder()
        try folder.write("", to: "site=a/device=d/SHA256SUMS.txt")
        let (fleet, tables) = try folder.read()
        #expect(FleetFolder.rows(tables[.units]).map { $0["not_known"] } == ["nothing_published"])
        #expect(fleet.summary == "1 unit: 0 to visit, 0 unreachable, 1 not known")
        // One that was pulled has no folder then.
        let pulled = try FleetFolder()
        try pulled.write(
            "site,device,last_success,result\na,d,,nothing is published yet: wait\n", to: "pull-status.csv")
        #expect(try pulled.read().fleet.summary == fleet.summary)
    }

    @Test("Files of which the unit says another SHA-256 are not used")
    func checksums() throws {
        let other = String(repeating: "3f1a", count: 16)
        let found = try fleet { folder, unit in
            try folder.write("\(other)  health-2026.csv\n\(other)  weekly-2026.csv\n", to: "\(unit)/SHA256SUMS")
        }
        #expect(found.units[1]["not_known"] == "files_unreadable")
        #expect(found.page.contains("2 of its recent files cannot be used"))
        #expect(found.units[1]["visit"] == "")
    }

    @Test(
        "A list of pulls that a spreadsheet has saved is read, and a row that cannot be read hides no other",
        arguments: [
            "\u{FEFF}site,device,last_success,result\r\na,d1,2026-11-24,ok\r\na,d3,2026-11-04,no answer\r\n",
            "site;device;last_success;result\r\na;d1;2026-11-24;ok\r\n;;;\r\na;d3;2026-11-04;no answer\r\n",
            "site,device,last_success,result\n\na,d1,2026-11-24,ok\n\"a\",\"d3\",2026-11-04,\"no answer\"\n",
            "site,device,last_success,result\na,d1,2026-11-24,ok\na,d3,2026-11-04,no answer\na,d2,24.11.2026,ok\n",
            "site,device,last_success,result\na,d2\na,d1,2026-11-24,ok\na,d3,2026-11-04,no answer",
        ])
    func pulls(text: String) throws {
        let found = try fleet { folder, _ in try folder.write(text, to: "pull-status.csv") }
        #expect(found.units.map { $0["unreachable"] } == ["", "", "no answer"])
        let isSpoilt = text.contains("d2")
        #expect(found.units[1]["not_known"] == (isSpoilt ? "pull_unreadable" : ""))
        #expect(found.page.contains("pull-status.csv</code><td>") == isSpoilt)
    }
}
