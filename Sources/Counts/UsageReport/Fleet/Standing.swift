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

    /// What is wrong, in words.
    var words: String {
        switch self {
        case .unreadable(1): "A recent file of it cannot be used"
        case .unreadable(let files): "\(files) recent files of it cannot be used"
        case .noHealth(let week): "Its health in the week to \(week.sunday.inShort) is not there"
        case .nothingPublished: "It has published no week yet"
        case .pullNotKnown: "How its last pull went cannot be read"
        }
    }

    /// What helps.
    var remedy: String {
        switch self {
        case .unreadable, .noHealth: "Pull it again; if that does not help, replace the memory card"
        case .pullNotKnown: "Pull it again; see the line of pull-status.csv below"
        case .nothingPublished: "Nothing, if it was put up this week; otherwise check its power and its clock"
        }
    }
}
