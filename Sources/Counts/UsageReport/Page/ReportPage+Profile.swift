import UsageFormat

extension ReportPage {
    /// When and how sessions were.
    var profile: String {
        let words = words.profile
        var charts = ""
        for chart in Self.charts {
            guard let sessions = fleet.profile.sessions[chart.kind] else { continue }
            var levels = chart.levels.map { (key: $0.rawValue, text: words.level($0)) }
            if chart.kind == .practice {
                // Practices of a later version have no other name than that of the files.
                let later = sessions.keys.filter { ProfileLevel(rawValue: $0) == nil }.sorted()
                levels += later.map { ($0, $0) } + [(ProfileLevel.others.rawValue, words.level(.others))]
            }
            let shown = levels.compactMap { level in sessions[level.key].map { (level.text, $0) } }
            if shown.isEmpty { continue }
            charts += self.chart(chart.isOfParts ? words.weekPartsTitle : words.title(chart.kind), shown)
        }
        if charts.isEmpty { charts = "<p class=none>\(words.none)</p>" }
        let quarters = period.quarters
        let (first, last) = (
            self.words.dates.quarter(quarters.lowerBound), self.words.dates.quarter(quarters.upperBound)
        )
        return """
            <section aria-labelledby=profile>
            <h2 id=profile>\(words.heading)</h2>
            <p>\(words.introduction(first, last))</p>
            <div class=charts>
            \(charts)</div>
            </section>

            """
    }

    private struct Chart {
        let kind: ProfileTable.Kind
        let levels: [ProfileLevel]
        /// Whether its levels are parts of the week, of rooms that tell no days.
        var isOfParts = false
    }

    private static let charts: [Chart] = [
        Chart(kind: .timeOfDay, levels: [.morning, .afternoon, .night]),
        Chart(kind: .weekday, levels: [.mon, .tue, .wed, .thu, .fri, .sat, .sun]),
        Chart(kind: .weekday, levels: [.workingDays, .weekend], isOfParts: true),
        Chart(kind: .practice, levels: [.breathe, .bodyCheck, .kindWords, .oneGoodThing, .teamMinute]),
        Chart(kind: .outcome, levels: [.completed, .notCompleted]),
    ]

    private func chart(_ title: String, _ levels: [(text: String, sessions: Int)]) -> String {
        let most = levels.map(\.sessions).max() ?? 1
        let total = levels.reduce(0) { $0 + $1.sessions }
        var rows = ""
        for level in levels {
            let width = max(1, level.sessions * 200 / most)
            let percent = words.numerals.percent((level.sessions * 100 + total / 2) / total)
            rows += "<tr><th scope=row>\(HTML.escaped(level.text))<td class=bar>"
            rows += "<svg role=img aria-label=\"\(percent)\" viewBox=\"0 0 200 14\">"
            rows += "<path class=b d=\"M0 0h\(width)v14h-\(width)z\"/></svg>"
            rows += "<td>\(words.numerals.text(level.sessions))<td>\(percent)\n"
        }
        let titles = words.profile
        return """
            <table><caption>\(title)</caption>
            <thead><tr><th scope=col>\(titles.sessions)<th scope=col><span class=hide>\(titles.drawn)</span>\
            <th scope=col>\(titles.about)<th scope=col>\(titles.share)
            <tbody>
            \(rows)</table>

            """
    }
}
