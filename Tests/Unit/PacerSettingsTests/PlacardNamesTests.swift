import PacerSettings
import Placard
import Testing

@Suite("Names for the placard")
struct PlacardNamesTests {
    @Test("They are taken up, shown again, and nil without a file")
    func names() throws {
        let settings = try Settings.parse(
            """
            [room]
            support = "Anna Łuc, ext. 4711"
            permission = "B. \\"Bee\\" Ćosić"
            """, file: "s.toml")
        #expect(settings.support == "Anna Łuc, ext. 4711")
        #expect(settings.permission == "B. \"Bee\" Ćosić")
        let shown = try Settings.parse(settings.shown, file: "s.toml")
        #expect(shown.support == settings.support)
        #expect(shown.permission == settings.permission)
        #expect(Settings().support == nil)
        #expect(Settings().permission == nil)
    }

    @Test("Their language is one of the sheets', English unless it is set")
    func language() throws {
        #expect(Settings().language == .english)
        let settings = try Settings.parse("[room]\nlanguage = \"fr\"", file: "s.toml")
        #expect(settings.language == .french)
        #expect(try Settings.parse(settings.shown, file: "s.toml").language == .french)
        #expect(
            problems("[room]\nlanguage = \"Deutsch\"")
                == "s.toml:2: room.language: found \"Deutsch\"; allowed: \"en\", \"de\", \"fr\", \"es\"")
    }

    @Test("Each is one line that the placard has room for", arguments: ["support", "permission"])
    func refused(key: String) throws {
        let longest = String(repeating: "W", count: 50)
        #expect(problems("[room]\n\(key) = \"\(longest)\"") == nil)
        #expect(problems("[room]\n\(key) = \"A ~ B\"") == nil)
        let wrong = [
            "\"\(longest)W\"", "\"\"", "\"  \"", "\"a\\nb\"", "\"a\\u0007\"", "\"a\\u001F\"", "\"a\\u007F\"", "5",
        ]
        for value in wrong {
            let said = try #require(problems("[room]\n\(key) = \(value)"), "\(value)")
            #expect(said.unplaced.contains("s.toml: room.\(key): found "))
            #expect(said.contains("allowed: one line of text, 1 to 50 characters"))
        }
    }
}
