import Pacing
import UsageFormat

/// The rules that decide which numbers may be published. They are fixed for a quarter, because whoever reads a table
/// must know that one set of rules held for all of it.
package struct UsageRules: Hashable, Sendable {
    /// The threshold: a week with fewer sessions is `low`, and a level with fewer holds its table back.
    package var minimumCount: Int
    /// A week with fewer ready hours is not told.
    package var leastReadyHours: Int
    /// How many `low` weeks a quarter must have before anything is published about their sum.
    package var smallWeeks: Int
    /// What their sum is compared with.
    package var smallWeeksBound: Int
    /// The days on which a press is counted.
    package var openDays: [Weekday]
    /// Whether ten people or more work on each open day.
    package var countsDays: Bool
    /// Whether ten people or more work in each part of the day.
    package var countsDayParts: Bool
    /// The practices on the button, by number.
    package var practices: [Practice]

    package static let standardMinimumCount = Thresholds.minimumCount
    /// Thresholds that may be set.
    package static let minimumCountRange = standardMinimumCount...50
    package static let leastReadyHoursRange = Thresholds.readyHours
    package static let smallWeeksRange = Thresholds.smallWeeks
    package static let standardSmallWeeksBound = Thresholds.smallWeeksBounds.lowerBound
    package static let smallWeeksBoundRange = Thresholds.smallWeeksBounds

    package init(
        minimumCount: Int = standardMinimumCount, leastReadyHours: Int = leastReadyHoursRange.lowerBound,
        smallWeeks: Int = smallWeeksRange.lowerBound,
        smallWeeksBound: Int = standardSmallWeeksBound, openDays: [Weekday] = Weekday.allCases,
        countsDays: Bool = false, countsDayParts: Bool = false, practices: [Practice] = Practice.standard
    ) {
        self.minimumCount = minimumCount
        self.leastReadyHours = leastReadyHours
        self.smallWeeks = smallWeeks
        self.smallWeeksBound = smallWeeksBound
        self.openDays = openDays
        self.countsDays = countsDays
        self.countsDayParts = countsDayParts
        self.practices = practices
    }

    /// Whether a week's number may be told: either the unit counts on all days, or ten people or more work on each day
    /// on which it counts. A week of one open day would otherwise be the presses of whoever works on it.
    package var mayTellWeeks: Bool { countsDays || openDays.count == Weekday.allCases.count }

    /// The bounds that reveal nothing about any single low week.
    ///
    /// With a threshold K, a low week holds 0 to K − 1. If the sum of m of them is below the bound, each must still be
    /// able to hold K − 1, so the bound is at least K. If the sum reaches the bound, each must still be able to hold 0,
    /// with the others holding what is missing. Two of these may be known to be empty, so the bound is at most
    /// (K − 1)(m − 3).
    package static func bounds(minimumCount: Int, smallWeeks: Int) -> ClosedRange<Int> {
        minimumCount...max(minimumCount, (minimumCount - 1) * (smallWeeks - 1 - Thresholds.smallWeeksKnown))
    }

    /// Whether the lowest number that is told with a threshold stands for five counts or more, as every other one does.
    /// With 10 it would stand for 10 to 12 alone.
    package static func isWide(minimumCount: Int) -> Bool {
        let lowest = Rounding.rounded(minimumCount, minimumCount: minimumCount)
        return Rounding.rounded(minimumCount + Thresholds.step - 1, minimumCount: minimumCount) == lowest
    }

    /// The lowest threshold from one on of which that holds.
    package static func wide(from minimumCount: Int) -> Int {
        (minimumCount...).first { isWide(minimumCount: $0) } ?? minimumCount
    }

    /// These rules in succession to others: a threshold that was raised stays raised.
    func following(_ previous: UsageRules?) -> UsageRules {
        var rules = self
        rules.minimumCount = Self.wide(from: max(minimumCount, previous?.minimumCount ?? 0))
        rules.leastReadyHours = max(leastReadyHours, previous?.leastReadyHours ?? 0)
        if !Self.bounds(minimumCount: rules.minimumCount, smallWeeks: smallWeeks).contains(smallWeeksBound) {
            rules.smallWeeks = previous?.smallWeeks ?? smallWeeks
            rules.smallWeeksBound = previous?.smallWeeksBound ?? smallWeeksBound
        }
        return rules
    }
}
