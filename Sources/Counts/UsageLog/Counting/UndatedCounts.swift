/// What was counted while nothing vouched for the time. 168 ready hours make an undated week.
struct UndatedCounts: Hashable, Sendable {
    /// Counted from 1.
    var number = 1
    var started = 0
    var readyHours = 0
    var isPartial = false

    /// The number of hours in a week.
    static let length = 168
}
