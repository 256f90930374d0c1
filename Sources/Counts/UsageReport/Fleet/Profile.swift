import UsageFormat

/// When and how sessions were, as whole tables of the last four closed quarters add up.
struct Profile: Sendable {
    private(set) var sessions: [ProfileTable.Kind: [String: Int]] = [:]
    /// Tables that are in it.
    private(set) var tables: [ProfileTable.Kind: Int] = [:]

    mutating func add(_ table: ProfileTable) {
        if table.kind == .smallWeeks { return }
        tables[table.kind, default: 0] += 1
        for level in table.levels { sessions[table.kind, default: [:]][level.name, default: 0] += level.sessions ?? 0 }
    }
}
