import Pacing
import UsageFormat

/// What decides which numbers may be told. Fixed for a quarter: whoever knows the rules of a table must know that they
/// held for all of it.
package struct UsageRules: Hashable, Sendable {
    /// The threshold: a week with fewer sessions is `low`, a level with fewer keeps its table back.
    package var minimumCount: Int
    /// How many `low` weeks a quarter must have before anything is said of their sum.
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
        countsDayParts: Bool = false, practices: [Practice] = Practice.allCases
    ) {
        self.minimumCount = minimumCount
        self.smallWeeks = smallWeeks
        self.smallWeeksBound = smallWeeksBound
        self.openDays = openDays
        self.countsDayParts = countsDayParts
        self.practices = practices
    }

    /// The bounds that tell nothing of any single small week.
    ///
    /// A small week holds 0 to K − 1, for a threshold K. That the sum of m of them is below the bound must allow each
    /// its K − 1: so the bound is K at least. That it reaches the bound must allow each its 0, the others holding
    /// (K − 1)(m − 1): so it is that at most.
    package static func bounds(minimumCount: Int, smallWeeks: Int) -> ClosedRange<Int> {
        minimumCount...(minimumCount - 1) * (smallWeeks - 1)
    }

    /// These rules after others: a threshold that was raised stays.
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
