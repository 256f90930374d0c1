import PacerSettings
import Placard
import Testing

@Suite("A ward's own kind words")
struct KindWordsTests {
    private static let own = ["One thing at a time.", "I am \"not\" alone.", "May they rest.", "Żółć, Ωμέγα, Ґ."]

    @Test("They are taken up by language, and shown again")
    func words() throws {
        let text = "[words]\nen = [\(Self.own.map { quotedTOML($0) }.joined(separator: ", "))]\n"
        let settings = try Settings.parse(text, file: "s.toml")
        #expect(settings.kindPhrases == [.english: Self.own])
        #expect(try Settings.parse(settings.shown, file: "s.toml").kindPhrases == settings.kindPhrases)
        #expect(Settings().kindPhrases.isEmpty)
        #expect(settings.sheetFacts.kindPhrases == settings.kindPhrases)
    }

    @Test("What cannot be printed is refused with what is allowed", arguments: SheetLanguage.allCases)
    func refused(language: SheetLanguage) throws {
        let widest = String(repeating: "W", count: 21)
        let key = language.rawValue
        #expect(problems("[words]\n\(key) = [\"\(widest)\", \"b\", \"c\", \"d\"]") == nil)
        for (value, found) in [
            ("[\"a\", \"b\", \"c\"]", ", 3 of them;"), ("[\"a\", \"b\", 3, \"d\"]", "\"d\"];"), ("\"a\"", "\"a\";"),
            ("[\"\(widest)W\", \"b\", \"c\", \"d\"]", ", number 1 is as wide as 22.0 letters W;"),
            ("[\"a\", \"\", \"c\", \"d\"]", ", number 2 is blank;"),
            ("[\"a\", \"b\", \"💚\", \"d\"]", ", number 3 has U+1F49A GREEN HEART, which Lato"),
        ] {
            let said = try #require(problems("[words]\n\(key) = \(value)"), "\(value)")
            #expect(said.unplaced.contains("s.toml: words.\(key): found "))
            #expect(said.contains(found), "\(said)")
            #expect(said.contains("allowed: 4 texts of Latin, Greek or Cyrillic letters"))
        }
    }

    @Test("A name with a character that the typeface lacks is noted, and the settings are taken")
    func names() throws {
        let settings = try Settings.parse("[room]\nsupport = \"Anna 💚\"\npermission = \"B. Ćosić\"\n", file: "s.toml")
        #expect(settings.support == "Anna 💚")
        #expect(settings.notes.count == 1)
        #expect(settings.notes[0].contains("s.toml: room.support: found \"Anna 💚\" with U+1F49A GREEN HEART"))
        #expect(settings.sheetProblems == settings.notes)
    }

    private func quotedTOML(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\\""))\"" }
}
