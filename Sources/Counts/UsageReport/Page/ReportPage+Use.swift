import UsageFormat

extension ReportPage {
    /// Use by site.
    var use: String {
        var weeks = Array(repeating: Tally(), count: ReportPeriod.yearWeeks)
        for site in sites {
            for (index, tally) in site.recent.enumerated() { weeks[index] += tally }
        }
        let year = weeks.reduce(into: Tally()) { $0 += $1 }
        let words = words.use
        let groups = UseGroup.allCases.map { "<li>\(UseBar.sample($0))\(words.group($0).words)" }
        return """
            <section aria-labelledby=use>
            <h2 id=use>\(words.heading)</h2>
            <p>\(words.sums(year.started, ReportPeriod.yearWeeks, year.numberedWeeks, year.smallWeeks))</p>
            <figure>\(WeekChart(self.words).svg(weeks, from: period.firstWeek))
            <figcaption>\(words.chartCaption)</figcaption></figure>
            <details><summary>\(words.asTable)</summary>
            \(Self.scrolling(words.byWeek, weekTable(weeks)))
            </details>
            \(Self.scrolling(words.bySite, siteTable))
            <ul class=key>\(groups.joined())</ul>
            </section>

            """
    }

    /// A table that is wider than a phone scrolls on its own, also by keyboard.
    static func scrolling(_ label: String, _ table: String) -> String {
        "<div class=scroll role=region aria-label=\"\(label)\" tabindex=0>\n\(table)\n</div>"
    }

    private func weekTable(_ weeks: [Tally]) -> String {
        let (numerals, dates) = (words.numerals, words.dates)
        var rows = ""
        for (index, week) in weeks.enumerated().reversed() {
            let number = ISOWeek(index: period.firstWeek.index + index)
            rows += "<tr><th scope=row>\(dates.week(number))<td>\(dates.short(number.monday))"
            rows += "<td>\(numerals.text(week.started))<td>\(week.numberedWeeks)<td>\(week.smallWeeks)\n"
        }
        let titles = words.use
        return """
            <table><caption>\(titles.byWeek)</caption>
            <thead><tr><th scope=col>\(titles.week)<th scope=col>\(titles.fromMonday)<th scope=col>\(titles.about)\
            <th scope=col>\(titles.roomsWithNumber)<th scope=col>\(titles.roomsWithSmallWeek)
            <tbody>
            \(rows)</table>
            """
    }

    private var siteTable: String {
        var rows = ""
        for site in sites {
            let counts = UseGroup.allCases.map { group in group.uses.reduce(0) { $0 + (site.rooms[$1] ?? 0) } }
            rows += "<tr><th scope=row>\(name(site.site))<td>\(site.roomCount)<td class=bar>\(UseBar.svg(counts))"
            rows += counts.map { "<td>\($0)" }.joined()
            for standing in [Standing.needsVisit, .unreachable, .notKnown] {
                rows += "<td>\(site.standings[standing] ?? 0)"
            }
            for tally in [site.lastWeeks, site.year] {
                rows += "<td>\(words.numerals.text(tally.started))<td>\(words.numerals.text(tally.smallWeeks))"
            }
            rows += "\n"
        }
        let titles = words.use
        let groups = UseGroup.allCases.map { "<th scope=col>\(titles.group($0).words)" }
        let sums = "<th scope=col>\(titles.about)<th scope=col>\(titles.smallWeeks)"
        return """
            <table><caption>\(titles.bySite)</caption>
            <thead><tr><th rowspan=2 scope=col>\(titles.site)<th rowspan=2 scope=col>\(titles.rooms)\
            <th rowspan=2 scope=col>\(titles.theirUse)\
            <th colspan=4 scope=colgroup>\(titles.roomsLately(ReportPeriod.quarterWeeks))\
            <th colspan=3 scope=colgroup>\(titles.units)\
            <th colspan=2 scope=colgroup>\(titles.lately(ReportPeriod.quarterWeeks))\
            <th colspan=2 scope=colgroup>\(titles.lately(ReportPeriod.yearWeeks))
            <tr>\(groups.joined())<th scope=col>\(titles.toVisit)<th scope=col>\(titles.unreachable)\
            <th scope=col>\(titles.notKnown)\(sums)\(sums)
            <tbody>
            \(rows)</table>
            """
    }
}
