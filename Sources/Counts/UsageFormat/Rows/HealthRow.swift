/// The health of a unit in a closed week: a row of a health file. No session is counted in it.
package struct HealthRow: Hashable, Sendable {
    package let readyHours: Int
    package let counts: HealthCounts
    /// Whether the version that wrote the row counted noise.
    package let tellsNoise: Bool

    package init(readyHours: Int, _ counts: HealthCounts) {
        self.readyHours = readyHours
        self.counts = counts
        tellsNoise = true
    }

    /// Hours with noise on the button's line; `nil` if they were not counted.
    package var noisyHours: Int? { tellsNoise ? counts.noisyHours : nil }

    package static let columns = [Column("week", .week, Column.weekMeaning)] + others
    package static let undatedColumns = [Column("week", .undatedWeek, Column.weekMeaning)] + others

    private static let others = [
        Column.readyHours,
        Column("restarts", .count, "Starts of the program, or of its counting alone"),
        Column(
            "hardware_faults", .count,
            "Failures of light or button; 3 stands for 3 or more, and rows of earlier versions can have more"),
        Column("repairs", .count, "Slots and files found damaged and made anew"),
        Column("disk_error_hours", .count, "Hours at whose end the state could not be written"),
        Column(
            "clock_faults", .count,
            "Times before a published period, and leaps that no oscillator explains"),
        Column("resets", .count, "Moves to another room"),
        Column("button", .words(["ok", "stuck"]), "The button as the week ended"),
        Column(
            "button_noise", .number(PublishedRange.noisyHours),
            "Hours in which the line of the button had noise, a day's worth at most; empty in rows of versions that did not "
                + "count it", isAdded: true),
    ]

    /// The fields after the week.
    package var text: String {
        "\(readyHours),\(counts.restarts),\(counts.hardwareFaults),\(counts.repairs),\(counts.diskErrorHours),"
            + "\(counts.clockFaults),\(counts.resets),\(counts.isButtonStuck ? "stuck" : "ok"),"
            + (noisyHours.map(String.init) ?? "")
    }

    // MARK: Reading

    /// Reads a health file.
    ///
    /// - Parameter latest: the week of today; `nil` if it is not known.
    /// - Throws: the first problem of the file.
    package static func rows(
        _ bytes: [UInt8], _ name: PublishedName, latest: ISOWeek? = nil
    ) throws(FileProblem) -> [Row<HealthRow>] {
        var lines = try CSVLines(bytes, header: name.header, former: name.formerHeader)
        var periods = Periods(year: name.year, latest: latest)
        var rows: [Row<HealthRow>] = []
        while try lines.next() {
            let period = try periods.week(lines)
            rows.append(Row(period: period, line: lines.line, content: try HealthRow(lines)))
        }
        return rows
    }

    private static let noisyHoursExpected = "hours with noise, 0 to \(PublishedRange.noisyHours.upperBound)"

    private init(_ lines: CSVLines) throws(FileProblem) {
        let count = PublishedRange.count
        readyHours = try lines.number(1, PublishedRange.readyHours, expected: Column.readyHoursExpected)
        var counts = HealthCounts()
        counts.restarts = try lines.number(2, count, expected: "a count of restarts")
        counts.hardwareFaults = try lines.number(3, count, expected: "a count of hardware faults")
        counts.repairs = try lines.number(4, count, expected: "a count of repairs")
        counts.diskErrorHours = try lines.number(5, count, expected: "hours with disk errors")
        counts.clockFaults = try lines.number(6, count, expected: "a count of clock faults")
        counts.resets = try lines.number(7, count, expected: "a count of resets")
        if lines.isField(8, "stuck") {
            counts.isButtonStuck = true
        } else if !lines.isField(8, "ok") {
            throw lines.problem(of: 8, expected: "ok or stuck")
        }
        tellsNoise = lines.fields.count > 9 && !lines.fields[9].isEmpty
        if tellsNoise {
            counts.noisyHours = try lines.number(9, PublishedRange.noisyHours, expected: Self.noisyHoursExpected)
        }
        self.counts = counts
    }
}
