import Testing

@Suite("The demo on a terminal")
struct DemoTests {
    /// Runs the demo in a terminal of its own, does something to it once it has drawn, and prints its status.
    private func demo(then action: String) throws -> (program: Program, result: Program.Result) {
        let program = try Program()
        try program.folder.write(
            """
            stty -g > before
            exec 3<&0
            breathpacer demo <&3 &
            for _ in $(seq 500); do grep -q 'press to begin' screen && break; sleep 0.01; done
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
}
