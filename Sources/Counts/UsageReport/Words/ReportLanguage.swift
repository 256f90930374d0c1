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

    var pullWords: PullWords {
        switch self {
        case .english: .english
        case .german: .german
        case .french: .french
        case .spanish: .spanish
        }
    }

    /// `nil` where the program's own words are the reader's.
    var problemWords: ProblemWords? {
        switch self {
        case .english: nil
        case .german: .german
        case .french: .french
        case .spanish: .spanish
        }
    }

    var tableWords: TableWords {
        switch self {
        case .english: .english
        case .german: .german
        case .french: .french
        case .spanish: .spanish
        }
    }
}
