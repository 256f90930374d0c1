import UsageFormat

extension WeekRow {
    /// What may be told of a week's sessions: a number that is rounded, and none below the threshold.
    init(counted started: Int, isPartial: Bool, readyHours: Int, clock: ClockSource?, minimumCount: Int) {
        self.init(
            started: started < minimumCount ? nil : Rounding.rounded(started, minimumCount: minimumCount),
            isPartial: isPartial, readyHours: readyHours, clock: clock)
    }
}
