import PacerSettings
import Testing

@Suite("What an installer is told of a settings file that is wrong")
struct SettingsWordsTests {
    @Test(
        "What is no TOML is told in the words of whoever wrote it, with line and column",
        arguments: [
            ("[light]\nbrightness = 0,6", "s.toml:2:15: found the comma in 0,6; allowed: a point: 0.6"),
            ("[light]\nbrightness = 60%", "s.toml:2:16: found 60%; allowed: a share of one, such as 0.6 for 60%"),
            ("[room]\nheadcount = 024", "s.toml:2:16: found 024; allowed: no zero in front: 24"),
            (
                "[room]\nheadcount = 24 // people",
                "s.toml:2:16: found // people after the value; allowed: nothing, or # before a comment"
            ),
            ("[light]\nreversed = yes", "s.toml:2:12: found yes; allowed: true"),
            ("[light]\nreversed = No # as built", "s.toml:2:12: found No; allowed: false"),
            ("[light]\nlines = [GPIO17, GPIO27]", "s.toml:2:10: found GPIO17 without quotes; allowed: \"GPIO17\""),
            ("[light]\nidle = ember", "s.toml:2:8: found ember without quotes; allowed: \"ember\""),
            ("[room]\nname = Ward 3", "s.toml:2:8: found Ward 3 without quotes; allowed: \"Ward 3\""),
            (
                "[usage]\ndirectory = /srv/counts",
                "s.toml:2:13: found /srv/counts without quotes; allowed: \"/srv/counts\""
            ),
            ("[night]\nfrom = 21:00", "s.toml:2:13: found 21:00 without quotes; allowed: \"21:00\""),
            ("[night]\nfrom = 6:00", "s.toml:2:12: found 6:00 without quotes; allowed: \"06:00\""),
            (
                "[light]\nbrightness = .6",
                "s.toml:2:12: found .6; allowed: a digit on both sides of the point: 0.6"
            ),
            (
                "[light]\nbrightness = 1.",
                "s.toml:2:16: found 1.; allowed: a digit on both sides of the point: 1.0"
            ),
            ("[room]\nname = “Ward 3”", "s.toml:2:8: found the quote “; allowed: straight ones, as in \"Ward 3\""),
            ("[room]\nname = \"Ward 3", "s.toml:2:15: found a text without its closing quote; allowed: \"Ward 3\""),
            ("[room\nheadcount = 24", "s.toml:1:6: found [room without its bracket; allowed: [room]"),
            ("[room]\nheadcount: 24", "s.toml:2:10: found a colon after headcount; allowed: headcount = 24"),
            (
                "[light]\nreversed = true\n[button]\n[light]\nidle = \"ember\"",
                "s.toml:4:1: found [light], which is in line 1 too; allowed: each table once, with all its keys below it"
            ),
            (
                "[light]\nreversed = true\nreversed = false",
                "s.toml:3:12: found reversed, which is in line 2 too; allowed: each key once"
            ),
            (
                "[light]\nlines = [\"GPIO17\", \"GPIO27\"\nbrightness = 0.6",
                "s.toml:3:1: found an array that is not closed, from line 2 on; allowed: a ] after its last value"
            ),
            (
                "[room]\nheadcount =",
                "s.toml:2:13: found nothing after the =; allowed: a value, or to leave the key out"
            ),
        ])
    func syntax(text: String, message: String) {
        // The parser's column may be that of the line's end.
        let withoutColumn = { (text: String?) -> String? in
            text?.replacing(#/(s\.toml:[0-9]+):[0-9]+: /#) { "\($0.output.1): " }
        }
        #expect(withoutColumn(problems(text)) == withoutColumn(message))
    }

    @Test(
        "A table or key that is not known is told with the nearest one of its kind",
        arguments: [
            (
                "[brething]\nminutes = 5",
                "s.toml:1: brething: found an unknown table; the nearest known one is [breathing]"
            ),
            ("[Light]\nbrightness = 1", "s.toml:1: Light: found an unknown table; the nearest known one is [light]"),
            ("[rooms]\nheadcount = 24", "s.toml:1: rooms: found an unknown table; the nearest known one is [room]"),
            (
                "brightness = 0.6",
                "s.toml:1: brightness: found an unknown key; the nearest known one is light.brightness"
            ),
            (
                "[light]\nBrightness = 0.5",
                "s.toml:2: light.Brightness: found an unknown key; the nearest known one is light.brightness"
            ),
            (
                "[light]\nbreaths_per_minute = 6",
                "s.toml:2: light.breaths_per_minute: found an unknown key; the nearest known one is "
                    + "breathing.breaths_per_minute"
            ),
            (
                "[room]\nhead_count = 24",
                "s.toml:2: room.head_count: found an unknown key; the nearest known one is room.headcount"
            ),
        ])
    func unknown(text: String, message: String) {
        #expect(problems(text) == message)
    }

    @Test("All problems come at once, each with its line, in the order of the file")
    func order() {
        let text = """
            # Ward 3
            [light]
            brightness = 2
            reversed = yes

            [button]
            line = true
            [breathing]
            minutes = 99
            [rooms]
            """
        let lines = problems(text)?.split(separator: "\n").map(String.init) ?? []
        #expect(
            lines.map { $0.split(separator: ": ").prefix(2).joined(separator: ": ") } == [
                "s.toml:3: light.brightness", "s.toml:4:12: found yes; allowed", "s.toml:7: button.line",
                "s.toml:9: breathing.minutes", "s.toml:10: rooms",
            ])
    }

