import UsageLog

extension Quarter {
    /// Quarters since year 0.
    var index: Int { 4 * year + number - 1 }

    init(index: Int) {
        self.init(year: index / 4, number: index % 4 + 1)
    }
}
