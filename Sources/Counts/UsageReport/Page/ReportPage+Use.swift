import UsageFormat

extension ReportPage {
    /// Use by site.
    var use: String {
        var weeks = Array(repeating: Tally(), count: ReportPeriod.yearWeeks)
        for site in sites {
            for (index, tally) in site.recent.enumerated() { weeks[index] += tally }
        }
        let year = weeks.reduce(into: Tally()) { $0 += $1 }
        return """
            <section aria-labelledby=use>
            <h2 id=use>Use by site</h2>
            <p><strong>About \(HTML.grouped(year.started)) sessions</strong> in the last \(ReportPeriod.yearWeeks) \
            weeks: the sum of \(HTML.count(year.numberedWeeks, "week")) that rooms published with a number. Not in \
            any sum: \(HTML.count(year.smallWeeks, "week")) with too few sessions for one.</p>
            <figure>\(WeekChart.svg(weeks, from: period.firstWeek))
            <figcaption>Sessions by week, sums of published numbers</figcaption></figure>
            <details><summary>These weeks as a table</summary>
            \(Self.scrolling("Sessions by week", weekTable(weeks)))
            </details>
            \(Self.scrolling("Rooms and sessions by site", siteTable))
            <ul class=key>\(Self.groups.map { "<li class=\($0.kind)>\($0.words)" }.joined())</ul>
            </section>

            """
    }

    /// The kinds of use that are told apart in a picture.
    static let groups: [(words: String, tile: String, uses: [Use], kind: String)] = [
        ("in use", "in use", [.inUse], "a"), ("used a little", "used a little", [.little], "i"),
        ("hardly used", "hardly used", [.hardly], "h"),
        ("cannot be told", "use not told", [.few, .notReady, .notCounted, .unknown], "o"),
    ]

    static func kind(_ use: Use) -> String { groups.first { $0.uses.contains(use) }?.kind ?? "o" }

    /// A table that is wider than a phone scrolls on its own, also by keyboard.
    static func scrolling(_ label: String, _ table: String) -> String {
        "<div class=scroll role=region aria-label=\"\(label)\" tabindex=0>\n\(table)\n</div>"
    }

    private func weekTable(_ weeks: [Tally]) -> String {
        var rows = ""
        for (index, week) in weeks.enumerated().reversed() {
            let number = ISOWeek(index: period.firstWeek.index + index)
            rows +=
                "<tr><th scope=row>\(number)<td>\(number.monday.inShort)<td>\(HTML.grouped(week.started))<td>\(week.numberedWeeks)<td>\(week.smallWeeks)\n"
        }
        return """
            <table><caption>Sessions by week</caption>
            <thead><tr><th scope=col>Week<th scope=col>From Monday<th scope=col>About<th scope=col>Rooms with a number\
            <th scope=col>Rooms with a small week
            <tbody>
            \(rows)</table>
            """
    }

    private var siteTable: String {
        var rows = ""
        for site in sites {
            let counts = Self.groups.map { group in group.uses.reduce(0) { $0 + (site.rooms[$1] ?? 0) } }
            rows += "<tr><th scope=row>\(HTML.site(site.site))<td>\(site.roomCount)<td class=bar>\(Self.stack(counts))"
            rows += counts.map { "<td>\($0)" }.joined()
            for standing in [Standing.needsVisit, .unreachable, .notKnown] {
                rows += "<td>\(site.standings[standing] ?? 0)"
            }
            for tally in [site.lastWeeks, site.year] {
                rows += "<td>\(HTML.grouped(tally.started))<td>\(HTML.grouped(tally.smallWeeks))"
            }
            rows += "\n"
        }
        return """
            <table><caption>Rooms and sessions by site</caption>
            <thead><tr><th rowspan=2 scope=col>Site<th rowspan=2 scope=col>Rooms<th rowspan=2 scope=col>Their use\
            <th colspan=4 scope=colgroup>Rooms, last 13 weeks<th colspan=3 scope=colgroup>Units\
            <th colspan=2 scope=colgroup>Last 13 weeks<th colspan=2 scope=colgroup>Last 52 weeks
            <tr>\(Self.groups.map { "<th scope=col>\($0.words)" }.joined())\
            <th scope=col>to visit<th scope=col>unreach\u{AD}able<th scope=col>not known<th scope=col>about<th scope=col>small weeks\
            <th scope=col>about<th scope=col>small weeks
            <tbody>
            \(rows)</table>
            """
    }

    /// A bar of shares; its numbers stand in the cells beside it.
    private static func stack(_ counts: [Int]) -> String {
        let total = max(1, counts.reduce(0, +))
        var (parts, x) = ("", 0)
        for (count, group) in zip(counts, groups) where count > 0 {
            let width = (120 * count + total / 2) / total
            parts += "<path class=\(group.kind) d=\"M\(x) 0h\(max(1, width - 1))v12h-\(max(1, width - 1))z\"/>"
            x += width
        }
        return "<svg class=t aria-hidden=true viewBox=\"0 0 120 12\">\(parts)</svg>"
    }
}
