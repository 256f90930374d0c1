import Foundation
import Testing

@Suite("Placard and wiring")
struct HandoutTests {
    @Test("The placard has the practices that the settings enable, by number, and their names")
    func placard() throws {
        let program = try Program()
        try program.folder.write(
            """
            [practices]
            enabled = ["one_good_thing", "breathe"]
            [room]
            support = "Anna, ext. 4711"
            """, to: "settings.toml")
        let result = try program.run("breathpacer placard --settings settings.toml --language de")
        #expect(result.status == 0)
        #expect(result.output.contains("Etwas Gutes, 30\u{A0}s."))
        #expect(result.output.contains("Atmen, 5\u{A0}min."))
        #expect(!result.output.contains("Körper spüren"))
        #expect(result.output.contains("1-2,"))
        #expect(result.output.contains("Anna, ext. 4711"))
    }

    @Test("It is in the language of the settings, unless another is asked for")
    func language() throws {
        let program = try Program()
        try program.folder.write("[room]\nlanguage = \"es\"\n", to: "settings.toml")
        let own = try program.run("breathpacer placard --settings settings.toml")
        #expect(own.output.contains("Respirar, 5\u{A0}min."))
        let other = try program.run("breathpacer placard --settings settings.toml --language de")
        #expect(other.output.contains("Atmen, 5\u{A0}min."))
    }

    @Test("Its lengths are those that are played")
    func lengths() throws {
        let program = try Program()
        try program.folder.write("[breathing]\nminutes = 12\n", to: "settings.toml")
        let result = try program.run("breathpacer placard --settings settings.toml")
        for text in [
            "Breathe, 12\u{A0}min.", "Body check, 3\u{A0}min.", "Kind words, 2\u{A0}min.", "Team minute, 1\u{A0}min.",
        ] {
            #expect(result.output.contains(text), "\(text)")
        }
    }

    @Test("A name with a character that the typeface lacks makes no placard, and the settings are taken all the same")
    func missing() throws {
        let program = try Program()
        try program.folder.write("[room]\nsupport = \"Peer support 💚\"\n", to: "settings.toml")
        let refused = try program.run("breathpacer placard --settings settings.toml --output p.svg")
        #expect(refused.status == 78)
        let words = #"settings.toml: room.support: found "Peer support 💚" with U+1F49A GREEN HEART, which Lato"#
        #expect(refused.errors.contains(words))
        let taken = try program.run("breathpacer settings check --settings settings.toml")
        #expect(taken.status == 0)
        #expect(taken.errors.contains(words))
    }

    @Test("Every sheet is drawn in its sizes and languages; another size or page is wrong use")
    func sheets() throws {
        let program = try Program()
        try program.folder.write(
            """
            [words]
            de = ["Eins.", "Zwei.", "Drei.", "Vier."]
            [usage]
            minimum_count = 11
            """, to: "settings.toml")
        let sheet = "breathpacer sheet --settings settings.toml"
        #expect(try program.run("\(sheet) pocket --language de").output.contains("„Drei.“"))
        #expect(try program.run("\(sheet) leader --page 2 --size a5").output.contains("fewer than 11 sessions"))
        let placard = try program.run("\(sheet) placard --language de").output
        #expect(placard.contains("„Eins.“"))
        #expect(try program.run("breathpacer placard --settings settings.toml --language de").output == placard)
        for (arguments, words) in [
            ("leader --page 3", "--page 3: leader has 2 pages"), ("room --page 0", "--page 0: room has one page"),
            ("pocket --size a5", "--size a5: pocket comes on a7 or a4"),
            ("placard --size a7", "--size a7: placard comes on a4 or a5"),
        ] {
            let refused = try program.run("\(sheet) \(arguments)")
            #expect(refused.status == 64)
            #expect(refused.errors.contains(words), "\(refused.errors)")
        }
    }

    @Test("A file is written whole, and one that cannot be is told")
    func output() throws {
        let program = try Program()
        let shown = try program.run("breathpacer placard --settings /dev/null").output
        _ = try program.run("breathpacer placard --settings /dev/null --output p.svg")
        #expect(try program.folder.read("p.svg") == shown)
        let refused = try program.run("breathpacer wiring --settings /dev/null --output no/such/folder.csv")
        #expect(refused.status == 74)
        #expect(refused.errors.contains("no/such/folder.csv"))
    }

