import Testing

@Suite("An invitation in a simulated room")
struct InvitationTests {
    private static let invitation = """
        [invitation]
        at = ["07:15"]
        minutes = 2

        """

    /// From when to when the bar was lit in a trace of the light.
    private func spells(_ trace: String) -> [(from: Double, to: Double)] {
        var spells: [(from: Double, to: Double)] = []
        var since: Double?
        for line in trace.split(separator: "\n").dropFirst() {
            let values = line.split(separator: ",").compactMap { Double($0) }
            let isLit = values.dropFirst().contains { $0 > 0 }
            if isLit && since == nil { since = values[0] }
            if !isLit, let from = since {
                spells.append((from, values[0]))
                since = nil
            }
        }
        return spells
    }

    @Test("The bar glows at its time by the room's clock, before and after clocks are put forward, if it is trusted")
    func glows() throws {
        let program = try Program()
        try program.folder.write(
            Self.invitation + "[room]\ntime_zone = \"America/New_York\"\n", to: "settings.toml")
        // From midnight UTC of 7 March; New York is five hours behind it, four from the morning of the 8th.
        let begins = [12 * 3600 + 900, 86_400 + 11 * 3600 + 900].map(Double.init)
        for isTrusted in [true, false] {
            try program.folder.write(
                "at_s,action\n" + (isTrusted ? "" : "999999,clock_trusted\n"), to: "nobody.csv")
            let result = try program.run(
                "breathpacer simulate --settings settings.toml --script nobody.csv --start 2026-03-07 --for 2d --trace light.csv"
            )
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output == "simulated 172800.000 s: sessions started 0, completed 0\n")
            let spells = try spells(program.folder.read("light.csv"))
            #expect(spells.count == (isTrusted ? begins.count : 0))
            for (spell, begin) in zip(spells, begins) {
                #expect(abs(spell.from - begin) < 0.1 && abs(spell.to - begin - 120) < 0.1, "\(spell)")
            }
        }
    }

    @Test("A power cut in the middle of it leaves its end where it was")
    func powerCut() throws {
        let program = try Program()
        try program.folder.write(Self.invitation, to: "settings.toml")
        // At 07:15 it begins; a unit takes twenty seconds to start again.
        let begin = 7 * 3600 + 900
        try program.folder.write("at_s,action\n\(begin + 30),power_cut\n", to: "cut.csv")
        let result = try program.run(
            "breathpacer simulate --settings settings.toml --script cut.csv --for 8h --trace light.csv")
        #expect(result.status == 0, "\(result.errors)")
        let spells = try spells(program.folder.read("light.csv"))
        #expect(spells.count == 2)
        for (spell, wanted) in zip(spells, [(0.0, 30.0), (50, 120)]) {
            let (from, to) = (spell.from - Double(begin), spell.to - Double(begin))
            #expect(abs(from - wanted.0) < 0.1 && abs(to - wanted.1) < 0.1, "\(from) to \(to) s")
        }
    }

    @Test("What is kept and published of sessions is the same to the byte, whether they follow an invitation or not")
    func uncounted() throws {
        let program = try Program()
        let room = "[room]\nheadcount = 24\nsite = \"north\"\ndevice = \"d-0a1b2c\"\n"
        try program.folder.write(room, to: "without.toml")
        try program.folder.write(Self.invitation + room, to: "with.toml")
        // On each of seven days a press within a minute of 07:15, some of which are stopped, and one in the afternoon.
        let taps = (0..<7).flatMap { day -> [Int] in
            let morning = day * 86_400 + 7 * 3600 + 930
            return [morning] + (day < 3 ? [morning + 30] : []) + [morning + 8 * 3600]
        }
        for days in [2, 9] {
            let script = taps.filter { $0 < (days - 1) * 86_400 }.map { "\($0),tap\n" }.joined()
            try program.folder.write("at_s,action\n" + script, to: "taps.csv")
            for name in ["with", "without"] {
                let result = try program.run(
                    "breathpacer simulate --settings \(name).toml --script taps.csv --for \(days)d --usage \(name)")
                #expect(result.status == 0, "\(result.errors)")
            }
            #expect(try program.run("diff -r with without").output.isEmpty, "\(days) days")
            let state = try program.folder.read("with/private/state")
            #expect(state.contains("\nsessions 2 1\n") == (days == 2))
            _ = try program.run("mv with with-\(days); mv without without-\(days)")
        }
        let weeks = try program.folder.read("with-9/published/weekly-2026.csv")
        #expect(weeks.contains(",15,"), "\(weeks)")
    }
}
