import UsageFormat

/// A closed week as it was published: a row of a weekly file.
struct Week: Hashable, Sendable {
    /// Sessions, a multiple of 5; `nil` for a week below the threshold.
    let started: Int?
    let isPartial: Bool
    let readyHours: Int
    let clock: Clock

    /// Who vouched for the time.
    enum Clock: String, Sendable {
        case ntp, rtc
        case operatorsWord = "operator"
        case none
    }

    /// A session of ten seconds after the other, day and night.
    private static let most = 60_480

    /// Reads a weekly file.
    static func rows(_ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek) throws(FileProblem) -> [Row<Week>] {
        var lines = try CSVLines(bytes, columns: name.columns)
        var periods = Periods(year: name.year, latest: latest)
        var rows: [Row<Week>] = []
        while try lines.next() {
            let period = try periods.week(lines)
            rows.append(Row(period: period, line: lines.line, content: try Week(lines, isDated: name.year != nil)))
        }
        return rows
    }

    private init(_ lines: CSVLines, isDated: Bool) throws(FileProblem) {
        if lines.isField(2, "ok") {
            let expected = "a multiple of 5 from 10 on, beside ok"
            let number = try lines.number(1, 10...Self.most, expected: expected)
            guard number % 5 == 0 else { throw lines.problem(of: 1, expected: expected) }
            started = number
        } else if lines.isField(2, "low") {
            guard lines.fields[1].isEmpty else { throw lines.problem(of: 1, expected: "no number beside low") }
            started = nil
        } else {
            throw lines.problem(of: 2, expected: "ok or low")
        }
        if lines.isField(3, "full") {
            isPartial = false
        } else if lines.isField(3, "partial") {
            isPartial = true
        } else {
            throw lines.problem(of: 3, expected: "full or partial")
        }
        readyHours = try lines.number(4, 0...169, expected: "ready hours, 0 to 169")
        let clocks: [(String, Clock)] =
            isDated ? [("ntp", .ntp), ("rtc", .rtc), ("operator", .operatorsWord)] : [("none", .none)]
        guard let clock = clocks.first(where: { lines.isField(5, $0.0) }) else {
            throw lines.problem(of: 5, expected: isDated ? "ntp, rtc or operator" : "none, for an undated week")
        }
        self.clock = clock.1
    }
}
