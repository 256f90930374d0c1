import UsageFormat

/// How a unit is, as far as it is known. Each unit has one standing, so the rooms of all of them add up.
enum Standing: Hashable, Sendable {
    /// Someone should go and look at it, whatever else is known.
    case needsVisit
    /// Nothing came from it lately.
    case unreachable
    /// What came from it does not say that it is well.
    case notKnown
    /// Its health of the last closed week was read and calls for nothing.
    case well
}

/// Why a unit cannot be called well.
enum Doubt: Hashable, Sendable {
    /// Recent files that are left out, or that contradict each other.
    case unreadable(files: Int)
    /// The health of its last week is not there, though that week has closed.
    case noHealth(of: ISOWeek)
    /// It has published nothing yet.
    case nothingPublished
    /// How its last pull went cannot be read.
    case pullNotKnown

    /// A word for tables.
    var word: String {
        switch self {
        case .unreadable: "files_unreadable"
        case .noHealth: "health_missing"
        case .nothingPublished: "nothing_published"
        case .pullNotKnown: "pull_unreadable"
        }
    }
}
