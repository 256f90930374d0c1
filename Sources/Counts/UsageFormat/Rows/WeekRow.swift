/// A closed week as it is told: a row of a weekly file.
package struct WeekRow: Hashable, Sendable {
    /// What is told of a week's sessions.
    package enum Told: Hashable, Sendable {
        /// About how many: a multiple of 5.
        case number(Int)
        /// That there were fewer than the threshold, perhaps none.
        case low
        /// Nothing: the unit was ready for too few hours.
        case fewHours
    }

    package let told: Told
    package let isPartial: Bool
    package let readyHours: Int
    /// Who vouched for the time; `nil` for an undated week.
    package let clock: ClockSource?

    package init(_ told: Told, isPartial: Bool, readyHours: Int, clock: ClockSource?) {
        self.told = told
        self.isPartial = isPartial
        self.readyHours = readyHours
        self.clock = clock
    }

    /// Sessions, a multiple of 5; `nil` without a number.
    package var started: Int? {
        if case .number(let started) = told { started } else { nil }
    }

    package static let columns = [Column("week", .week, Column.weekMeaning)] + others
    package static let undatedColumns = [Column("week", .undatedWeek, Column.weekMeaning)] + others

    private static let others = [
        Column(
            "started", .rounded(PublishedRange.started),
            "Sessions of ten seconds or longer, to the nearest multiple of 5 that is not below minimum_count; "
                + "empty unless flag is ok"),
        Column(
            "flag", .words(["ok", "low", "hours"]),
            "ok; low if there were fewer sessions than minimum_count, perhaps none; hours if the unit was ready for "
                + "fewer hours than least_ready_hours, whatever was counted"),
        Column(
            "coverage", .words(["full", "partial"]),
            "partial if counting began or ended within the week, its clock was set, or counts may have been lost"),
        Column.readyHours,
        Column("clock", .words(ClockSource.allCases.map(\.rawValue) + ["none"]), "Who vouched for the time"),
    ]

    /// The fields after the week.
    package var text: String {
        let start =
            switch told {
            case .number(let started): "\(started),ok"
            case .low: ",low"
            case .fewHours: ",hours"
            }
        return "\(start),\(isPartial ? "partial" : "full"),\(readyHours),\(clock?.rawValue ?? "none")"
    }

    // MARK: Reading

    /// Reads a weekly file.
    ///
    /// - Parameter latest: the week of today; `nil` if it is not known.
    /// - Throws: the first problem of the file.
    package static func rows(
        _ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek? = nil
    ) throws(FileProblem) -> [Row<WeekRow>] {
        var lines = try CSVLines(bytes, header: name.header)
        var periods = Periods(year: name.year, latest: latest)
        var rows: [Row<WeekRow>] = []
        while try lines.next() {
            let period = try periods.week(lines)
            rows.append(Row(period: period, line: lines.line, content: try WeekRow(lines, isDated: name.year != nil)))
        }
        return rows
    }

    private static let startedExpected =
        "a multiple of \(Thresholds.step) from \(PublishedRange.started.lowerBound) to "
        + "\(PublishedRange.started.upperBound), beside ok"

    private init(_ lines: CSVLines, isDated: Bool) throws(FileProblem) {
        if lines.isField(2, "ok") {
            told = .number(try lines.rounded(1, PublishedRange.started, expected: Self.startedExpected))
        } else if lines.isField(2, "low") || lines.isField(2, "hours") {
            guard lines.fields[1].isEmpty else { throw lines.problem(of: 1, expected: "a number beside ok alone") }
            told = lines.isField(2, "low") ? .low : .fewHours
        } else {
            throw lines.problem(of: 2, expected: "ok, low or hours")
        }
        if lines.isField(3, "full") {
            isPartial = false
        } else if lines.isField(3, "partial") {
            isPartial = true
        } else {
            throw lines.problem(of: 3, expected: "full or partial")
        }
        readyHours = try lines.number(4, PublishedRange.readyHours, expected: Column.readyHoursExpected)
        if isDated {
            if lines.isField(5, "ntp") {
                clock = .ntp
            } else if lines.isField(5, "rtc") {
                clock = .rtc
            } else if lines.isField(5, "operator") {
                clock = .operatorsWord
            } else {
                throw lines.problem(of: 5, expected: "ntp, rtc or operator")
            }
        } else {
            guard lines.isField(5, "none") else {
                throw lines.problem(of: 5, expected: "none, for an undated week")
            }
            clock = nil
        }
    }
}

extension Column {
    static let weekMeaning = "ISO 8601 week in local time, or the number of an undated week"

    static let readyHoursExpected = "ready hours, 0 to \(PublishedRange.readyHours.upperBound)"

    static let readyHours = Column(
        "ready_hours", .number(PublishedRange.readyHours), "Whole hours in which the unit could have paced")
}
