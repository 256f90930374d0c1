import UsageFormat

/// The tidy tables of a report: a row for each thing, a column for each property. Tables of rows are written while the
/// units are read, and tables of sums at the end.
package enum FleetTable: String, CaseIterable, Sendable {
    case units, sites, weeks, profile, health, problems

    package var fileName: String { "\(rawValue).csv" }

    /// What a file begins with.
    package func header(separatedBy separator: CSVSeparator = .comma) -> String {
        separator.beginning + CSVText.row(columns.map(\.name), separatedBy: separator)
    }

    var columns: [FleetColumn] {
        switch self {
        case .units:
            [
                .site, .room, .device, .use, .visit, .visitSince, .unreachable, .lastSeen, .notKnown, .lastWeek,
                .startedAbout, .numberedWeeks, .smallWeeks, .undatedStartedAbout, .problems,
            ]
        case .sites:
            [
                .site, .rooms, .toVisit, .unreachableUnits, .unknownUnits, .startedAbout, .numberedWeeks, .smallWeeks,
                .yearStartedAbout, .yearSmallWeeks,
            ]
        case .weeks:
            [.site, .room, .device, .week, .monday, .started, .flag, .coverage, .readyHours, .clock]
        case .profile: [.site, .room, .device, .quarter, .table, .level, .sessions]
        case .health:
            [
                .site, .room, .device, .week, .monday, .readyHours, .restarts, .hardwareFaults, .repairs,
                .diskErrorHours, .clockFaults, .resets, .button, .buttonNoise,
            ]
        case .problems: [.file, .line, .found, .expected, .remedy]
        }
    }

    /// The rows of a unit.
    package func rows(_ reading: UnitReading, separatedBy separator: CSVSeparator = .comma) -> String {
        let rows = Rows(unit: reading.unit, separator: separator)
        let places = reading.places
        switch self {
        case .weeks:
            return places.map { rows.dated($0.files.weeks, $0.site, \.text) }.joined()
                + rows.undated(reading.undated.undatedWeeks, \.text)
        case .health:
            return places.map { rows.dated($0.files.health, $0.site, \.text) }.joined()
                + rows.undated(reading.undated.undatedHealth, \.text)
        case .profile: return places.flatMap { place in place.files.tables.map { rows.table($0, place.site) } }.joined()
        case .units, .sites, .problems: return ""
        }
    }

    /// The rows of the fleet.
    package func rows(_ fleet: Fleet, separatedBy separator: CSVSeparator = .comma) -> String {
        switch self {
        case .units: fleet.units.map { CSVText.row(Self.unit($0), separatedBy: separator) }.joined()
        case .sites: fleet.sites.map { CSVText.row(Self.site($0), separatedBy: separator) }.joined()
        case .weeks, .profile, .health, .problems: ""
        }
    }

    /// The row of a problem.
    package static func row(_ problem: Problem, separatedBy separator: CSVSeparator = .comma) -> String {
        let line = problem.problem.line.map(String.init) ?? ""
        return CSVText.row(
            [problem.path, line, problem.problem.found, problem.problem.expected, problem.remedy.rawValue],
            separatedBy: separator)
    }

    /// A unit's published rows, each after the unit's names.
    private struct Rows {
        let unit: Unit
        let separator: CSVSeparator

        func dated<Content>(_ rows: [Row<Content>], _ site: String, _ text: (Content) -> String) -> String {
            lines(rows, site) { row in
                let week = ISOWeek(index: row.period)
                return "\(week),\(week.monday),\(text(row.content))"
            }
        }

        func undated<Content>(_ rows: [Row<Content>], _ text: (Content) -> String) -> String {
            lines(rows, unit.site) { "\(UndatedWeek.text($0.period)),,\(text($0.content))" }
        }

        func table(_ row: Row<ProfileTable>, _ site: String) -> String {
            let quarter = ProfileTable.quarter(ofPeriod: row.period)
            return lines(row.content.texts, site) { "\(quarter),\($0)" }
        }

        private func lines<Line>(_ lines: [Line], _ site: String, _ text: (Line) -> String) -> String {
            let names = CSVText.fields([site, unit.room ?? "", unit.device], separatedBy: separator)
            return lines.reduce(into: "") { table, line in
                table += "\(names)\(separator.rawValue)\(CSVText.plain(text(line), separatedBy: separator))\r\n"
            }
        }
    }

    private static func unit(_ unit: Unit) -> [String] {
        var all = Tally()
        for share in unit.shares { all += share.all }
        return [
            unit.site, unit.room ?? "", unit.device, unit.use.rawValue, unit.visits.map(\.word).joined(separator: " "),
            unit.visits.compactMap(\.since).min()?.description ?? "",
            unit.unreachable.map { $0.result ?? PullWords.english.notPulled.words } ?? "",
            unit.unreachable?.lastSeen?.description ?? "", unit.doubts.map(\.word).joined(separator: " "),
            unit.lastWeek?.description ?? "", "\(all.started)",
            "\(all.numberedWeeks)", "\(all.smallWeeks)", "\(unit.undated.started)", "\(unit.problemCount)",
        ]
    }

    private static func site(_ site: SiteTotals) -> [String] {
        let year = site.year
        let counts = [
            site.roomCount, site.standings[.needsVisit] ?? 0, site.standings[.unreachable] ?? 0,
            site.standings[.notKnown] ?? 0, site.all.started, site.all.numberedWeeks, site.all.smallWeeks,
            year.started, year.smallWeeks,
        ]
        return [site.site] + counts.map(String.init)
    }
}
