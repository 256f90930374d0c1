import UsageFormat

/// How a unit was in a closed week: a row of a health file.
struct Health: Hashable, Sendable {
    let readyHours: Int
    let restarts: Int
    let hardwareFaults: Int
    let repairs: Int
    let diskErrorHours: Int
    let clockFaults: Int
    let resets: Int
    let isButtonStuck: Bool

    /// Reads a health file.
    static func rows(_ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek) throws(FileProblem) -> [Row<Health>] {
        var lines = try CSVLines(bytes, columns: name.columns)
        var periods = Periods(year: name.year, latest: latest)
        var rows: [Row<Health>] = []
        while try lines.next() {
            let period = try periods.week(lines)
            rows.append(Row(period: period, line: lines.line, content: try Health(lines)))
        }
        return rows
    }

    private init(_ lines: CSVLines) throws(FileProblem) {
        let count = 0...999_999_999
        readyHours = try lines.number(1, 0...169, expected: "ready hours, 0 to 169")
        restarts = try lines.number(2, count, expected: "a count of restarts")
        hardwareFaults = try lines.number(3, count, expected: "a count of hardware faults")
        repairs = try lines.number(4, count, expected: "a count of repairs")
        diskErrorHours = try lines.number(5, count, expected: "hours with disk errors")
        clockFaults = try lines.number(6, count, expected: "a count of clock faults")
        resets = try lines.number(7, count, expected: "a count of resets")
        if lines.isField(8, "stuck") {
            isButtonStuck = true
        } else if lines.isField(8, "ok") {
            isButtonStuck = false
        } else {
            throw lines.problem(of: 8, expected: "ok or stuck")
        }
    }
}
