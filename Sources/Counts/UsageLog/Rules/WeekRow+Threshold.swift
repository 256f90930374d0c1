import UsageFormat

extension WeekRow {
    /// What may be told of a week's sessions: a number that is rounded, none below the threshold, and nothing at all if
    /// the unit was ready for too few hours.
    ///
    /// - Parameter coveredHours: the ready hours that nobody could choose with a plug.
    init(
        counted started: Int, isPartial: Bool, readyHours: Int, coveredHours: Int, clock: ClockSource?,
        by rules: UsageRules
    ) {
        let told: Told =
            coveredHours < rules.leastReadyHours
            ? .fewHours
            : started < rules.minimumCount
                ? .low : .number(Rounding.rounded(started, minimumCount: rules.minimumCount))
        self.init(told, isPartial: isPartial, readyHours: readyHours, clock: clock)
    }
}
