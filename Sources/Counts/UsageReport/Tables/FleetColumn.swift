import UsageFormat

/// A column of the report's tables. It has one name in every language, and an explanation in each.
enum FleetColumn: String, CaseIterable, Sendable {
    // Of a unit, and of a site.
    case site, room, device, use, visit
    case visitSince = "visit_since"
    case unreachable
    case lastSeen = "last_seen"
    case notKnown = "not_known"
    case lastWeek = "last_week"
    case startedAbout = "started_about"
    case numberedWeeks = "numbered_weeks"
    case smallWeeks = "small_weeks"
    case undatedStartedAbout = "undated_started_about"
    case problems, rooms
    case toVisit = "to_visit"
    case unreachableUnits, unknownUnits
    case yearStartedAbout = "year_started_about"
    case yearSmallWeeks = "year_small_weeks"
    // Of published rows.
    case week, monday, started, flag, coverage
    case readyHours = "ready_hours"
    case clock, quarter, table, level, sessions, restarts
    case hardwareFaults = "hardware_faults"
    case repairs
    case diskErrorHours = "disk_error_hours"
    case clockFaults = "clock_faults"
    case resets, button
    case buttonNoise = "button_noise"
    // Of a problem.
    case file, line, found, expected, remedy

    /// What the header calls it.
    var name: String {
        switch self {
        case .unreachableUnits: Self.unreachable.rawValue
        case .unknownUnits: Self.notKnown.rawValue
        default: rawValue
        }
    }

    /// As a data package describes it.
    func field(_ meaning: String) -> TableField {
        switch self {
        case .visitSince, .lastSeen, .monday: return TableField(name, .date, meaning)
        case .startedAbout, .numberedWeeks, .smallWeeks, .undatedStartedAbout, .problems, .rooms, .toVisit,
            .unreachableUnits, .unknownUnits, .yearStartedAbout, .yearSmallWeeks:
            var field = TableField(name, .number, meaning)
            field.isRequired = true
            return field
        case .line: return TableField(name, .number, meaning)
        case .use: return words(Use.allCases.map(\.rawValue), meaning)
        case .remedy: return words(Problem.Remedy.allCases.map(\.rawValue), meaning)
        case .site, .room, .device, .visit, .unreachable, .notKnown, .lastWeek, .file, .found, .expected:
            return TableField(name, .text, meaning)
        case .week:
            // Dated and undated weeks are in one table.
            let patterns = [WeekRow.columns, WeekRow.undatedColumns].compactMap { $0[0].pattern }
            var field = TableField(name, .text, meaning)
            field.pattern = "(\(patterns.joined(separator: "|")))"
            field.isRequired = true
            return field
        case .started, .flag, .coverage, .readyHours, .clock, .quarter, .table, .level, .sessions, .restarts,
            .hardwareFaults, .repairs, .diskErrorHours, .clockFaults, .resets, .button, .buttonNoise:
            return published.map { TableField($0, meaning: meaning) } ?? TableField(name, .text, meaning)
        }
    }

    private func words(_ words: [String], _ meaning: String) -> TableField {
        var field = TableField(name, .text, meaning)
        field.words = words
        field.isRequired = true
        return field
    }

    /// The column of a published file that it repeats, if it does.
    var published: Column? {
        (WeekRow.columns + ProfileTable.columns + HealthRow.columns).first { $0.name == rawValue }
    }
}
