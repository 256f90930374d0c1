import Foundation
import Testing

@Suite("What goes wrong is told in words and in a status")
struct FailureTests {
    @Test(
        "Ten bad settings files, each refused with file, place, what was found and what is allowed",
        arguments: [
            (
                "[light]\nbrightnes = 0.5",
                "light.brightnes: found an unknown key; the nearest known one is light.brightness"
            ),
            (
                "[breathing]\nbreaths_per_minute = \"six\"",
                "breathing.breaths_per_minute: found \"six\"; allowed: a number, 4.5 to 10.0"
            ),
            ("[breathing]\ninhale_share = nan", "breathing.inhale_share: found nan; allowed: a number, 0.2 to 0.8"),
            ("[breathing]\nminutes = 90", "breathing.minutes: found 90; allowed: a whole number, 1 to 30"),
            (
                "[light]\nlines = []",
                "light.lines: found an empty array; allowed: 5 to 28 different lines, each a name such as \"GPIO17\" or an offset"
            ),
            (
                "[light]\nlines = [1, 2, 3, 4, 4]",
                "light.lines: found [1, 2, 3, 4, 4]; allowed: 5 to 28 different lines, each a name such as \"GPIO17\" or an offset"
            ),
            (
                "[button]\nline = \"GPIO27\"",
                "button.line: found GPIO27, which light.lines has too; allowed: a line of its own"
            ),
            ("light = \"on\"", "light: found \"on\"; allowed: a table, [light]"),
            ("[light]\nlines = [\"GPIO17\", }", ":2:20: found what is no TOML; allowed: key = value, [table]"),
            ("[light]\nchip = \"a\"\nchip = \"b\"", ":3:"),
        ])
    func settings(text: String, message: String) throws {
        let program = try Program()
        try program.folder.write(text, to: "bad.toml")
        for command in ["settings check", "run", "demo", "simulate", "off", "check", "selftest"] {
            let result = try program.run("breathpacer \(command) --settings bad.toml")
            #expect(result.status == 78)
            #expect(result.output.isEmpty)
            #expect(result.errors.hasPrefix("breathpacer: bad.toml:"), "\(result.errors)")
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count <= 2)
        }
    }

    @Test(
        "A settings file that is absent, a folder or not allowed is refused by name", arguments: ["absent.toml", "."])
    func unreadableSettings(path: String) throws {
        let result = try Program().run("BREATHPACER_SETTINGS=\(path) breathpacer settings check")
        #expect(result.status == 78)
        #expect(result.errors.hasPrefix("breathpacer: \(path): "))
    }

    @Test(
        "A unit that may go on with the defaults tells in one line what is refused, and does",
        arguments: [("bad.toml", ":2: light.brightnes: found an unknown key"), ("absent.toml", ": ")])
    func defaultsIfRefused(path: String, message: String) throws {
        let program = try Program()
        try program.folder.write("[light]\nbrightnes = 0.5", to: "bad.toml")
        // Where there is a chip of that name it runs on it until it is asked to end; else it says that there is none.
        let result = try program.run("timeout 1 breathpacer run --defaults-if-refused --settings \(path)")
        #expect(result.status != 78)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix("breathpacer: going on with the defaults: \(path)\(message)") == true)
        #expect(lines.dropFirst().allSatisfy { !$0.contains(path) }, "\(result.errors)")
    }

    @Test("A unit that may go on with the defaults tells of a file that a card has lost; any other takes it as it is")
    func blank() throws {
        let program = try Program()
        try program.folder.write("\n\n", to: "blank.toml")
        let told = try program.run("timeout 1 breathpacer run --defaults-if-refused --settings blank.toml")
        #expect(told.status != 78)
        #expect(
            told.errors.hasPrefix("breathpacer: note: blank.toml: nothing is in it, as in a file that a card has lost"))
        let taken = try program.run("timeout 1 breathpacer run --settings blank.toml")
        #expect(taken.status != 78 && !taken.errors.contains("blank.toml"), "\(taken.errors)")
    }

    @Test(
        "Wrong use ends with 64",
        arguments: [
            "dance", "simulate --for 5", "simulate --for -5s", "simulate --trace light.txt",
            "simulate --stall-every 9 --trace light.csv", "simulate --stall-every 0 --trace lines.vcd",
            "demo --speed 0",
            "demo --speed 101", "run --verbose", "simulate --for 36601d", "simulate --call-cost 0",
            "simulate --call-cost 20001", "wiring --resistor 9", "wiring --resistor 100001",
            "wiring --forward-voltage 0.9", "wiring --forward-voltage 3.4", "sample made --units 0",
            "sample made --units 1001", "sample made --weeks 0", "sample made --weeks 261",
        ])
    func usage(arguments: String) throws {
        let result = try Program().run("breathpacer \(arguments)")
        #expect(result.status == 64)
        #expect(result.errors.contains("Error: "))
    }

    @Test(
        "A mistyped command is told with the nearest one, wherever it is, and one that is near none by itself",
        arguments: [
            ("dmo", "Unknown command 'dmo'. Did you mean 'breathpacer demo'?"),
            ("Run --defaults-if-refused", "Unknown command 'Run'. Did you mean 'breathpacer run'?"),
            ("settings chek", "Unknown command 'chek'. Did you mean 'breathpacer settings check'?"),
            ("usge show", "Unknown command 'usge'. Did you mean 'breathpacer usage'?"),
            ("template", "Unknown command 'template'. Did you mean 'breathpacer settings template'?"),
            ("usage verfiy", "Unknown command 'verfiy'. Did you mean 'breathpacer usage verify'?"),
            ("dance", "Unknown command 'dance'."), ("x", "Unknown command 'x'."),
        ])
    func mistyped(arguments: String, message: String) throws {
        let result = try Program().run("breathpacer \(arguments)")
        #expect(result.status == 64 && result.output.isEmpty)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.first == "Error: \(message)")
        #expect(lines.dropFirst().first?.hasPrefix("Usage: breathpacer") == true, "\(result.errors)")
    }

    @Test("A word that belongs where it is is not called a command that is unknown")
    func known() throws {
        for arguments in ["settings check --bogus", "report fleet", "usage copy a b", "help dmo", "--bogus dmo"] {
            let result = try Program().run("breathpacer \(arguments)")
            #expect(!result.errors.contains("Unknown command"), "\(arguments): \(result.errors)")
        }
    }

    @Test("The demo without a terminal ends with 64 and names the way to do without")
    func noTerminal() throws {
        let result = try Program().run("breathpacer demo")
        #expect(result.status == 64)
        #expect(result.errors.contains("breathpacer simulate"))
    }

    @Test(
        "A bad script ends with 65 and its line",
        arguments: [
            ("at_s,action\n1,tap\n2,sing\n", "bad.csv: line 3"), ("tap\n", "bad.csv: line 1"),
            ("at_s,action\n-1,tap\n", "bad.csv: line 2"),
        ])
    func script(text: String, place: String) throws {
        let program = try Program()
        try program.folder.write(text, to: "bad.csv")
        let result = try program.run("breathpacer simulate --script bad.csv")
        #expect(result.status == 65)
        #expect(result.errors.contains(place), "\(result.errors)")
    }

    @Test("A chip that is none ends with 69 and what to set", arguments: ["run", "off", "selftest"])
    func noChip(command: String) throws {
        let program = try Program()
        try program.folder.write("[light]\nchip = \"/dev/null\"", to: "settings.toml")
        let result = try program.run("breathpacer \(command) --settings settings.toml")
        #expect(result.status == 69)
        #expect(result.errors.contains("open /dev/null: no such GPIO chip"), "\(result.errors)")
        #expect(result.errors.contains("light.chip"))
    }

    @Test("A serial bus that is absent ends with 69 and what to set", arguments: ["run", "off", "selftest"])
    func noBus(command: String) throws {
        let program = try Program()
        try program.folder.write(
            "[light]\ndriver = \"apa102-spi\"\nspi_device = \"/dev/spidev-absent\"", to: "settings.toml")
        let result = try program.run("breathpacer \(command) --settings settings.toml")
        #expect(result.status == 69)
        #expect(result.errors.contains("open /dev/spidev-absent: No such file or directory"), "\(result.errors)")
        #expect(result.errors.contains("light.spi_device"))
    }

    @Test("LEDs that are absent end with 69 and what to set", arguments: ["run", "off", "selftest"])
    func noLEDs(command: String) throws {
        let program = try Program()
        try program.folder.write(Self.absentLEDs, to: "settings.toml")
        let result = try program.run("breathpacer \(command) --settings settings.toml")
        #expect(result.status == 69)
        #expect(
            result.errors.contains("open /sys/class/leds/absent:1/max_brightness: No such file or directory"),
            "\(result.errors)")
        #expect(result.errors.contains("light.led_names"))
    }

    @Test("A check names the LEDs that are absent, with their remedy, and ends with 69")
    func checkedLEDs() throws {
        let program = try Program()
        try program.folder.write(Self.absentLEDs, to: "settings.toml")
        let result = try program.run("breathpacer check --settings settings.toml")
        #expect(result.status == 69)
        #expect(
            result.output.contains("absent:1, absent:2, absent:3, absent:4, absent:5: not there\n"), "\(result.output)")
        #expect(result.output.contains("correct light.led_names"))
    }

    private static let absentLEDs =
        "[light]\ndriver = \"leds\"\nled_names = [\"absent:1\", \"absent:2\", \"absent:3\", \"absent:4\", \"absent:5\"]"

    @Test(
        "A check of a chip or a bus that is absent prints it as a problem with its remedy, on standard output, and 69")
    func checked() throws {
        let program = try Program()
        try program.folder.write(
            "[light]\ndriver = \"apa102-spi\"\nspi_device = \"/dev/spidev-absent\"\n[button]\nchip = \"/dev/null\"",
            to: "settings.toml")
        let table = try program.run("breathpacer check --settings settings.toml")
        #expect(table.status == 69 && table.errors.isEmpty)
        #expect(table.output.contains("open /dev/null: no such GPIO chip\n"), "\(table.output)")
        #expect(table.output.contains("→ correct button.chip\n"))
        #expect(table.output.contains("/dev/spidev-absent: not there\n"))
        let json = try program.run("breathpacer check --json --settings settings.toml")
        #expect(json.status == 69 && json.errors.isEmpty)
        let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let findings = report?["findings"] as? [[String: String]]
        #expect(report?["verdict"] as? String == "problem")
        #expect(findings?.contains { $0["subject"] == "bus" && $0["remedy"]?.contains("spi_device") == true } == true)
    }

    @Test("A strip's data and clock are traced, on two lines and on a bus", arguments: ["apa102-gpio", "apa102-spi"])
    func stripTrace(driver: String) throws {
        let program = try Program()
        try program.folder.write("[light]\ndriver = \"\(driver)\"\nleds = 7", to: "settings.toml")
        let lines = try program.run(
            "breathpacer simulate --settings settings.toml --for 2s --trace light.vcd && head -n 5 light.vcd")
        #expect(lines.output.contains("! GPIO10 $end\n$var wire 1 \" GPIO11 $end\n$upscope"), "\(lines.output)")
        let light = try program.run(
            "breathpacer simulate --settings settings.toml --for 2s --trace light.csv && head -n 1 light.csv")
        #expect(light.output.contains("segment_6,segment_7\n"), "\(light.output)")
    }

    @Test(
        "Output that does not arrive ends with 74",
        arguments: [
            "breathpacer simulate > /dev/full",
            "breathpacer simulate --trace absent/light.csv",
            "breathpacer simulate --script absent.csv",
            "truncate -s $((64 << 20 | 1)) large.csv; breathpacer simulate --script large.csv",
        ])
    func output(line: String) throws {
        let program = try Program()
        let result = try program.run(line)
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.hasPrefix("breathpacer: "), "\(result.errors)")
    }
}
