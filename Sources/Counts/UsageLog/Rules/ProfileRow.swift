import UsageFormat

/// A level of a table of a closed quarter: a row of `profile-YYYY.csv`.
struct ProfileRow: Hashable, Sendable {
    let table: String
    let level: String
    /// Rounded; `nil` where a row only says which side of a bound something lies.
    let sessions: Int?

    static let columns = ["quarter", "table", "level", "sessions"]

    func fields(_ quarter: Quarter) -> [String] {
        [quarter.description, table, level, sessions.map(String.init) ?? ""]
    }
}
