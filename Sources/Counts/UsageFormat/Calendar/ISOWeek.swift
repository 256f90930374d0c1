/// A week of ISO 8601. It begins on Monday and belongs to the year of its Thursday.
package struct ISOWeek: Hashable, Comparable, Sendable {
    /// Weeks since that of 1970-01-01, a Thursday.
    package var index: Int

    package init(index: Int) {
        self.index = index
    }

    /// The week that a date is in.
    package init(_ date: CivilDate) {
        index = Int((Double(date.day + 3) / 7).rounded(.down))
    }

    /// - Parameter number: 1…52, or 53 in a year that has 53 weeks. The result is `nil` for any other number.
    package init?(year: Int, number: Int) {
        // The fourth of January is always in week 1.
        index = ISOWeek(CivilDate(year: year, month: 1, dayOfMonth: 4)).index + number - 1
        guard number >= 1, number <= 52 || self.year == year else { return nil }
    }

    /// Reads `2026-W02`; `nil` if the text has another form or the year has no such week.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-W", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]),
            CivilDate.years.contains(year), (1...53).contains(number)
        else { return nil }
        self.init(year: year, number: number)
        guard description == text else { return nil }
    }

    private var thursday: CivilDate { CivilDate(day: 7 * index) }

    package var monday: CivilDate { CivilDate(day: 7 * index - 3) }

    package var sunday: CivilDate { CivilDate(day: 7 * index + 3) }

    /// The ISO year.
    package var year: Int { thursday.year }

    /// 1…53.
    package var number: Int {
        (thursday.day - CivilDate(year: year, month: 1, dayOfMonth: 1).day) / 7 + 1
    }

    package var quarter: Quarter { Quarter(year: year, number: min(4, (number - 1) / 13 + 1)) }

    package var next: ISOWeek { ISOWeek(index: index + 1) }

    package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.index < right.index }
}

extension ISOWeek: CustomStringConvertible {
    package var description: String { "\(year)-W\(Digits.decimal(number, count: 2))" }
}
