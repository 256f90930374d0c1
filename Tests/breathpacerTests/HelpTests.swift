import Foundation
import Testing

@Suite("Help")
struct HelpTests {
    private static let commands = [
        "", "run", "demo", "simulate", "settings", "settings show", "settings check", "settings places",
        "settings template", "sheet", "placard", "wiring", "off", "check", "selftest", "usage", "usage show",
        "usage copy",
        "usage publish", "usage verify", "usage reset", "usage erase", "report", "sample",
    ]

    @Test("It says what it said when it was last read", arguments: commands)
    func snapshot(command: String) throws {
        let name = command.isEmpty ? "breathpacer" : command.replacingOccurrences(of: " ", with: "-")
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Help/\(name).txt")
        let expected = try? String(contentsOf: file, encoding: .utf8)
        let result = try Program().run("breathpacer \(command) --help")
        #expect(result.output == expected, "write what is right to \(file.path)")
        #expect(result.status == 0)
    }

    /// An example's command and the status it ends with where there is neither a chip nor a terminal.
    private static let statuses: [(command: String, status: Int32)] = [
        ("breathpacer run", 69), ("breathpacer off", 69), ("breathpacer check", 69), ("breathpacer selftest", 69),
        ("breathpacer demo", 64), ("breathpacer simulate", 0),
        ("breathpacer settings", 0), ("breathpacer sheet", 0), ("breathpacer placard", 0),
        // It is for another bar than that of the settings here.
        ("breathpacer wiring --format overlay", 78), ("breathpacer wiring", 0),
        ("breathpacer usage copy", 65), ("breathpacer usage", 0),
        ("breathpacer report", 0), ("breathpacer sample", 0), ("printf", 0),
    ]

    @Test("Every example runs, in the order in which it is read", arguments: commands)
    func examples(command: String) throws {
        let program = try Program()
        try program.folder.write(
            "[light]\nchip = \"/dev/null\"\n[room]\ndevice = \"b\"\n"
                + "[usage]\ndirectory = \"\(program.folder.path)\"\n", to: "settings.toml")
        if command != "sample" { try program.folder.writeFleet() }
        let help = try program.run("breathpacer \(command) --help").output
        let examples = help.split(separator: "\n").filter { line in
            Self.statuses.contains { line.hasPrefix("  " + $0.command) }
        }
        #expect(!examples.isEmpty || ["", "settings", "usage"].contains(command))
        for example in examples {
            let expected = Self.statuses.first { example.hasPrefix("  " + $0.command) }
            let result = try program.run(String(example))
            #expect(result.status == expected?.status, "\(example): \(result.errors)")
        }
    }

    @Test("The version is one line")
    func version() throws {
        let result = try Program().run("breathpacer --version")
        #expect(result.output.split(separator: ".").count == 3)
        #expect(result.status == 0)
    }
}
