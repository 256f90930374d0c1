/// A whole table of a closed quarter: its rows of a profile file.
package struct ProfileTable: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case outcome, weekday, practice
        case timeOfDay = "time_of_day"
        case smallWeeks = "small_weeks"
    }

    /// A level and its sessions, a multiple of 5; without them in `small_weeks`.
    package struct Level: Hashable, Sendable {
        package let name: String
        package let sessions: Int?

        package init(_ name: String, _ sessions: Int?) {
            self.name = name
            self.sessions = sessions
        }
    }

    package let kind: Kind
    package let levels: [Level]

    package init(_ kind: Kind, _ levels: [Level]) {
        self.kind = kind
        self.levels = levels
    }

    package static let columns = [
        Column("quarter", .quarter, "ISO weeks 1 to 13, 14 to 26, 27 to 39, 40 to the last"),
        Column("table", .name, "outcome, weekday, practice, time_of_day or small_weeks"),
        Column(
            "level", .name,
            "The table's level; of small_weeks the side of small_weeks_bound on which their sum lies"),
        Column(
            "sessions", .rounded(PublishedRange.sessions),
            "Sessions, to the nearest multiple of 5 that is not below minimum_count; empty in small_weeks"),
    ]

    /// The fields of each level's row after the quarter.
    package var texts: [String] {
        levels.map { "\(kind.rawValue),\($0.name),\($0.sessions.map(String.init) ?? "")" }
    }

    // MARK: Reading

    /// A quarter and a table as one number, to sort and to compare by.
    static func period(quarter: Int, kind: Kind) -> Int {
        quarter * 8 + (Kind.allCases.firstIndex(of: kind) ?? 0)
    }

    package static func quarter(ofPeriod period: Int) -> Quarter { Quarter(index: period / 8) }

    /// Reads a profile file.
    ///
    /// - Parameter latest: the week of today; `nil` if it is not known.
    /// - Throws: the first problem of the file.
    package static func rows(
        _ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek? = nil
    ) throws(FileProblem) -> [Row<ProfileTable>] {
        var lines = try CSVLines(bytes, header: name.header)
        var periods = Periods(year: name.year, latest: latest)
        var tables: [Row<ProfileTable>] = []
        var seen: Set<Int> = []
        var open: (period: Int, line: Int, kind: Kind, levels: [Level])?
        func close() throws(FileProblem) {
            guard let table = open else { return }
            if let expected = missing(table.kind, table.levels.map(\.name)) {
                throw FileProblem(
                    line: table.line, found: "a table \(table.kind.rawValue) without all its levels", expected: expected
                )
            }
            tables.append(
                Row(period: table.period, line: table.line, content: ProfileTable(table.kind, table.levels)))
        }
        while try lines.next() {
            let quarter = try periods.quarter(lines)
            let kinds = "outcome, weekday, practice, time_of_day or small_weeks"
            guard let kind = Kind(rawValue: String(decoding: lines.bytes[lines.fields[1]], as: UTF8.self)) else {
                throw lines.problem(of: 1, expected: kinds)
            }
            let period = period(quarter: quarter, kind: kind)
            let level = try level(lines, of: kind)
            if let table = open, table.period == period {
                if table.levels.contains(where: { $0.name == level.name }) {
                    throw lines.problem(of: 2, expected: "each level once")
                }
                guard table.levels.count < mostLevels else {
                    throw lines.problem(
                        found: "more than \(mostLevels) levels of \(kind.rawValue)", expected: "those of one room")
                }
                open?.levels.append(level)
            } else {
                try close()
                guard seen.insert(period).inserted else { throw lines.problem(of: 1, expected: "each table once") }
                open = (period, lines.line, kind, [level])
            }
        }
        try close()
        return tables
    }

    // MARK: Levels

    /// The most levels of a table, and the most bytes of a level's name. A button tells five practices apart.
    private static let mostLevels = 16
    private static let longestLevel = 32

    package static let outcomes = ["completed", "not_completed"]
    package static let weekdays = Weekday.allCases.map(\.rawValue)
    /// In the place of the days, where these may not be told.
    package static let weekParts = ["mon_fri", "sat_sun"]
    package static let dayParts = DayPart.allCases.map(\.rawValue)
    /// All practices but the first, where each one may not be told.
    package static let otherPractices = "others"

    /// The level of `small_weeks`: on which side of a bound the sum of a quarter's `low` weeks lies.
    package static func smallWeeks(reachesBound: Bool, _ bound: Int) -> String {
        "\(reachesBound ? "ge" : "lt")\(bound)"
    }

    /// What is missing for these levels to be a whole table; `nil` if nothing is.
    private static func missing(_ kind: Kind, _ levels: [String]) -> String? {
        let isWhole =
            switch kind {
            case .outcome: levels == outcomes
            case .timeOfDay: levels == dayParts
            case .weekday: levels == weekParts || levels == weekdays.filter(levels.contains)
            case .practice: levels.last != otherPractices || levels.count == 2
            case .smallWeeks: levels.count == 1
            }
        if isWhole { return nil }
        return switch kind {
        case .outcome: "completed and not_completed"
        case .timeOfDay: "06_12, 12_18 and 18_06"
        case .weekday: "days from mon to sun, or mon_fri and sat_sun"
        case .practice: "practices, or the first and others"
        case .smallWeeks: "one row"
        }
    }

    private static func isLevel(_ name: String, of kind: Kind) -> Bool {
        switch kind {
        case .outcome: outcomes.contains(name)
        case .timeOfDay: dayParts.contains(name)
        case .weekday: weekdays.contains(name) || weekParts.contains(name)
        case .practice:
            (1...longestLevel).contains(name.utf8.count)
                && name.utf8.allSatisfy {
                    $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                }
        case .smallWeeks:
            // The bound grows with a threshold that was raised.
            Int(name.dropFirst(2)).map { bound in
                Thresholds.smallWeeksBounds.contains(bound)
                    && [true, false].contains { smallWeeks(reachesBound: $0, bound) == name }
            } ?? false
        }
    }

    private static let sessionsExpected =
        "a multiple of \(Thresholds.step) from \(PublishedRange.sessions.lowerBound) to "
        + "\(PublishedRange.sessions.upperBound), the most that a quarter has time for"

    private static func level(_ lines: CSVLines, of kind: Kind) throws(FileProblem) -> Level {
        let name = String(decoding: lines.bytes[lines.fields[2]], as: UTF8.self)
        guard isLevel(name, of: kind) else { throw lines.problem(of: 2, expected: "a level of \(kind.rawValue)") }
        if kind == .smallWeeks {
            guard lines.fields[3].isEmpty else { throw lines.problem(of: 3, expected: "no number in small_weeks") }
            return Level(name, nil)
        }
        return Level(name, try lines.rounded(3, PublishedRange.sessions, expected: sessionsExpected))
    }
}
