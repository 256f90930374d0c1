import UsageFormat

/// A whole table of a closed quarter: its rows of a profile file.
struct ProfileTable: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case outcome, weekday, practice
        case timeOfDay = "time_of_day"
        case smallWeeks = "small_weeks"
    }

    /// A level and its sessions, a multiple of 5; without them in `small_weeks`.
    struct Level: Hashable, Sendable {
        let name: String
        let sessions: Int?
    }

    let kind: Kind
    let levels: [Level]

    /// A quarter and a table as one number, to sort and to compare by.
    static func period(quarter: Int, kind: Kind) -> Int {
        quarter * 8 + (Kind.allCases.firstIndex(of: kind) ?? 0)
    }

    static func quarter(ofPeriod period: Int) -> Quarter { Quarter(index: period / 8) }

    /// Reads a profile file.
    static func rows(
        _ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek
    ) throws(FileProblem) -> [Row<ProfileTable>] {
        var lines = try CSVLines(bytes, columns: name.columns)
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
                Row(
                    period: table.period, line: table.line,
                    content: ProfileTable(kind: table.kind, levels: table.levels)))
        }
        while try lines.next() {
            let quarter = try periods.quarter(lines)
            let kinds = "outcome, weekday, practice, time_of_day or small_weeks"
            guard let kind = Kind(rawValue: String(decoding: lines.bytes[lines.fields[1]], as: UTF8.self)) else {
                throw lines.problem(of: 1, expected: kinds)
            }
            let period = period(quarter: quarter, kind: kind)
            let level = try Level(lines, of: kind)
            if open?.period == period {
                if open?.levels.contains(where: { $0.name == level.name }) == true {
                    throw lines.problem(of: 2, expected: "each level once")
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

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let dayParts = ["06_12", "12_18", "18_06"]
    private static let outcomes = ["completed", "not_completed"]
    private static let weekParts = ["mon_fri", "sat_sun"]

    /// What would make these levels a whole table; `nil` if they are one.
    private static func missing(_ kind: Kind, _ levels: [String]) -> String? {
        let isWhole =
            switch kind {
            case .outcome: levels == outcomes
            case .timeOfDay: levels == dayParts
            case .weekday: levels == weekParts || levels == weekdays.filter(levels.contains)
            case .practice: levels.last != "others" || levels.count == 2
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

    static func isLevel(_ name: String, of kind: Kind) -> Bool {
        switch kind {
        case .outcome: outcomes.contains(name)
        case .timeOfDay: dayParts.contains(name)
        case .weekday: weekdays.contains(name) || weekParts.contains(name)
        case .practice:
            (1...32).contains(name.utf8.count)
                && name.utf8.allSatisfy {
                    $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                }
        case .smallWeeks:
            // The bound grows with a threshold that was raised.
            (20...600).contains(Int(name.dropFirst(2)) ?? 0)
                && (name == "ge\(Int(name.dropFirst(2)) ?? 0)" || name == "lt\(Int(name.dropFirst(2)) ?? 0)")
        }
    }
}

extension ProfileTable.Level {
    fileprivate init(_ lines: CSVLines, of kind: ProfileTable.Kind) throws(FileProblem) {
        name = String(decoding: lines.bytes[lines.fields[2]], as: UTF8.self)
        guard ProfileTable.isLevel(name, of: kind) else {
            throw lines.problem(of: 2, expected: "a level of \(kind.rawValue)")
        }
        if kind == .smallWeeks {
            guard lines.fields[3].isEmpty else { throw lines.problem(of: 3, expected: "no number in small_weeks") }
            sessions = nil
        } else {
            let expected = "a multiple of 5 from 10 on"
            let number = try lines.number(3, 10...9_999_995, expected: expected)
            guard number % 5 == 0 else { throw lines.problem(of: 3, expected: expected) }
            sessions = number
        }
    }
}
