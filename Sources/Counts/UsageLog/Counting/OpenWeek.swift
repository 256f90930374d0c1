import Pacing
import UsageFormat

/// The week that is being counted. All of it is erased when the week closes.
struct OpenWeek: Hashable, Sendable {
    let week: ISOWeek
    /// Whether counting began or ended within the week, its clock was set by hours, or counts may have been lost in it.
    var isPartial: Bool
    /// The least trusted source that vouched for the time.
    var source: ClockSource
    private(set) var readyHours = 0
    /// The sessions of ten seconds or more on open days. Sessions on other days are not counted at all. The tables lack
    /// them, so a number that included them would reveal how many there were.
    private(set) var margins = Margins()

    init(week: ISOWeek, isPartial: Bool, source: ClockSource) {
        self.week = week
        self.isPartial = isPartial
        self.source = source
    }

    /// As it was read; `nil` if each session has not its day.
    init?(week: ISOWeek, isPartial: Bool, source: ClockSource, readyHours: Int, margins: Margins) {
        self.init(week: week, isPartial: isPartial, source: source)
        self.readyHours = readyHours
        self.margins = margins
        guard margins.byWeekday.reduce(0, +) == margins.total else { return nil }
    }

    /// Counts a session.
    ///
    /// - Returns: whether it was on an open day, and is not more than any week has time for.
    mutating func start(_ practice: Practice, at moment: LocalMoment, by rules: UsageRules) -> Bool {
        let weekday = moment.date.weekday
        guard rules.openDays.contains(weekday), margins.total < PublishedRange.started.upperBound else { return false }
        margins.start(practice, on: weekday, in: rules.countsDayParts ? moment.part : nil)
        return true
    }

    /// Counts that the last counted session ended by itself.
    mutating func complete() {
        margins.complete()
    }

    /// Counts an hour during all of which the unit was able to pace. A clock that was set back makes a week longer than its
    /// hours.
    mutating func passReadyHour() {
        readyHours = min(readyHours + 1, PublishedRange.readyHours.upperBound)
    }

    /// The days with a session: each day of the week comes once.
    var spread: DaySpread {
        DaySpread(days: margins.byWeekday.count { $0 > 0 }, busiest: margins.byWeekday.max() ?? 0)
    }
}
