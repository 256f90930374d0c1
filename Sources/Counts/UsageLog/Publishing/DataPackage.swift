import UsageFormat

/// `datapackage.json`: what each column means and which thresholds were in force, by the Data Package standard.
enum DataPackage {
    static func bytes(_ state: UsageState, _ configuration: UsageConfiguration) -> [UInt8] {
        let rules = state.quarter?.rules ?? configuration.rules
        let names = [("site", configuration.site), ("device", configuration.device), ("room", configuration.room)]
        let package = JSONText.object([
            ("profile", .text("tabular-data-package")),
            ("name", .text("breathpacer-usage")),
            ("title", .text("Breathing sessions in a room, counted as presses and never as people")),
            ("licenses", .list([.object([("name", .text("CC0-1.0"))])])),
            (
                "breathpacer",
                .object(
                    names.compactMap { name, value in value.map { (name, .text($0)) } } + [
                        ("minimum_count", .number(rules.minimumCount)),
                        ("rounded_to", .number(Rounding.step)),
                        ("table_least_sessions", .number(QuarterTables.leastSessions)),
                        ("table_least_days", .number(QuarterTables.leastDays)),
                        ("table_most_on_one_day_percent", .number(QuarterTables.mostOnOneDayPercent)),
                        ("small_weeks", .number(rules.smallWeeks)),
                        ("small_weeks_bound", .number(rules.smallWeeksBound)),
                        ("least_headcount", .number(UsageConfiguration.leastHeadcount)),
                    ])
            ),
            ("resources", .list(state.files.compactMap { PublishedName($0.name) }.map(resource))),
        ])
        return Array((package.text + "\n").utf8)
    }

    private static func resource(_ file: PublishedName) -> JSONText {
        .object([
            ("profile", .text("tabular-data-resource")),
            ("name", .text("\(file.kind.rawValue)-\(file.year.map(String.init) ?? "undated")")),
            ("path", .text("\(file)")),
            ("format", .text("csv")),
            ("mediatype", .text("text/csv")),
            ("encoding", .text("utf-8")),
            ("dialect", .object([("delimiter", .text(",")), ("lineTerminator", .text("\r\n"))])),
            (
                "schema",
                .object([
                    ("fields", .list(file.columns.map { field($0, of: file) })),
                    ("missingValues", .list([.text("")])),
                    ("primaryKey", .list(primaryKey(file.kind).map { .text($0) })),
                ])
            ),
        ])
    }

    private static func primaryKey(_ kind: PublishedName.Kind) -> [String] {
        kind == .profile ? ["quarter", "table", "level"] : ["week"]
    }

    private static func field(_ column: String, of file: PublishedName) -> JSONText {
        let isCount = !["week", "quarter", "flag", "coverage", "clock", "table", "level", "button"].contains(column)
        var constraints: [(String, JSONText)] = []
        if isCount { constraints.append(("minimum", .number(0))) }
        if let pattern = pattern(column, of: file) { constraints.append(("pattern", .text(pattern))) }
        if let values = values[column] { constraints.append(("enum", .list(values.map { .text($0) }))) }
        if !["started", "sessions"].contains(column) { constraints.append(("required", .flag(true))) }
        return .object([
            ("name", .text(column)), ("type", .text(isCount ? "integer" : "string")),
            ("description", .text(meanings[column] ?? "")), ("constraints", .object(constraints)),
        ])
    }

    private static func pattern(_ column: String, of file: PublishedName) -> String? {
        switch column {
        case "week": file.year == nil ? "undated-[1-9][0-9]*" : "[0-9]{4}-W[0-5][0-9]"
        case "quarter": "[0-9]{4}-Q[1-4]"
        default: nil
        }
    }

    private static let values = [
        "flag": ["ok", "low"], "coverage": ["full", "partial"],
        "clock": ClockSource.allCases.map(\.rawValue) + ["none"], "button": ["ok", "stuck"],
    ]

    private static let meanings = [
        "week": "ISO 8601 week in local time, or the number of an undated week",
        "started": "Sessions of ten seconds or longer, to the nearest multiple of 5; empty if flag is low",
        "flag": "ok, or low if there were fewer sessions than minimum_count, none included",
        "coverage": "partial if counting began within the week or counts may have been lost",
        "ready_hours": "Whole hours in which the unit could have paced",
        "clock": "Who vouched for the time",
        "quarter": "ISO weeks 1 to 13, 14 to 26, 27 to 39, 40 to the last",
        "table": "outcome, weekday, practice, time_of_day or small_weeks",
        "level": "The table's level; of small_weeks the side of small_weeks_bound on which their sum lies",
        "sessions": "Sessions, to the nearest multiple of 5; empty in small_weeks",
        "restarts": "Starts of the program",
        "hardware_faults": "Failures of light or button",
        "repairs": "Slots and files found damaged and made anew",
        "disk_error_hours": "Hours in which the hourly write failed",
        "clock_faults": "Times before a published period, and leaps of more than 36 hours",
        "resets": "Moves to another room",
        "button": "The button as the week ended",
    ]
}
