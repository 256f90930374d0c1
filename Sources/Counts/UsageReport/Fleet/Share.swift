import UsageFormat

/// A unit's weeks at one site; it may have hung elsewhere before.
struct Share: Sendable {
    let site: String
    /// All that was ever published.
    var all = Tally()
    /// The last year of weeks, oldest first.
    var recent: [WeekMark]
    /// The last fixed quarter.
    var quarter = Tally()

    init(site: String, weeks: [Row<WeekRow>], _ period: ReportPeriod) {
        self.site = site
        recent = Array(repeating: .none, count: ReportPeriod.yearWeeks)
        let first = period.firstWeek.index
        for row in weeks {
            let mark = WeekMark(row.content)
            all.add(mark)
            if recent.indices.contains(row.period - first) {
                recent[row.period - first] = mark
                if ISOWeek(index: row.period).quarter == period.lastQuarter { quarter.add(mark) }
            }
        }
    }

    var year: Tally { Tally(recent) }
    var lastWeeks: Tally { Tally(recent.suffix(ReportPeriod.quarterWeeks)) }
}
