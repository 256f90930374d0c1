import Foundation
import Testing

@Suite("Counting in virtual time")
struct UsageTests {
    private static let room = """
        [room]
        headcount = 24
        site = "north"
        device = "d-0a1b2c"
        [practices]
        enabled = ["breathe"]

        """

    /// Simulates presses of seconds since the start and returns the folder of counts' program.
    private func counted(
        _ actions: [(at: Int, action: String)], days: Int, settings: String, start: String = "2026-01-05"
    )
        throws -> Program
    {
        let program = try Program()
        try program.folder.write(settings, to: "settings.toml")
        let script = "at_s,action\n" + actions.map { "\($0.at),\($0.action)\n" }.joined()
        try program.folder.write(script, to: "script.csv")
        let result = try program.run(
            "breathpacer simulate --settings settings.toml --script script.csv --for \(days)d --start \(start) --usage counts"
        )
        #expect(result.status == 0, "\(result.errors)")
        return program
    }

    private func rows(_ program: Program, _ name: String) throws -> [[String]] {
        let lines = try program.folder.read("counts/published/\(name)").split(separator: "\r\n").dropFirst()
        return lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("A hundred days, a press each one to two and a half hours: thirteen weeks and more, true to the nearest five")
    func hundredDays() throws {
        var state: UInt64 = 7
        var times: [Int] = []
        var time = 600
        while time < 100 * 86_400 - 400 {
            times.append(time)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            time += 3600 + Int(state >> 33) % 5400
        }
        let program = try counted(times.map { ($0, "tap") }, days: 100, settings: Self.room)
        let weeks = try rows(program, "weekly-2026.csv")
        #expect(weeks.count >= 13)
        for (index, week) in weeks.enumerated() {
            // A session is counted when it has lasted ten seconds.
            let truth = times.count { ($0 + 10) / (7 * 86_400) == index }
            #expect(Int(week[1]) == (truth + 2) / 5 * 5 && week[2] == "ok", "\(week): \(truth)")
        }
        let sums = try program.run("cd counts/published && sha256sum --strict -c SHA256SUMS")
        #expect(sums.status == 0, "\(sums.output)")
        let files = try program.run("cat counts/published/*.csv counts/published/*.prom").output
        #expect(files.range(of: "[0-9]:[0-9]", options: .regularExpression) == nil)
        let again = try program.run(
            "cp -a counts before && breathpacer usage publish --settings settings.toml; diff -r before/published counts/published"
        )
        #expect(again.output.isEmpty)
    }

    @Test(
        "Sessions fall into the days of the room's own zone, also where clocks are put forward and back",
        arguments: [("2026-03-29", 24 * 60 - 60), ("2026-10-25", 24 * 60 + 60)])
    func daylightSaving(sunday: String, minutes: Int) throws {
        // The Sunday begins at 23:00 or 22:00 UTC of the sixth day; ten presses before its end, nine after it.
        let begins = 5 * 24 + (sunday == "2026-03-29" ? 23 : 22)
        let start = sunday == "2026-03-29" ? "2026-03-23" : "2026-10-19"
        let end = (begins * 60 + minutes) * 60
        let actions = (1...10).map { (end - $0 * 400, "tap") } + (0..<9).map { (end + $0 * 400, "tap") }
        let program = try counted(
            actions.sorted { $0.0 < $1.0 }, days: 16,
            settings: Self.room.replacingOccurrences(
                of: "[practices]", with: "time_zone = \"Europe/Berlin\"\n[practices]"), start: start)
        let weeks = try rows(program, "weekly-2026.csv").map { $0[1] }
        #expect(weeks == ["10", "10"])
        let state = try program.folder.read("counts/private/state")
        #expect(!state.contains("weekdays 10"))
    }

    @Test(
        "A disk that fails, then is full, then is well again: the light is the same to the byte, and the counts complete"
    )
    func failingDisk() throws {
        let taps = [(5, "tap"), (400, "tap"), (800, "tap"), (1200, "tap")]
        let faults = [(2, "disk_error"), (500, "disk_full"), (900, "disk_ok")]
        let light = try ["healthy": taps, "failing": (taps + faults).sorted { $0.0 < $1.0 }].mapValues { actions in
            let program = try counted(actions, days: 1, settings: Self.room)
            let trace = try program.run(
                "breathpacer simulate --settings settings.toml --script script.csv --for 1600s --usage traced --trace light.csv"
            )
            #expect(trace.status == 0, "\(trace.errors)")
            let state = try program.folder.read("counts/private/state")
            #expect(state.contains("\nsessions 4 4\n"))
            return try program.folder.read("light.csv")
        }
        #expect(light["healthy"] == light["failing"])
    }

    @Test("A power cut loses nothing that a beat has written, and the session it cuts short is not completed")
    func powerCut() throws {
        let program = try counted(
            [(5, "tap"), (400, "tap"), (620, "power_cut"), (700, "tap")], days: 1, settings: Self.room)
        #expect(try program.folder.read("counts/private/state").contains("\nsessions 3 2\n"))
    }

    @Test("Without a trusted clock everything is undated until it is trusted")
    func clock() throws {
        let program = try counted(
            [(5, "tap"), (7200, "tap"), (10_000, "clock_trusted"), (12_000, "tap")], days: 1, settings: Self.room)
        let state = try program.folder.read("counts/private/state")
        #expect(state.contains("\nsessions 3 3\n") && state.contains("\nundated 1 full 0 0 0\n"))
    }

    @Test("Damage is told by part and with status 65; a folder that is absent with 74")
    func verify() throws {
        let program = try counted([(5, "tap")], days: 8, settings: Self.room)
        let folder = program.folder.path
        try program.folder.write(Self.room + "[usage]\ndirectory = \"\(folder)/counts\"\n", to: "here.toml")
        #expect(try program.run("breathpacer usage verify --settings here.toml").status == 0)
        _ = try program.run(
            "printf x | dd of=counts/private/state bs=1 seek=131200 conv=notrunc; echo >> counts/published/health-2026.csv"
        )
        let damaged = try program.run("breathpacer usage verify --settings here.toml")
        #expect(damaged.status == 65)
        #expect(damaged.output.contains("DAMAGED private/state slot 3"))
        #expect(damaged.output.contains("DAMAGED published/health-2026.csv"))
        _ = try program.run("rm -r counts")
        #expect(try program.run("breathpacer usage verify --settings here.toml").status == 74)
    }

    @Test(
        "crash-week and crash-undated: rows that no unit wrote end no command, and are told of as damage",
        arguments: [
            ("weekly-2027.csv", "2027-W9223372036854775807,20,ok,full,168,ntp"),
            ("weekly-undated.csv", "undated-9223372036854775807,10,ok,full,168,none"),
            ("weekly-undated.csv", "undated-999999999,10,ok,full,168,none"),
        ])
    func hostileRows(name: String, row: String) throws {
        let program = try counted([(5, "tap")], days: 8, settings: Self.room)
        try program.folder.write(
            Self.room + "[usage]\ndirectory = \"\(program.folder.path)/counts\"\n", to: "here.toml")
        try program.folder.write(
            "week,started,flag,coverage,ready_hours,clock\r\n\(row)\r\n", to: "counts/published/\(name)")
        let more = try program.run(
            "breathpacer simulate --settings settings.toml --for 8d --start 2026-01-13 --usage counts")
        #expect(more.status == 0, "\(more.errors)")
        #expect(try rows(program, "weekly-2026.csv").map { $0[0] } == ["2026-W02", "2026-W03"])
        let verified = try program.run("breathpacer usage verify --settings here.toml")
        #expect(verified.status == 65, "\(verified.errors)")
        #expect(verified.output.contains("DAMAGED published/\(name): line 2: found "))
        let published = try program.run("breathpacer usage publish --settings here.toml")
        #expect(published.status == 0, "\(published.errors)")
    }

    @Test("A unit that moves to another room forgets its counts, not how it was; it asks first")
    func reset() throws {
        let program = try counted((0..<20).map { ($0 * 3600, "tap") }, days: 15, settings: Self.room)
        try program.folder.write(
            Self.room + "[usage]\ndirectory = \"\(program.folder.path)/counts\"\n", to: "here.toml")
        let unasked = try program.run("breathpacer usage reset --settings here.toml")
        #expect(unasked.status == 64 && unasked.errors.contains("--yes"))
        #expect(try program.run("breathpacer usage reset --yes --settings here.toml").status == 0)
        let left = try program.run("ls counts/published; grep -a '^sessions' counts/private/state").output
        #expect(left == "SHA256SUMS\nbreathpacer.prom\ndatapackage.json\nhealth-2026.csv\n")
        #expect(try program.folder.read("counts/private/state").contains("\nhealth 0 0 0 0 0 1 ok 0\n"))
        #expect(try program.run("breathpacer usage verify --settings here.toml").status == 0)
    }

    @Test("usage show prints what is published, and what to set if that is health alone")
    func show() throws {
        let program = try counted([(5, "tap")], days: 8, settings: "")
        try program.folder.write("[usage]\ndirectory = \"\(program.folder.path)/counts\"\n", to: "here.toml")
        let shown = try program.run("breathpacer usage show --settings here.toml").output
        #expect(shown.contains("health-2026.csv\nweek "))
        #expect(shown.contains("since then\n"))
        #expect(shown.contains("set room.headcount"))
    }
}
