import Foundation
import Testing

@Suite("What is written on a terminal")
struct TerminalOutputTests {
    /// What a command writes on a terminal of so many columns, by util-linux's `script`.
    private func shown(
        _ command: String, columns: Int = 80, locale: String = "C.UTF-8", terminal: String = "xterm",
        in program: Program
    ) throws -> String {
        try program.folder.write("stty cols \(columns)\n\(command)\n", to: "command.sh")
        let line = "LC_ALL=\(locale) TERM=\(terminal) script -qec 'sh command.sh' /dev/null"
        // What `script` is given, the end of its own input, some versions show.
        return try program.run(line).output.replacing("^D\u{8}\u{8}", with: "").replacing("\r\n", with: "\n")
    }

    private func fleet() throws -> Program {
        let program = try Program()
        try program.folder.writeFleet()
        for device in 0..<70 {
            _ = try program.run("cp -r fleet/site=north/device=d-1 fleet/site=north/device=e-\(device)")
        }
        return program
    }

    private static let report = "breathpacer report fleet --output report.html --today 2026-11-25"

    @Test(
        "The progress of a report fits any window, and leaves nothing behind", arguments: [1, 4, 8, 9, 10, 16, 30, 200])
    func progress(columns: Int) throws {
        for (locale, full) in [("C.UTF-8", "█"), ("C", "#")] {
            let text = try shown(Self.report, columns: columns, locale: locale, in: try fleet())
            let frames = text.components(separatedBy: "\r\u{1B}[K")
            let summary = "71 units: 0 to visit, 0 unreachable\n"
            #expect(frames.count > 3 || columns <= 8, "\(frames)")
            #expect(frames.allSatisfy { $0.count < columns || $0 == summary }, "\(frames)")
            #expect(frames.last == summary)
            #expect(frames.contains { $0.contains("71 of 71") } == (columns > 8))
            #expect(text.contains(full) == (columns >= 16))
            #expect(locale != "C" || text.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    @Test("There is none on a terminal that cannot go back in its line, without a terminal, or if it is not wanted")
    func silence() throws {
        let program = try fleet()
        let summary = "71 units: 0 to visit, 0 unreachable\n"
        #expect(try shown(Self.report, terminal: "dumb", in: program) == summary)
        #expect(try shown(Self.report, terminal: "", in: program) == summary)
        #expect(try shown("\(Self.report) 2>said", in: program) == summary)
        #expect(try program.folder.read("said").isEmpty)
        #expect(try shown("\(Self.report) --quiet", in: program).isEmpty)
    }

    @Test(
        "Where the locale is not UTF-8, a terminal gets ASCII, and a pipe the document as it is",
        arguments: [
            "breathpacer wiring", "breathpacer placard --language fr", "breathpacer settings show --settings süd.toml",
            "breathpacer simulate --help", "breathpacer settings check --settings süd",
            "breathpacer report fleet --output - --today 2026-11-25 --language de",
        ])
    func plain(command: String) throws {
        let program = try Program()
        try program.folder.writeFleet()
        try program.folder.write("[room]\nname = \"Süd – “1”\"\n", to: "süd.toml")
        func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
        let plain = try shown(command, locale: "C", in: program)
        #expect(isPlain(plain) && !plain.isEmpty, "\(plain)")
        #expect(!isPlain(try shown(command, in: program)))
        let piped = try program.run("LC_ALL=C \(command) 2>&1 | cat")
        #expect(!isPlain(piped.output))
        #expect(!piped.output.contains("\\u00fc"))
    }
}
