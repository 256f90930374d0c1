/// A date of the Gregorian calendar as a number of days, in no particular time zone.
package struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package var day: Int

    package init(day: Int) {
        self.day = day
    }

    /// - Parameters:
    ///   - month: 1…12.
    ///   - dayOfMonth: 1…31. A day past the end of the month is one of the next month.
    package init(year: Int, month: Int, dayOfMonth: Int) {
        // Years that begin in March put the leap day last: then a month's first day is linear in its number.
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
        day = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The years of dates that are read.
    package static let years = 1970...9999

    /// Reads `2026-01-05`; `nil` if it is not written so, or there is no such day.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard
            parts.count == 3, Self.years.contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
        else { return nil }
        self.init(year: parts[0], month: parts[1], dayOfMonth: parts[2])
        guard description == text else { return nil }
    }

    package var year: Int {
        // The mean year has 365.2425 days; the guess is at most one off.
        var year = 1970 + day * 400 / 146_097
        while CivilDate(year: year, month: 1, dayOfMonth: 1).day > day { year -= 1 }
        while CivilDate(year: year + 1, month: 1, dayOfMonth: 1).day <= day { year += 1 }
        return year
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.allCases[((day + 3) % 7 + 7) % 7]
    }

    /// 1…12.
    package var month: Int {
        let year = year
        return (1...12).last { CivilDate(year: year, month: $0, dayOfMonth: 1).day <= day } ?? 1
    }

    /// 1…31.
    package var dayOfMonth: Int { day - CivilDate(year: year, month: month, dayOfMonth: 1).day + 1 }

    package static func < (left: CivilDate, right: CivilDate) -> Bool { left.day < right.day }
}

extension CivilDate: CustomStringConvertible {
    package var description: String {
        "\(Digits.decimal(year, count: 4))-\(Digits.decimal(month, count: 2))-\(Digits.decimal(dayOfMonth, count: 2))"
    }
}
