import Testing

@Suite("The demo on a terminal")
struct DemoTests {
    /// Runs the demo in a terminal of its own, does something to it once it has drawn, and prints its status.
    private func demo(
        _ settings: String = "", then action: String
    ) throws -> (program: Program, result: Program.Result) {
        let program = try Program()
        try program.folder.write(settings, to: "settings.toml")
        try program.folder.write(
            """
            stty -g > before
            exec 3<&0
            breathpacer demo --settings settings.toml <&3 &
            for _ in $(seq 500); do grep -q 'space: press' screen && break; sleep 0.01; done
            \(action)
            wait $!
            echo $? > status
            stty -g > after
            """, to: "session.sh")
        let result = try program.run("TERM=xterm script -q -f -c 'sh session.sh' screen")
        return (program, result)
    }

    @Test(
        "Whatever signal ends it, the terminal is given back as it was",
        arguments: ["TERM", "INT", "HUP", "QUIT"])
    func signals(name: String) throws {
        let (program, _) = try demo(then: "kill -\(name) $!")
        #expect(try program.folder.read("status") == "0\n")
        #expect(try program.folder.read("after") == program.folder.read("before"))
        #expect(try program.folder.read("screen").contains("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"))
    }

    @Test("It has the placard's words in the language of the settings, and the keys")
    func words() throws {
        let (program, _) = try demo(
            "[room]\nlanguage = \"de\"\n[practices]\nenabled = [\"breathe\", \"team_minute\"]\n", then: "kill $!")
        let screen = try program.folder.read("screen")
        for words in [
            "cken: atmen.", "space: press   1-2: hold, let go at that light   h: hold, let go   q: leave",
            "1 Atmen. Licht steigt: einatmen. Licht sinkt: ausatmen.",
            "2 Team-Minute. Gemeinsam mit dem Licht atmen.",
        ] {
            #expect(screen.contains(words), "\(words)")
        }
    }
}
