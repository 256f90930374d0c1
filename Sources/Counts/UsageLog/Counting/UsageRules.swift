import Pacing
import UsageFormat

/// The rules that decide which numbers may be published. They are fixed for a quarter, because whoever reads a table
/// must know that one set of rules held for all of it.
package struct UsageRules: Hashable, Sendable {
    /// The threshold: a week with fewer sessions is `low`, and a level with fewer holds its table back.
    package var minimumCount: Int
    /// How many `low` weeks a quarter must have before anything is published about their sum.
    package var smallWeeks: Int
    /// What their sum is compared with.
    package var smallWeeksBound: Int
    /// The days on which a press is counted.
    package var openDays: [Weekday]
    /// Whether ten people or more work in each part of the day.
    package var countsDayParts: Bool
    /// The practices on the button, by number.
    package var practices: [Practice]

    package static let standardMinimumCount = Thresholds.minimumCount
    /// Thresholds that may be set.
    package static let minimumCountRange = standardMinimumCount...50
    package static let smallWeeksRange = Thresholds.smallWeeks
    package static let standardSmallWeeksBound = Thresholds.smallWeeksBounds.lowerBound
    package static let smallWeeksBoundRange = Thresholds.smallWeeksBounds

    package init(
        minimumCount: Int = standardMinimumCount, smallWeeks: Int = smallWeeksRange.lowerBound,
        smallWeeksBound: Int = standardSmallWeeksBound, openDays: [Weekday] = Weekday.allCases,
        countsDayParts: Bool = false, practices: [Practice] = Practice.standard
    ) {
        self.minimumCount = minimumCount
        self.smallWeeks = smallWeeks
        self.smallWeeksBound = smallWeeksBound
        self.openDays = openDays
        self.countsDayParts = countsDayParts
        self.practices = practices
    }

    /// The bounds that reveal nothing about any single low week.
    ///
    /// With a threshold K, a low week holds 0 to K − 1. If the sum of m of them is below the bound, each must still be
    /// able to hold K − 1, so the bound is at least K. If the sum reaches the bound, each must still be able to hold 0,
    /// with the others holding (K − 1)(m − 1). So the bound is at most that.
    package static func bounds(minimumCount: Int, smallWeeks: Int) -> ClosedRange<Int> {
        minimumCount...(minimumCount - 1) * (smallWeeks - 1)
    }

    /// These rules in succession to others: a threshold that was raised stays raised.
    func following(_ previous: UsageRules?) -> UsageRules {
        var rules = self
        rules.minimumCount = max(minimumCount, previous?.minimumCount ?? 0)
        if !Self.bounds(minimumCount: rules.minimumCount, smallWeeks: smallWeeks).contains(smallWeeksBound) {
            rules.smallWeeks = previous?.smallWeeks ?? smallWeeks
            rules.smallWeeksBound = previous?.smallWeeksBound ?? smallWeeksBound
        }
        return rules
    }
}
