/// A fixed quarter of an ISO year: the weeks 1 to 13, 14 to 26, 27 to 39, 40 to the last.
package struct Quarter: Hashable, Comparable, Sendable {
    /// The ISO year.
    package let year: Int
    /// 1…4.
    package let number: Int

    /// - Parameter number: 1…4.
    package init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// Reads `2026-Q1`; `nil` if it is not written so.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-Q", maxSplits: 1, omittingEmptySubsequences: false)
        guard
            parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]),
            CivilDate.years.contains(year), (1...4).contains(number)
        else { return nil }
        self.init(year: year, number: number)
        guard description == text else { return nil }
    }

    /// Quarters since year 0.
    package var index: Int { 4 * year + number - 1 }

    package init(index: Int) {
        self.init(year: index / 4, number: index % 4 + 1)
    }

    package static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Quarter: CustomStringConvertible {
    package var description: String { "\(year)-Q\(number)" }
}
