import UsageFormat

/// A unit's weeks at one site; it may have hung elsewhere before.
struct Share: Sendable {
    let site: String
    /// All that was ever published.
    var all = Tally()
    /// The last year of weeks, oldest first.
    var recent: [WeekMark]
    /// The last fixed quarter, and the one before.
    var quarter = Tally()
    var quarterBefore = Tally()
    /// The first week of which anything was told here.
    let firstWeek: ISOWeek?

    init(site: String, weeks: [Row<WeekRow>], _ period: ReportPeriod) {
        self.site = site
        firstWeek = weeks.first.map { ISOWeek(index: $0.period) }
        recent = Array(repeating: .none, count: ReportPeriod.yearWeeks)
        let first = period.firstWeek.index
        for row in weeks {
            let mark = WeekMark(row.content)
            all.add(mark)
            if recent.indices.contains(row.period - first) {
                recent[row.period - first] = mark
                let quarters = period.lastQuarter.index - ISOWeek(index: row.period).quarter.index
                if quarters == 0 { quarter.add(mark) }
                if quarters == 1 { quarterBefore.add(mark) }
            }
        }
    }

    var year: Tally { Tally(recent) }
    var lastWeeks: Tally { Tally(recent.suffix(ReportPeriod.quarterWeeks)) }
}
