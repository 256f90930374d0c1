/// The phrases of the practice "Kind words", each of which has a quarter of the bar.
package enum KindPhrases {
    /// How many there are.
    package static let count = 4
    /// The most that one may be wide, in letters W, so that each fits a line of the placard: about 45 letters.
    package static let widest = 21

    /// Those of a language, unless a ward has its own.
    package static func standard(_ language: SheetLanguage) -> [String] { language.wording.kindPhrases }

    /// Why these cannot be printed; `nil` if they can: as many as the practice has, each of them neither blank nor wider
    /// than ``widest``, with no character that the typeface lacks.
    package static func problem(_ phrases: [String]) -> String? {
        if phrases.count != count { return "\(phrases.count) of them" }
        for (index, phrase) in phrases.enumerated() {
            if let problem = problem(phrase) { return "number \(index + 1) \(problem)" }
        }
        return nil
    }

    private static func problem(_ phrase: String) -> String? {
        if phrase.allSatisfy(\.isWhitespace) { return "is blank" }
        if let letter = Placard.missing(in: phrase) {
            return "has \(letter), which Lato, the typeface of the sheets, lacks"
        }
        let width = width(phrase)
        if width > Double(widest) { return "is as wide as \((width * 10).rounded(.up) / 10) letters W" }
        return nil
    }

    /// A phrase's width in letters W.
    private static func width(_ phrase: String) -> Double {
        Typeface.regular.width(phrase, size: 1) / Typeface.regular.width("W", size: 1)
    }
}
