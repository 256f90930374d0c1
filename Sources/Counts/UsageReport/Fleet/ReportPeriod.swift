import UsageFormat

/// Which weeks a report is about, from the day it is made on.
package struct ReportPeriod: Hashable, Sendable {
    package let today: CivilDate

    package init(today: CivilDate) {
        self.today = today
    }

    /// The present week, which may have closed already in time zones further east.
    var openWeek: ISOWeek { ISOWeek(today) }

    /// The last week that has closed everywhere.
    package var lastWeek: ISOWeek { ISOWeek(index: openWeek.index - 1) }

    /// How many weeks a year and a quarter are.
    package static let yearWeeks = 52
    package static let quarterWeeks = 13

    /// The first of a year of weeks.
    var firstWeek: ISOWeek { ISOWeek(index: lastWeek.index - Self.yearWeeks + 1) }

    /// The last quarter whose weeks have all closed.
    var lastQuarter: Quarter {
        openWeek.quarter == lastWeek.quarter ? Quarter(index: openWeek.quarter.index - 1) : lastWeek.quarter
    }

    /// A year of fixed quarters, ending with that.
    var quarters: ClosedRange<Quarter> { Quarter(index: lastQuarter.index - 3)...lastQuarter }
}
