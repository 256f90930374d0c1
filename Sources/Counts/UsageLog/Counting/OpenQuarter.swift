import UsageFormat

/// What a quarter's closed weeks have come to. A week that was `low` is in it as one of so many, and its sum.
struct OpenQuarter: Hashable, Sendable {
    let quarter: Quarter
    let rules: UsageRules
    /// Whether counts of its closed weeks were lost: then nothing is told of it.
    let isPartial: Bool
    /// Whether the practices on the button were others at some time of it: what each then came to would tell too much.
    var hasOtherPractices = false
    /// Of the weeks that were published with a number.
    var margins = Margins()
    var spread = DaySpread()
    /// How many weeks were `low`, and their sum.
    var smallWeeks = 0
    var smallWeeksSum = 0

    init(_ quarter: Quarter, rules: UsageRules, isPartial: Bool = false) {
        self.quarter = quarter
        self.rules = rules
        self.isPartial = isPartial
    }
}
