import Pacing
import UsageFormat

/// The state as text: a line for each thing, a keyword and its values. Documented in <doc:State>.
///
/// A state has exactly one form. A text that says the same in another form is not one of ours.
///
/// A slot's checksum is no proof of who wrote it, so each value is read as what it must be: a week that a calendar has,
/// a number that may be published, a word that is known. Its length is bounded by ``Slot/capacity``. Whatever fails makes
/// the slot a damaged one, and the other two are asked.
enum StateText {
    static func text(of state: UsageState) -> String {
        var lines: [String] = []
        if let week = state.week {
            lines.append("week \(week.week) \(week.isPartial ? "partial" : "full") \(week.source.rawValue)")
            lines.append("ready_hours \(week.readyHours)")
            lines += text(of: week.margins, "sessions")
        }
        if let quarter = state.quarter {
            lines.append("quarter \(quarter.quarter) \(quarter.isPartial ? "partial" : "full")")
            lines += text(of: quarter.rules)
            lines.append("practices_changed \(quarter.hasOtherPractices ? "yes" : "no")")
            lines += text(of: quarter.margins, "margins")
            lines.append("spread \(quarter.spread.days) \(quarter.spread.busiest)")
            lines.append("small_weeks \(quarter.smallWeeks) \(quarter.smallWeeksSum)")
        }
        let undated = state.undated
        lines.append(
            "undated \(undated.number) \(undated.isPartial ? "partial" : "full") \(undated.readyHours) "
                + "\(undated.longestRun) \(undated.started)"
        )
        let health = state.health
        let counts = [
            health.restarts, health.hardwareFaults, health.repairs, health.diskErrorHours, health.clockFaults,
            health.resets,
        ]
        lines.append("health \(joined(counts)) \(health.isButtonStuck ? "stuck" : "ok") \(health.noisyHours)")
        if let lastClosed = state.lastClosed { lines.append("last_closed \(lastClosed)") }
        for row in state.pending { lines.append("pending \(row.file) \(row.fields.joined(separator: ","))") }
        for file in state.files { lines.append("file \(file.name) \(file.length) \(CRC32C.hex(file.checksum))") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Reads a state; `nil` if the text is not one.
    static func state(of text: String) -> UsageState? {
        let text = withAllPractices(text)
        var lines = StateLines(text)
        var openWeek: OpenWeek?
        if let fields = lines.take("week", 3) {
            guard let week = week(fields, &lines) else { return nil }
            openWeek = week
        }
        var openQuarter: OpenQuarter?
        if let fields = lines.take("quarter", 2) {
            guard let quarter = quarter(fields, &lines) else { return nil }
            openQuarter = quarter
        }
        guard
            let undated = lines.take("undated", 5),
            let counted = StateLines.counts([undated[0], undated[2], undated[3], undated[4]]),
            let health = lines.take("health", 8), let counts = StateLines.counts(Array(health[..<6]) + health[7...])
        else { return nil }
        var state = UsageState(
            week: openWeek, quarter: openQuarter,
            undated: UndatedCounts(
                number: counted[0], started: counted[3], readyHours: counted[1], longestRun: counted[2],
                isPartial: undated[1] == "partial"))
        state.health.restarts = counts[0]
        state.health.hardwareFaults = counts[1]
        state.health.repairs = counts[2]
        state.health.diskErrorHours = counts[3]
        state.health.clockFaults = counts[4]
        state.health.resets = counts[5]
        state.health.isButtonStuck = health[6] == "stuck"
        state.health.noisyHours = counts[6]
        if let lastClosed = lines.take("last_closed", 1) { state.lastClosed = ISOWeek(lastClosed[0]) }
        while let row = lines.take("pending", 2) {
            let fields = row[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            state.pending.append(PendingRow(file: row[0], fields: fields))
        }
        while let file = lines.take("file", 3) {
            guard let length = Int(file[1]), let checksum = UInt32(file[2], radix: 16) else { return nil }
            state.files.append(FileRecord(name: file[0], length: length, checksum: checksum))
        }
        // Whatever was read too kindly above is not written so.
        return state.isInRange && StateText.text(of: state) == text ? state : nil
    }

    // MARK: Parts

    /// A text with a zero for each practice that is newer than the program that wrote it, so that a unit keeps the counts
    /// of its open week when a new version adds a practice. New practices come last.
    private static func withAllPractices(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("practices ") else { return String(line) }
            let known = line.split(separator: " ").count - 1
            return line + String(repeating: " 0", count: max(0, Practice.allCases.count - known))
        }
        return lines.joined(separator: "\n")
    }

    private static func text(of margins: Margins, _ keyword: String) -> [String] {
        [
            "\(keyword) \(margins.total) \(margins.completed)", "weekdays \(joined(margins.byWeekday))",
            "practices \(joined(margins.byPractice))", "day_parts \(joined(margins.byDayPart))",
        ]
    }

    private static func text(of rules: UsageRules) -> [String] {
        [
            "rules \(rules.minimumCount) \(rules.leastReadyHours) \(rules.smallWeeks) \(rules.smallWeeksBound)",
            "counted \(rules.openDays.map(\.rawValue).joined(separator: ",")) "
                + "\(rules.countsDays ? "days" : "no_days") \(rules.countsDayParts ? "day_parts" : "no_day_parts") "
                + "\(rules.practices.map(\.rawValue).joined(separator: ","))",
        ]
    }

    private static func joined(_ counts: [Int]) -> String {
        counts.map(String.init).joined(separator: " ")
    }

    private static func week(_ fields: [String], _ lines: inout StateLines) -> OpenWeek? {
        guard
            let week = ISOWeek(fields[0]), let source = ClockSource(rawValue: fields[2]),
            let readyHours = lines.takeCounts("ready_hours", 1), let margins = margins("sessions", &lines)
        else { return nil }
        return OpenWeek(
            week: week, isPartial: fields[1] == "partial", source: source, readyHours: readyHours[0],
            margins: margins)
    }

    private static func quarter(_ fields: [String], _ lines: inout StateLines) -> OpenQuarter? {
        guard
            let quarter = Quarter(fields[0]), let thresholds = lines.takeCounts("rules", 4),
            let counted = lines.take("counted", 4),
            let changed = lines.take("practices_changed", 1), let margins = margins("margins", &lines),
            let spread = lines.takeCounts("spread", 2), let small = lines.takeCounts("small_weeks", 2)
        else { return nil }
        let rules = UsageRules(
            minimumCount: thresholds[0], leastReadyHours: thresholds[1], smallWeeks: thresholds[2],
            smallWeeksBound: thresholds[3],
            openDays: counted[0].split(separator: ",").compactMap { Weekday(rawValue: String($0)) },
            countsDays: counted[1] == "days", countsDayParts: counted[2] == "day_parts",
            practices: counted[3].split(separator: ",").compactMap { Practice(rawValue: String($0)) })
        return OpenQuarter(
            quarter, rules: rules, isPartial: fields[1] == "partial", hasOtherPractices: changed[0] == "yes",
            margins: margins, spread: DaySpread(days: spread[0], busiest: spread[1]), smallWeeks: small[0],
            smallWeeksSum: small[1])
    }

    private static func margins(_ keyword: String, _ lines: inout StateLines) -> Margins? {
        guard
            let totals = lines.takeCounts(keyword, 2),
            let weekdays = lines.takeCounts("weekdays", Weekday.allCases.count),
            let practices = lines.takeCounts("practices", Practice.allCases.count),
            let dayParts = lines.takeCounts("day_parts", DayPart.allCases.count)
        else { return nil }
        return Margins(
            total: totals[0], completed: totals[1], byWeekday: weekdays, byPractice: practices, byDayPart: dayParts)
    }
}

/// The lines of a state's text, taken one after the other.
struct StateLines {
    private var lines: ArraySlice<Substring>

    init(_ text: String) {
        lines = text.split(separator: "\n")[...]
    }

    /// Takes the next line's values if it begins with the keyword and has this number of values.
    mutating func take(_ keyword: String, _ count: Int) -> [String]? {
        guard let line = lines.first else { return nil }
        let words = line.split(separator: " ").map(String.init)
        guard words.first == keyword, words.count == count + 1 else { return nil }
        lines.removeFirst()
        return Array(words.dropFirst())
    }

    /// As ``take(_:_:)``, of counts.
    mutating func takeCounts(_ keyword: String, _ count: Int) -> [Int]? {
        take(keyword, count).flatMap(Self.counts)
    }

    /// Counts are whole numbers that a published file can have too; no real count approaches their end.
    static func counts(_ words: [String]) -> [Int]? {
        let counts = words.compactMap(Int.init).filter(PublishedRange.count.contains)
        return counts.count == words.count ? counts : nil
    }
}
