import UsageFormat

/// A row that waits for its file.
struct PendingRow: Hashable, Sendable {
    let file: String
    /// Fields without commas, quotes or line ends.
    let fields: [String]
}

extension PendingRow {
    /// Whether a published file can have it. The table of a quarter has several rows, so each is judged by its numbers.
    var isInRange: Bool {
        guard let name = PublishedName(file) else { return false }
        if name.kind == .profile {
            guard fields.count == name.columns.count, let quarter = Quarter(fields[0]) else { return false }
            let isNumber = Int(fields[3]).map(PublishedRange.sessions.contains) ?? fields[3].isEmpty
            return quarter.year == name.year && isNumber
        }
        let text = "\(name.header)\r\n\(fields.joined(separator: ","))\r\n"
        return PublishedTable.problem(Array(text.utf8), name) == nil
    }
}
