import Testing

/// What the line of a button may do without anybody hearing of it, in the whole program.
@Suite("The button's line")
struct ButtonTests {
    /// What a simulation of two weeks with sessions says and publishes, with something more on the button's line.
    private func fortnight(_ more: String) throws -> (said: String, published: String) {
        let program = try Program()
        try program.folder.write("[room]\nheadcount = 24\nsite = \"north\"\n", to: "settings.toml")
        let sessions = (0..<40).map { "\(30_000 + $0 * 30_000),tap\n" }.joined()
        try program.folder.write("at_s,action\n\(sessions)\(more)\n", to: "script.csv")
        let said = try program.run(
            "breathpacer simulate --settings settings.toml --script script.csv --for 14d --usage counts")
        #expect(said.status == 0, "\(said.errors)")
        let published = try program.run("cd counts/published && cat *.csv *.prom")
        #expect(published.output.contains("168"), "no week was published")
        return (said.output, published.output)
    }

    @Test("A hold of less than ten minutes changes nothing that is said or published", arguments: [20, 300, 599])
    func longHold(seconds: Int) throws {
        let plain = try fortnight("")
        let held = try fortnight("45000,hold:\(seconds)\n45700,hold:\(seconds)")
        #expect(plain.said.contains("sessions started 40,"), "\(plain.said)")
        #expect(held == plain)
    }

    @Test(
        "Noise begins no session, and changes nothing that is said or published",
        arguments: [
            // A pulse of 0.1 ms, one of 4 ms, and a burst that comes to 4.5 ms.
            "45000,press\n45000.0001,release", "45000,press\n45000.004,release",
            "45000,press\n45000.0015,release\n45000.004,press\n45000.0055,release\n45000.008,press\n45000.0095,release",
        ])
    func noise(pulse: String) throws {
        #expect(try fortnight(pulse) == fortnight(""))
    }

    @Test("Nor do pulses of 0.2 ms twice a day for two weeks, or one in each half wave of the mains for a minute")
    func steadyNoise() throws {
        let plain = try fortnight("")
        let daily = (0..<14).flatMap { [36_007 + $0 * 86_400, 39_607 + $0 * 86_400] }
        #expect(try fortnight(daily.map { "\($0),press\n\($0).0002,release" }.joined(separator: "\n")) == plain)
        let mains = (0..<6000).map { half in
            let second = 45_000 + half / 100
            let hundredth = half % 100 < 10 ? "0\(half % 100)" : "\(half % 100)"
            return "\(second).\(hundredth),press\n\(second).\(hundredth)1,release"
        }
        #expect(try fortnight(mains.joined(separator: "\n")) == plain)
    }

    @Test("Two touches of 3 ms in each hour of two weeks change nothing; a pulse a minute is told of by health alone")
    func told() throws {
        let plain = try fortnight("")
        func pulses(_ seconds: some Sequence<Int>) -> String {
            seconds.map { "\($0),press\n\($0).003,release" }.joined(separator: "\n")
        }
        #expect(try fortnight(pulses(stride(from: 1207, to: 14 * 86_400, by: 1800))) == plain)
        // From the third hour on, for eight hours of each of two days.
        let noisy = try fortnight(pulses([0, 1].flatMap { day in (0..<480).map { 86_400 * day + 7207 + $0 * 60 } }))
        // The number takes more digits than none does, and so does what was written.
        #expect(noisy.said.split(separator: ";")[0] == plain.said.split(separator: ";")[0])
        let lines = [plain, noisy].map { $0.published.split(whereSeparator: \.isNewline).map(String.init) }
        let differing = zip(lines[0], lines[1]).filter { $0 != $1 }
        #expect(lines[0].count == lines[1].count && differing.count == 1, "\(differing)")
        #expect(differing.first.map { $0.0.hasSuffix(",ok,0") && $0.1.hasSuffix(",ok,16") } == true, "\(differing)")
    }

    @Test("A press of 20 ms with a worn contact begins a session at its first edge")
    func shortPress() throws {
        let program = try Program()
        try program.folder.write("at_s,action\n1,press\n1.001,release\n1.003,press\n1.02,release\n", to: "tap.csv")
        let said = try program.run("breathpacer simulate --script tap.csv --for 320s --trace light.csv")
        #expect(said.output.contains("sessions started 1, completed 1"), "\(said.output)\(said.errors)")
        let lit = try program.folder.read("light.csv").split(separator: "\n").dropFirst().first {
            $0.split(separator: ",").dropFirst().contains { Double($0) ?? 0 > 0 }
        }
        let first = Double(lit?.prefix { $0 != "," } ?? "") ?? 0
        #expect((1.0...1.05).contains(first), "\(first)")
    }

    @Test("A hold of ten minutes is a stuck button, and the hours show it")
    func stuck() throws {
        let plain = try fortnight("")
        let stuck = try fortnight("45000,hold:9000")
        #expect(stuck.said.contains("the button is stuck\nthe button is free again"))
        #expect(stuck.published != plain.published)
    }
}
