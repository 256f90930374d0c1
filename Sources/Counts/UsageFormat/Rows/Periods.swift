/// The weeks or quarters that a file may contain, and their order.
struct Periods {
    private let year: Int?
    /// Of the year's first week.
    private let first: Int
    private let weeks: Int
    private let latest: ISOWeek?
    private var last = Int.min

    /// - Parameters:
    ///   - year: the file's ISO year; `nil` for undated weeks.
    ///   - latest: the week of today, the last that can have closed anywhere on Earth; `nil` if today is not known.
    init(year: Int?, latest: ISOWeek?) {
        self.year = year
        self.latest = latest
        guard let year, let week = ISOWeek(year: year, number: 1) else {
            (first, weeks) = (0, 0)
            return
        }
        first = week.index
        weeks = ISOWeek(year: year, number: 53) == nil ? 52 : 53
    }

    /// The week in a row's first field: an index, or the number of an undated week.
    mutating func week(_ lines: CSVLines) throws(FileProblem) -> Int {
        let range = lines.fields[0]
        let week: Int?
        if year == nil {
            let prefix = UndatedWeek.prefix.utf8
            week =
                lines.bytes[range].starts(with: prefix)
                ? lines.number(in: range.dropFirst(prefix.count)).flatMap {
                    PublishedRange.undatedWeek.contains($0) ? $0 : nil
                } : nil
        } else {
            week = number(after: UInt8(ascii: "W"), digits: 2, lines).flatMap { number in
                (1...weeks).contains(number) ? first + number - 1 : nil
            }
        }
        guard let week else {
            let expected = year.map { "a week of \($0), such as \($0)-W02" } ?? "a number of undated weeks, undated-1"
            throw lines.problem(of: 0, expected: expected)
        }
        if year != nil, let latest, week > latest.index {
            throw lines.problem(of: 0, expected: "a week before \(latest.monday.inWords); is the unit's clock right?")
        }
        guard week > last else { throw lines.problem(of: 0, expected: "each week once, in order of time") }
        last = week
        return week
    }

    /// The quarter in a row's first field, as an index. Rows of the same quarter follow each other.
    mutating func quarter(_ lines: CSVLines) throws(FileProblem) -> Int {
        guard let year, let number = number(after: UInt8(ascii: "Q"), digits: 1, lines), (1...4).contains(number) else {
            throw lines.problem(of: 0, expected: "a quarter of \(year ?? 0), such as \(year ?? 0)-Q1")
        }
        let quarter = Quarter(year: year, number: number)
        if let latest, quarter > latest.quarter {
            throw lines.problem(
                of: 0, expected: "a quarter before \(latest.monday.inWords); is the unit's clock right?")
        }
        guard quarter.index >= last else { throw lines.problem(of: 0, expected: "quarters in order of time") }
        last = quarter.index
        return quarter.index
    }

    /// The number in `2026-W02` or `2026-Q1`, if the year is the file's.
    private func number(after letter: UInt8, digits: Int, _ lines: CSVLines) -> Int? {
        let range = lines.fields[0]
        guard range.count == 6 + digits, lines.bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
            lines.bytes[range.lowerBound + 5] == letter, lines.number(in: range.prefix(4), allowsZeros: true) == year
        else { return nil }
        return lines.number(in: range.dropFirst(6), allowsZeros: true)
    }
}
