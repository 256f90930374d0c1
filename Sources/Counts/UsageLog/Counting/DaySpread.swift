/// How sessions are spread over days. It shows whether a single day, and so perhaps a single person, made most of a
/// table.
struct DaySpread: Hashable, Sendable {
    /// The number of days with a session.
    var days = 0
    /// The largest number of sessions on one day.
    var busiest = 0

    static func += (sum: inout DaySpread, other: DaySpread) {
        sum.days = min(sum.days + other.days, 7 * OpenQuarter.mostWeeks)
        sum.busiest = max(sum.busiest, other.busiest)
    }
}
