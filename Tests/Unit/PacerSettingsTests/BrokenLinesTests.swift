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
}
