import Placard
import TOMLKit
import UnitPlan

/// The names, the language and the kind words that the sheets show.
extension SettingKey {
    static let placard = [
        name(
            "room.support", "Who can be talked to, for the sheets.", example: "Peer support, extension 4711", \.support
        ),
        name(
            "room.permission", "Who says that the break may be taken, for the placard.", example: "The ward manager",
            \.permission),
        choice("room.language", "What sheets and the demo are written in, unless another is asked for.", \.language),
    ]

    static let words = SheetLanguage.allCases.map { language in
        SettingKey(
            path: "words.\(language.rawValue)",
            meaning: "The ward's own kind words, on sheets in this language.",
            allowed: "\(KindPhrases.count) texts of Latin, Greek or Cyrillic letters, digits and punctuation, each at "
                + "most as wide as \(KindPhrases.widest) letters W, which is about 45 letters",
            read: { value, settings in
                guard let phrases = texts(value), KindPhrases.problem(phrases) == nil else { return false }
                settings.kindPhrases[language] = phrases
                return true
            },
            show: { $0.kindPhrases[language].map { "[\(oneOf($0))]" } },
            complaint: { texts($0).flatMap(KindPhrases.problem) },
            example: "[\(oneOf(KindPhrases.standard(language)))]")
    }

    /// An array of texts and nothing else.
    private static func texts(_ value: TOMLValueConvertible) -> [String]? {
        guard let array = value.array else { return nil }
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? texts : nil
    }

    private static let nameLengthRange = 1...Placard.longestName

    private static func name(_ path: String, _ meaning: String, example: String, _ place: Place<String?>) -> SettingKey
    {
        SettingKey(
            path: path, meaning: meaning, allowed: "one line of text, \(span(nameLengthRange)) characters",
            read: { value, settings in
                guard let text = value.string, nameLengthRange.contains(text.count) else { return false }
                // Control characters have no place in XML, and a line break none on a line.
                guard !text.contains(where: { $0.isNewline }), !text.allSatisfy(\.isWhitespace),
                    text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
                else { return false }
                settings[keyPath: place] = text
                return true
            },
            show: { $0[keyPath: place].map(quoted) },
            example: quoted(example))
    }
}
