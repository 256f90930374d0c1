/// What the report is written in: its page, its cards, and what explains its tables.
package enum ReportLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"

    var words: ReportWords {
        switch self {
        case .english: .english
        case .german: .german
        case .french: .french
        case .spanish: .spanish
        }
    }

    /// The attribute of text that is English whatever the report is in: what the program says of a file, and what a
    /// pull said. Somebody who is asked for help finds the same words in a terminal.
    var ofEnglish: String { self == .english ? "" : " lang=en" }
}
