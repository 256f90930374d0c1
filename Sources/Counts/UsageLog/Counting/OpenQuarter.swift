import UsageFormat

/// The totals of a quarter's closed weeks. Weeks that were `low` are in it only by their number and their sum.
struct OpenQuarter: Hashable, Sendable {
    /// The most weeks that a quarter has: the last one of a year of 53.
    static let mostWeeks = 14

    let quarter: Quarter
    let rules: UsageRules
    /// Whether counts of its closed weeks were lost. Nothing is then published for it.
    private(set) var isPartial: Bool
    /// Whether the enabled practices changed within it. Separate numbers for each practice would then reveal too much.
    var hasOtherPractices = false
    /// Of the weeks that were published with a number.
    var margins = Margins()
    var spread = DaySpread()
    /// The number of weeks that were `low`, and their sum as far as the bound: only whether it reaches that is told.
    private(set) var smallWeeks = 0
    private(set) var smallWeeksSum = 0

    init(_ quarter: Quarter, rules: UsageRules, isPartial: Bool = false) {
        self.quarter = quarter
        self.rules = rules
        self.isPartial = isPartial
    }

    /// As it was read.
    init(
        _ quarter: Quarter, rules: UsageRules, isPartial: Bool, hasOtherPractices: Bool, margins: Margins,
        spread: DaySpread, smallWeeks: Int, smallWeeksSum: Int
    ) {
        self.init(quarter, rules: rules, isPartial: isPartial)
        self.hasOtherPractices = hasOtherPractices
        self.margins = margins
        self.spread = spread
        self.smallWeeks = smallWeeks
        self.smallWeeksSum = min(smallWeeksSum, rules.smallWeeksBound)
    }

    /// Takes a closed week as far as it was told: nothing of one with too few hours.
    mutating func add(_ week: OpenWeek, told: WeekRow.Told) {
        switch told {
        case .number:
            guard margins.total + week.margins.total <= PublishedRange.sessions.upperBound else {
                isPartial = true
                return
            }
            margins += rules.countsDays ? week.margins : week.margins.withoutWeekdays
            spread += week.spread
        case .low:
            smallWeeks = min(smallWeeks + 1, Self.mostWeeks)
            smallWeeksSum = min(smallWeeksSum + week.margins.total, rules.smallWeeksBound)
        case .fewHours: break
        }
    }
}
