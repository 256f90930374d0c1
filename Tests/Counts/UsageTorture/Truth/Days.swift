/// The calendar by counting days, in UTC.
enum Days {
    /// Weeks since that of Monday 1969-12-29.
    static func week(_ seconds: Int64) -> Int { Int((seconds + 3 * 86_400) / (7 * 86_400)) }

    static func monday(_ week: Int) -> Int64 { Int64(week * 7 - 3) * 86_400 }

    /// 0 (Monday) to 6.
    static func weekday(_ seconds: Int64) -> Int { Int((seconds / 86_400 + 3) % 7) }

    /// 06 to 12, 12 to 18, 18 to 06.
    static func part(_ seconds: Int64) -> Int {
        let hour = Int(seconds % 86_400 / 3600)
        return hour < 6 ? 2 : min(2, hour / 6 - 1)
    }

    /// A year's first week is the one with its first Thursday.
    private static let firstWeeks: [Int] = (1970...2240).map { year in
        let leapDays = (1970..<year).filter { ($0 % 4 == 0 && $0 % 100 != 0) || $0 % 400 == 0 }.count
        return (365 * (year - 1970) + leapDays + 6) / 7
    }

    static func year(ofWeek week: Int) -> Int { 1970 + firstWeeks.lastIndex { $0 <= week }! }

    static func number(ofWeek week: Int) -> Int { week - firstWeeks[year(ofWeek: week) - 1970] + 1 }

    static func name(ofWeek week: Int) -> String {
        let number = number(ofWeek: week)
        return "\(year(ofWeek: week))-W\(number < 10 ? "0" : "")\(number)"
    }

    static func quarter(ofWeek week: Int) -> String {
        "\(year(ofWeek: week))-Q\([1, 2, 3, 4, 4][(number(ofWeek: week) - 1) / 13])"
    }
}
