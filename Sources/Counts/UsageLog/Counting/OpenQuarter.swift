import UsageFormat

/// The totals of a quarter's closed weeks. Weeks that were `low` are in it only by their number and their sum.
struct OpenQuarter: Hashable, Sendable {
    let quarter: Quarter
    let rules: UsageRules
    /// Whether counts of its closed weeks were lost. Nothing is then published for it.
    let isPartial: Bool
    /// Whether the enabled practices changed within it. Separate numbers for each practice would then reveal too much.
    var hasOtherPractices = false
    /// Of the weeks that were published with a number.
    var margins = Margins()
    var spread = DaySpread()
    /// The number of weeks that were `low`, and their sum.
    var smallWeeks = 0
    var smallWeeksSum = 0

    init(_ quarter: Quarter, rules: UsageRules, isPartial: Bool = false) {
        self.quarter = quarter
        self.rules = rules
        self.isPartial = isPartial
    }
}
