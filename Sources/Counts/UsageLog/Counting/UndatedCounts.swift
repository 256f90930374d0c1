import UsageFormat

/// What was counted while nothing vouched for the time. 168 ready hours make an undated week.
///
/// Nobody knows which hours of a day these were. So the week is told only if half of it or more was counted without a
/// break: whoever holds the plug can then not have chosen the hours.
struct UndatedCounts: Hashable, Sendable {
    /// Counted from 1.
    var number: Int
    var started = 0
    var readyHours = 0
    /// The most ready hours without a break in between.
    var longestRun = 0
    var isPartial = false

    /// The number of hours in a week.
    static let length = 168

    /// Counts sessions that nothing dates.
    mutating func start(_ count: Int = 1) {
        started = min(started + count, PublishedRange.started.upperBound)
    }

    /// The number of the undated week after another one. After the last number there is no other.
    static func number(after number: Int) -> Int {
        min(number + 1, PublishedRange.undatedWeek.upperBound)
    }
}