    @Test(
        "The pages show what the command prints",
        arguments: [
            ("Hardware/wiring.md", "breathpacer wiring --drive transistors"),
            ("Hardware/wiring.md", "breathpacer wiring --format csv | head -4"),
        ])
    func page(file: String, command: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
        let printed = try Program().run(command).output
        #expect(text.contains("$ \(command)\n\(printed)```\n"))
    }

    @Test("Lines that cannot be used are refused with 78, over a limit there is a warning")
    func wiring() throws {
        let program = try Program()
        try program.folder.write("[light]\nlines = [0, 17, \"GPIO17\", 5, 6]\n", to: "wrong.toml")
        let refused = try program.run("breathpacer wiring --settings wrong.toml")
        #expect(refused.status == 78)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("GPIO0, pin 27, which is the ID EEPROM's"))
        #expect(refused.errors.contains("GPIO17, which light.lines has too, as offset 17"))

        let many = (4...25).filter { ![14, 15, 21].contains($0) }.map { "\"GPIO\($0)\"" }.joined(separator: ", ")
        try program.folder.write("[light]\nlines = [\(many)]\n", to: "many.toml")
        let table = try program.run("breathpacer wiring --settings many.toml")
        #expect(table.output.contains("Warning: all lines: 52.6 mA, over the 50 mA"))
        let csv = try program.run("breathpacer wiring --settings many.toml --format csv")
        #expect(csv.status == 0)
        #expect(csv.errors.contains("warning: all lines: 52.6 mA"))
    }

    @Test("The lowest segment is at the bar's bottom, also when it hangs upside down")
    func reversed() throws {
        let program = try Program()
        try program.folder.write("[light]\nreversed = true\nactive_low = true\n", to: "settings.toml")
        let csv = try program.run("breathpacer wiring --settings settings.toml --format csv --drive transistors").output
        #expect(csv.contains("segment 1,GPIO20,38,"))
        let table = try program.run("breathpacer wiring --settings settings.toml").output
        #expect(table.contains("=op,dh"))
    }

    @Test("A cue has its transistor, and no line of the light")
    func cue() throws {
        let program = try Program()
        try program.folder.write("[cue]\nline = \"GPIO12\"\n", to: "settings.toml")
        let csv = try program.run("breathpacer wiring --settings settings.toml --format csv").output
        #expect(csv.contains("\ncue,GPIO12,32,"))
        #expect(csv.contains("1N4148"))
        // Once by name, once by number.
        try program.folder.write("[cue]\nline = 17\n", to: "settings.toml")
        let refused = try program.run("breathpacer wiring --settings settings.toml")
        #expect(refused.status == 78)
        #expect(refused.errors.contains("cue.line: found offset 17, which light.lines has too, as GPIO17"))
    }

    @Test("A strip has its bus, or its two lines", arguments: ["apa102-spi", "apa102-gpio"])
    func strip(driver: String) throws {
        let program = try Program()
        try program.folder.write("[light]\ndriver = \"\(driver)\"\n", to: "settings.toml")
        let table = try program.run("breathpacer wiring --settings settings.toml").output
        #expect(table.contains("strip data     GPIO10  19"))
        #expect(table.contains("dtparam=spi=on") == (driver == "apa102-spi"))
        #expect(table.contains("gpio=10,11=op,dl") == (driver == "apa102-gpio"))
    }

    @Test("LEDs that Linux drives have an overlay, and nothing else has one")
    func overlay() throws {
        let program = try Program()
        try program.folder.write("[light]\ndriver = \"leds\"\n", to: "settings.toml")
        let overlay = try program.run("breathpacer wiring --settings settings.toml --format overlay")
        #expect(overlay.status == 0 && overlay.output.hasPrefix("/dts-v1/;\n/plugin/;\n"), "\(overlay.output)")
        let table = try program.run("breathpacer wiring --settings settings.toml").output
        #expect(table.contains("controller SDA     GPIO2   3"), "\(table)")
        try program.folder.write("[light]\nreversed = true\n", to: "settings.toml")
        let none = try program.run("breathpacer wiring --settings settings.toml --format overlay")
        #expect(none.status == 78 && none.output.isEmpty)
        #expect(none.errors.contains("light.driver \"leds\""))
    }
}
