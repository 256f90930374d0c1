import Pacing
import UsageFormat

/// The week that is being counted. All of it is erased when the week closes.
struct OpenWeek: Hashable, Sendable {
    let week: ISOWeek
    /// Whether counting began within the week, or counts may have been lost in it.
    var isPartial: Bool
    /// The least trusted source that vouched for the time.
    var source: ClockSource
    var readyHours = 0
    /// The sessions of ten seconds or more on open days. Sessions on other days are not counted at all. The tables lack
    /// them, so a number that included them would reveal how many there were.
    private(set) var margins = Margins()
    /// The days of the week before ``today``.
    private(set) var spread = DaySpread()
    /// The day, 0 (Monday) to 6, and its sessions so far.
    private(set) var today = 0
    private(set) var todayStarted = 0

    init(week: ISOWeek, isPartial: Bool, source: ClockSource) {
        self.week = week
        self.isPartial = isPartial
        self.source = source
    }

    init?(
        week: ISOWeek, isPartial: Bool, source: ClockSource, readyHours: Int, margins: Margins, spread: DaySpread,
        today: Int, todayStarted: Int
    ) {
        self.init(week: week, isPartial: isPartial, source: source)
        self.readyHours = readyHours
        self.margins = margins
        self.spread = spread
        self.today = today
        self.todayStarted = todayStarted
        guard
            readyHours >= 0, (0..<7).contains(today), (0...today).contains(spread.days),
            todayStarted >= 0, spread.busiest >= 0, spread.busiest + todayStarted <= margins.total
        else { return nil }
    }

    /// Moves on to a day of the week. A day that is already past changes nothing.
    mutating func pass(to day: Int) {
        guard day > today else { return }
        spread += todaySpread
        today = day
        todayStarted = 0
    }

    /// Counts a session.
    ///
    /// - Returns: whether it was on an open day.
    mutating func start(_ practice: Practice, at moment: LocalMoment, by rules: UsageRules) -> Bool {
        let weekday = moment.date.weekday
        guard rules.openDays.contains(weekday) else { return false }
        margins.start(practice, on: weekday, in: rules.countsDayParts ? moment.part : nil)
        todayStarted += 1
        return true
    }

    /// Counts that the last counted session ended by itself.
    mutating func complete() {
        margins.complete()
    }

    /// Of all days so far.
    var wholeSpread: DaySpread {
        var spread = spread
        spread += todaySpread
        return spread
    }

    private var todaySpread: DaySpread {
        DaySpread(days: todayStarted > 0 ? 1 : 0, busiest: todayStarted)
    }
}
