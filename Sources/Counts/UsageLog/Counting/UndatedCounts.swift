/// What was counted while nobody vouched for the time: 168 ready hours of it make an undated week.
struct UndatedCounts: Hashable, Sendable {
    /// Counted from 1.
    var number = 1
    var started = 0
    var readyHours = 0
    var isPartial = false

    /// The hours of a week.
    static let length = 168
}
