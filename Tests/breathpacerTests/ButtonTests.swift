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

    @Test("A hold of ten minutes is a stuck button, and the hours show it")
    func stuck() throws {
        let plain = try fortnight("")
        let stuck = try fortnight("45000,hold:9000")
        #expect(stuck.said.contains("the button is stuck\nthe button is free again"))
        #expect(stuck.published != plain.published)
    }
}
