import UsageFormat

/// Several copies of a unit's files, such as an older pull beside a newer one.
extension UnitFiles {
    /// Whether the rows of any period differ between any two. Then they are not from the same unit, or one was changed.
    static func contradict(_ copies: [UnitFiles]) -> Bool {
        contradict(copies, \.weeks) || contradict(copies, \.health) || contradict(copies, \.tables)
    }

    private static func contradict<Content>(_ copies: [UnitFiles], _ rows: KeyPath<UnitFiles, [Row<Content>]>) -> Bool {
        var known: [Int: Content] = [:]
        for row in copies.lazy.flatMap({ $0[keyPath: rows] }) {
            if known.updateValue(row.content, forKey: row.period).map({ $0 != row.content }) ?? false { return true }
        }
        return false
    }

    /// The rows of both, with those of the same period once. If the copies differ, the first one's rows stay, and the
    /// other is reported as a problem.
    mutating func merge(_ other: UnitFiles, from path: String) {
        for (kind, conflict) in [
            ("weekly", Self.conflict(weeks, other.weeks)), ("health", Self.conflict(health, other.health)),
            ("profile", Self.conflict(tables, other.tables)),
        ] {
            guard let conflict else { continue }
            unreadable += 1
            problems.append(
                Problem(
                    "\(path)/\(kind)-….csv",
                    FileProblem(
                        line: conflict, found: "another row than in a copy of the same unit",
                        expected: "the same rows in every copy"), .keepOne))
        }
        // Of two names the later one holds.
        room = other.lastWeek ?? 0 < lastWeek ?? 0 ? room ?? other.room : other.room ?? room
        weeks = Self.union(weeks, other.weeks)
        undatedWeeks = Self.union(undatedWeeks, other.undatedWeeks)
        health = Self.union(health, other.health)
        undatedHealth = Self.union(undatedHealth, other.undatedHealth)
        tables = Self.union(tables, other.tables)
        problems += other.problems
        unreadable += other.unreadable
    }

    /// The line of the first row of `others` that differs for a period.
    private static func conflict<Content>(_ rows: [Row<Content>], _ others: [Row<Content>]) -> Int? {
        if rows.isEmpty || others.isEmpty { return nil }
        let known = Dictionary(rows.map { ($0.period, $0.content) }, uniquingKeysWith: { first, _ in first })
        return others.first { other in known[other.period].map { $0 != other.content } ?? false }?.line
    }

    private static func union<Content>(_ rows: [Row<Content>], _ others: [Row<Content>]) -> [Row<Content>] {
        if rows.isEmpty { return others }
        let known = Set(rows.map(\.period))
        return (rows + others.filter { !known.contains($0.period) }).sorted { $0.period < $1.period }
    }

    /// The rows of periods that an earlier place of the unit does not have.
    func without(_ earlier: UnitFiles) -> UnitFiles {
        var rest = self
        let weeks = Set(earlier.weeks.map(\.period))
        let health = Set(earlier.health.map(\.period))
        let tables = Set(earlier.tables.map(\.period))
        rest.weeks.removeAll { weeks.contains($0.period) }
        rest.health.removeAll { health.contains($0.period) }
        rest.tables.removeAll { tables.contains($0.period) }
        return rest
    }
}
