import Foundation
import Testing

@Suite("A line is judged alike by every command")
struct LineTests {
    /// What installers wrote, and what each command says of it.
    private static let refused: [(text: String, message: String)] = [
        (
            "[light]\nlines = [\"GPIO 17\", \"GPIO27\", \"GPIO22\", \"GPIO5\", \"GPIO6\"]",
            absent("light.lines", "\"GPIO 17\"", "GPIO17")
        ),
        (
            "[light]\nlines = [\"gpio17\", \"GPIO27\", \"GPIO22\", \"GPIO5\", \"GPIO6\"]",
            absent("light.lines", "\"gpio17\"", "GPIO17")
        ),
        (
            "[light]\nlines = [\"17\", \"GPIO27\", \"GPIO22\", \"GPIO5\", \"GPIO6\"]",
            absent("light.lines", "\"17\"", "GPIO17")
        ),
        ("[button]\nline = \"pin 40\"", absent("button.line", "\"pin 40\"", "GPIO21")),
        ("[button]\nline = 99", absent("button.line", "99", "GPIO27")),
        ("[cue]\nline = \"GPIO28\"", absent("cue.line", "\"GPIO28\"", "GPIO27")),
        (
            "[button]\nline = 0",
            "button.line: found GPIO0, pin 27, which is the ID EEPROM's, pins 27 and 28; allowed: another line"
        ),
        (
            "[light]\nlines = [22, 5, 6, 13, \"ID_SCL\"]",
            "light.lines: found GPIO1, pin 28, which is the ID EEPROM's, pins 27 and 28; allowed: another line"
        ),
        (
            "[button]\nline = \"GPIO17\"",
            "button.line: found GPIO17, which light.lines has too; allowed: a line of its own"
        ),
        (
            "[button]\nline = 17",
            "button.line: found offset 17, which light.lines has too, as GPIO17; allowed: a line of its own"
        ),
        (
            "[light]\nlines = [\"GPIO17\", 17, \"GPIO22\", \"GPIO5\", \"GPIO6\"]",
            "light.lines: found offset 17, which light.lines has too, as GPIO17; allowed: a line of its own"
        ),
        (
            "[light]\ndriver = \"apa102-spi\"\n[button]\nline = \"GPIO10\"",
            "button.line: found GPIO10, pin 19, which the strip's serial bus takes; allowed: another line"
        ),
        ("[light]\nchip = 0", "light.chip: found 0; allowed: a path such as /dev/gpiochip0, a chip's label, or auto"),
    ]

    private static func absent(_ key: String, _ found: String, _ nearest: String) -> String {
        "\(key): found \(found); allowed: a line of a Raspberry Pi's header, the nearest is \(nearest); another board's "
            + "need its chip in light.chip"
    }

    @Test("What cannot be a line is refused by each with 78 and the same words", arguments: refused)
    func refusals(text: String, message: String) throws {
        let program = try Program()
        try program.folder.write(text + "\n", to: "settings.toml")
        for command in ["settings check", "wiring", "check", "run", "off", "selftest"] {
            let result = try program.run("breathpacer \(command) --settings settings.toml")
            #expect(result.status == 78, "\(command)")
            #expect(result.output.isEmpty)
            let said = result.errors.replacing(#/settings\.toml:[0-9]+: /#, with: "settings.toml: ")
            #expect(said == "breathpacer: settings.toml: \(message)\n", "\(command)")
        }
    }

    @Test("Of another board's chip it is said that its lines are not known here")
    func otherBoard() throws {
        let program = try Program()
        try program.folder.write("[button]\nchip = \"mcp23017\"\nline = \"pin 40\"\n", to: "settings.toml")
        let note =
            "breathpacer: note: button.line: whether mcp23017 has \"pin 40\" is not known here; `breathpacer check` on its "
            + "board tells\n"
        for command in ["settings check", "wiring"] {
            let result = try program.run("breathpacer \(command) --settings settings.toml")
            #expect(result.status == 0)
            #expect(result.errors == note, "\(command)")
        }
        let wiring = try program.run("breathpacer wiring --settings settings.toml")
        #expect(wiring.output.contains("? is no line of a Raspberry Pi's header"))
    }

    @Test("A chip may be named as gpiodetect prints it")
    func device() throws {
        let program = try Program()
        try program.folder.write("[light]\nchip = \"gpiochip62\"\n", to: "settings.toml")
        let checked = try program.run("breathpacer settings check --settings settings.toml")
        #expect(checked.status == 0 && checked.errors.isEmpty)
        for command in ["run", "off"] {
            let result = try program.run("breathpacer \(command) --settings settings.toml")
            #expect(result.status == 69)
            #expect(result.errors.contains("open /dev/gpiochip62: No such file or directory"), "\(result.errors)")
        }
    }
}
