/// A row that waits for its file.
struct PendingRow: Hashable, Sendable {
    let file: String
    /// Fields without commas, quotes or line ends.
    let fields: [String]
}