    @Test("What contradicts another key is told beside other problems, but not what follows from one of them")
    func conflicts() {
        let both = problems("[light]\nbrightness = 2\n[night]\nfrom = \"21:00\"\n")?.split(separator: "\n")
        #expect(both?.map { $0.split(separator: ": ")[1] } == ["light.brightness", "night.from"])
        let one = problems("[light]\nlines = [17, 27]\n[button]\nline = \"GPIO17\"\n")?.split(separator: "\n")
        #expect(one?.map { $0.split(separator: ": ")[1] } == ["light.lines"])
    }

    @Test("Keys in arrays, texts of several lines and dotted tables have the line that a person would look at")
    func places() {
        #expect(problems("light.brightness = 2")?.hasPrefix("s.toml:1: light.brightness: ") == true)
        #expect(problems("light = { brightness = 2 }")?.hasPrefix("s.toml:1: light.brightness: ") == true)
        #expect(
            problems("[room]\nname = \"\"\"\nbrightness = 1\n\"\"\"\n[light]\nbrightness = 2")?
                .hasPrefix("s.toml:6: light.brightness: ") == true)
        #expect(
            problems("[light]\nlines = [\n  1,\n  2\n]\nbrightness = 2")?.split(separator: "\n")
                .map { $0.split(separator: ": ")[0] } == ["s.toml:2", "s.toml:6"])
    }

    @Test(
        "A zone that is none here is told with the present name of the one that was meant",
        arguments: [
            ("US/Easterm", "America/New_York"), ("europe/berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
            ("Europe/Belrin", "Europe/Berlin"),
        ])
    func zones(written: String, meant: String) {
        let said = problems("[room]\ntime_zone = \"\(written)\"")
        #expect(said?.hasSuffix("such as Europe/Berlin, perhaps \"\(meant)\"") == true, "\(said ?? "taken")")
    }

    @Test("An empty file is taken, and said to be so; a template is not empty", arguments: ["", " \n\n"])
    func empty(text: String) throws {
        let note = "s.toml: nothing is in it, as in a file that a card has lost; every key has its default"
        #expect(try Settings.parse(text, file: "s.toml").notes == [note])
        #expect(try Settings.parse(Settings.template, file: "s.toml").notes == [])
    }

    @Test("An abbreviation is no zone, and nothing is guessed", arguments: ["CEST", "XYZ", "Mars/Olympus Mons"])
    func noZones(written: String) {
        #expect(problems("[room]\ntime_zone = \"\(written)\"")?.hasSuffix("such as Europe/Berlin") == true)
    }
}
