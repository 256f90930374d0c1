import UsageFormat

/// The tidy tables of a report: a row for each thing, a column for each property. Tables of rows are written while the
/// units are read, and tables of sums at the end.
package enum FleetTable: String, CaseIterable, Sendable {
    case units, sites, weeks, profile, health, problems

    package var fileName: String { "\(rawValue).csv" }

    package var header: String { CSVText.row(columns) }

    private var columns: [String] {
        switch self {
        case .units:
            [
                "site", "room", "device", "use", "visit", "visit_since", "unreachable", "last_seen", "not_known",
                "last_week", "started_about", "numbered_weeks", "small_weeks", "undated_started_about", "problems",
            ]
        case .sites:
            [
                "site", "rooms", "to_visit", "unreachable", "not_known", "started_about", "numbered_weeks",
                "small_weeks", "year_started_about", "year_small_weeks",
            ]
        case .weeks: Self.dated(WeekRow.columns)
        case .profile: ["site", "room", "device"] + ProfileTable.columns.map(\.name)
        case .health:
            Self.dated(HealthRow.columns)
        case .problems: ["file", "line", "found", "expected", "remedy"]
        }
    }

    /// The columns of a published file with the unit before them, and after the week the day on which it begins.
    private static func dated(_ columns: [Column]) -> [String] {
        ["site", "room", "device", "week", "monday"] + columns.dropFirst().map(\.name)
    }

    /// The rows of a unit.
    package func rows(_ reading: UnitReading) -> String {
        let unit = reading.unit
        switch self {
        case .weeks:
            let dated = reading.places.map { Self.text($0.files.weeks, $0.site, unit, isDated: true, \.text) }
            return dated.joined()
                + Self.text(
                    reading.undated.undatedWeeks, unit.site, unit, isDated: false, \.text)
        case .health:
            let dated = reading.places.map { Self.text($0.files.health, $0.site, unit, isDated: true, \.text) }
            return dated.joined()
                + Self.text(
                    reading.undated.undatedHealth, unit.site, unit, isDated: false, \.text)
        case .profile:
            return reading.places.map { place in
                place.files.tables.map { Self.table($0, place.site, unit) }.joined()
            }.joined()
        case .units, .sites, .problems: return ""
        }
    }

    /// The rows of the fleet.
    package func rows(_ fleet: Fleet) -> String {
        switch self {
        case .units: fleet.units.map(Self.unit).joined()
        case .sites: fleet.sites.map(Self.site).joined()
        case .weeks, .profile, .health, .problems: ""
        }
    }

    /// The row of a problem.
    package static func row(_ problem: Problem) -> String {
        CSVText.row([
            problem.path, problem.problem.line.map(String.init) ?? "", problem.problem.found, problem.problem.expected,
            problem.remedy.rawValue,
        ])
    }

    /// What the rows of a unit begin with.
    private static func names(_ site: String, _ unit: Unit) -> String {
        String(CSVText.row([site, unit.room ?? "", unit.device]).dropLast())
    }

    private static func period(_ number: Int, isDated: Bool) -> String {
        isDated ? "\(ISOWeek(index: number)),\(ISOWeek(index: number).monday)" : "\(UndatedWeek.text(number)),"
    }

    private static func text<Content>(
        _ rows: [Row<Content>], _ site: String, _ unit: Unit, isDated: Bool, _ text: (Content) -> String
    ) -> String {
        let names = names(site, unit)
        return rows.reduce(into: "") { table, row in
            table += "\(names),\(period(row.period, isDated: isDated)),\(text(row.content))\r\n"
        }
    }

    private static func table(_ row: Row<ProfileTable>, _ site: String, _ unit: Unit) -> String {
        let names = names(site, unit)
        let quarter = ProfileTable.quarter(ofPeriod: row.period)
        return row.content.texts.map { "\(names),\(quarter),\($0)\r\n" }.joined()
    }

    private static func unit(_ unit: Unit) -> String {
        var all = Tally()
        for share in unit.shares { all += share.all }
        return CSVText.row([
            unit.site, unit.room ?? "", unit.device, unit.use.rawValue, unit.visits.map(\.word).joined(separator: " "),
            unit.visits.compactMap(\.since).min()?.description ?? "", unit.unreachable.map { $0.result ?? ReportWords.english.toDo.noNewerWeek } ?? "",
            unit.unreachable?.lastSeen?.description ?? "", unit.doubts.map(\.word).joined(separator: " "),
            unit.lastWeek?.description ?? "", "\(all.started)",
            "\(all.numberedWeeks)", "\(all.smallWeeks)", "\(unit.undated.started)", "\(unit.problemCount)",
        ])
    }

    private static func site(_ site: SiteTotals) -> String {
        let year = site.year
        return CSVText.row(
            [site.site]
                + [
                    site.roomCount, site.standings[.needsVisit] ?? 0, site.standings[.unreachable] ?? 0,
                    site.standings[.notKnown] ?? 0, site.all.started, site.all.numberedWeeks, site.all.smallWeeks,
                    year.started, year.smallWeeks,
                ].map(String.init))
    }
}
