import PacerSettings
import Testing

@Suite("Lines of a settings file that are no TOML")
struct BrokenLinesTests {
    @Test(
        "Where the TOML parser would end the program, the place is told",
        arguments: [
            ("[light]\nlines = [\"GPIO17\", }\n[button]\n", "2:20"),
            ("# Ward 3\n\n[light]\nlines = [\"GPIO17\", }\n[button]\n", "4:20"),
            ("light.lines = [\"GPIO17\", }\n", "1:26"),
            ("[light]\r\nlines = [\"GPIO17\", }\r\n[button]\r\n", "2:20"),
        ])
    func trap(text: String, place: String) {
        #expect(
            problems(text)
                == "s.toml:\(place): found what is no TOML; allowed: key = value, [table], or # before a comment")
    }

    @Test(
        "Each mistake is told by itself, with the cure",
        arguments: [
            ("headcount = 07", "found 07; allowed: no zero in front: 7"),
            ("headcount = 0 people", "found people after the value; allowed: nothing, or # before a comment"),
            (
                "name = \"Ward 3\" // east",
                "found // east after the value; allowed: nothing, or # before a comment"
            ),
            (
                "name = \"C:\\counts\"",
                "found a \\ in a text; allowed: \\\\ for each, or a text in single quotes"
            ),
            ("lines = [\"GPIO 17\", GPIO27]", "found GPIO27 without quotes; allowed: \"GPIO27\""),
            ("lines = ['GPIO 17', GPIO27]", "found GPIO27 without quotes; allowed: \"GPIO27\""),
            (
                "lines = [\"GPIO17\" \"GPIO27\"",
                "found an array that is not closed, from line 1 on; allowed: a ] after its last value"
            ),
            ("[room # where it hangs\n", "found [room # where it hangs without its bracket; allowed: [room]"),
            ("[my_room-a.east # two\n", "found [my_room-a.east # two without its bracket; allowed: [my_room-a.east]"),
        ])
    func mistakes(line: String, words: String) {
        #expect(Self.said(line) == "s.toml:1: \(words)")
    }

    @Test("An array that is not closed in the first line is found from the next one")
    func firstLine() {
        #expect(
            Self.said("light.lines = [\"GPIO17\", \"GPIO27\"\nlight.brightness = 0.6")
                == "s.toml:2: found an array that is not closed, from line 1 on; allowed: a ] after its last value")
    }

    @Test("Forty characters are shown of a word or a line, and sixty of a text that lacks a quote")
    func cut() {
        func row(_ character: String, _ count: Int) -> String { String(repeating: character, count: count) }
        let cases: [(line: String, words: String)] = [
            (
                "ward \(row("w", 40))",
                "ward \(row("w", 35)) without =; allowed: key = value, [table], or # before a comment"
            ),
            (
                "\(row("k", 41)): \(row("v", 41))",
                "a colon after \(row("k", 40)); allowed: \(row("k", 40)) = \(row("v", 40))"
            ),
            ("a = 0,\(row("6", 39))", "the comma in 0,\(row("6", 38)); allowed: a point: 0.\(row("6", 38))"),
            ("a = \(row("6", 40))%", "\(row("6", 40)); allowed: a share of one, such as 0.6 for 60%"),
            ("a = 0\(row("2", 41))", "0\(row("2", 39)); allowed: no zero in front: \(row("2", 40))"),
            ("a = \(row("2", 39)):00", "\(row("2", 39)): without quotes; allowed: \"\(row("2", 39)):\""),
            ("a = 24 \(row("p", 41))", "\(row("p", 40)) after the value; allowed: nothing, or # before a comment"),
            ("[\(row("r", 40))\n", "[\(row("r", 39)) without its bracket; allowed: [\(row("r", 40))]"),
            ("a = \(row("W", 61))", "\(row("W", 60)) without quotes; allowed: \"\(row("W", 60))\""),
            ("a = \"\(row("W", 60))", "a text without its closing quote; allowed: \"\(row("W", 59))\""),
        ]
        for (line, words) in cases {
            #expect(Self.said(line) == "s.toml:1: found \(words)")
        }
    }

    /// What is said of a text, without the column, which the parser may give as that of the line's end.
    private static func said(_ text: String) -> String? {
        problems(text)?.replacing(#/(s\.toml:[0-9]+):[0-9]+: /#) { "\($0.output.1): " }
    }
}
