import UsageFormat

extension ReportPage {
    /// When and how sessions were.
    var profile: String {
        var charts = ""
        for chart in Self.charts {
            guard let sessions = fleet.profile.sessions[chart.kind] else { continue }
            let levels = chart.levels ?? Self.practices(sessions)
            let shown = levels.compactMap { level in sessions[level.key].map { (level.words, $0) } }
            if shown.isEmpty { continue }
            charts += Self.chart(chart.title, shown)
        }
        if charts.isEmpty { charts = "<p class=none>No room has published a table of a closed quarter yet.</p>" }
        let (first, last) = (period.quarters.lowerBound, period.quarters.upperBound)
        return """
            <section aria-labelledby=profile>
            <h2 id=profile>When and how</h2>
            <p>Sums of the tables that rooms published of the quarters \(first) to \(last). A room publishes a quarter’s \
            table whole or not at all, so these do not hold all sessions, and not all hold the same ones.</p>
            <div class=charts>
            \(charts)</div>
            </section>

            """
    }

    private typealias Level = (key: String, words: String)

    private static let charts: [(kind: ProfileTable.Kind, title: String, levels: [Level]?)] = [
        (.timeOfDay, "Time of day", [("06_12", "6 to 12"), ("12_18", "12 to 18"), ("18_06", "18 to 6")]),
        (
            .weekday, "Day of the week",
            [
                ("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"), ("thu", "Thursday"), ("fri", "Friday"),
                ("sat", "Saturday"), ("sun", "Sunday"),
            ]
        ),
        (
            .weekday, "Working days and weekend, of rooms that tell no more",
            [("mon_fri", "Monday to Friday"), ("sat_sun", "Saturday, Sunday")]
        ),
        (.practice, "Practice", nil),
        (.outcome, "How they ended", [("completed", "to the end"), ("not_completed", "stopped earlier")]),
    ]

    private static let practiceNames: [Level] = [
        ("breathe", "Breathe"), ("body_check", "Body check"), ("kind_words", "Kind words"),
        ("one_good_thing", "One good thing"), ("team_minute", "Team minute"),
    ]

    /// The known ones in their order, then others by name.
    private static func practices(_ sessions: [String: Int]) -> [Level] {
        let known = Set(practiceNames.map(\.key))
        let new = sessions.keys.filter { !known.contains($0) && $0 != "others" }.sorted().map { ($0, $0) }
        return practiceNames + new + [("others", "others, of rooms that tell no more")]
    }

    private static func chart(_ title: String, _ levels: [(words: String, sessions: Int)]) -> String {
        let most = levels.map(\.sessions).max() ?? 1
        let total = levels.reduce(0) { $0 + $1.sessions }
        var rows = ""
        for level in levels {
            let width = max(1, level.sessions * 200 / most)
            let percent = (level.sessions * 100 + total / 2) / total
            rows += "<tr><th scope=row>\(HTML.escaped(level.words))<td class=bar>"
            rows +=
                "<svg role=img aria-label=\"\(percent) %\" viewBox=\"0 0 200 14\"><path class=b d=\"M0 0h\(width)v14h-\(width)z\"/></svg>"
            rows += "<td>\(HTML.grouped(level.sessions))<td>\(percent)\u{202F}%\n"
        }
        return """
            <table><caption>\(title)</caption>
            <thead><tr><th scope=col>Sessions<th scope=col><span class=hide>Share, drawn</span><th scope=col>about\
            <th scope=col>share
            <tbody>
            \(rows)</table>

            """
    }
}
