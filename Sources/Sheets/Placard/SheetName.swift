/// What can be printed.
package enum SheetName: String, CaseIterable, Sendable {
    /// What hangs beside the bar.
    case placard
    /// For whoever leads the first session and the team minute.
    case leader
    /// Feeling with, and feeling for.
    case twoWays = "two-ways"
    /// A breath with the hand gel, and the kind words.
    case pocket
    /// A checklist for the place.
    case room

    /// How many pages it has.
    package var pages: Int { self == .leader ? 2 : 1 }

    /// What it can be printed on, the usual size first. A4 takes eight pockets, to be cut apart.
    package var sizes: [PaperSize] { self == .pocket ? [.a7, .a4] : [.a4, .a5] }
}
