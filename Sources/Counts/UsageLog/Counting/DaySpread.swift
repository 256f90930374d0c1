/// Over how many days sessions are spread: enough to say that no single day, and so hardly a single person, made a table.
struct DaySpread: Hashable, Sendable {
    /// Days that had a session.
    var days = 0
    /// The most sessions of one day.
    var busiest = 0

    static func += (sum: inout DaySpread, other: DaySpread) {
        sum.days += other.days
        sum.busiest = max(sum.busiest, other.busiest)
    }
}
