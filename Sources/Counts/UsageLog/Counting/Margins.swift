import Pacing
import UsageFormat

/// Sessions by one property at a time: outcome, weekday, practice or part of the day. Never by two.
struct Margins: Hashable, Sendable {
    private(set) var total = 0
    private(set) var completed = 0
    /// By ``Weekday``, from Monday; all zero in a quarter that does not tell them.
    private(set) var byWeekday = [Int](repeating: 0, count: Weekday.allCases.count)
    /// By ``Practice``, in the order of its cases.
    private(set) var byPractice = [Int](repeating: 0, count: Practice.allCases.count)
    /// By ``DayPart``; all zero unless the parts are counted.
    private(set) var byDayPart = [Int](repeating: 0, count: DayPart.allCases.count)

    var notCompleted: Int { total - completed }

    init() {}

    /// As they were read, a count for each case; `nil` unless each margin adds up to the total.
    init?(total: Int, completed: Int, byWeekday: [Int], byPractice: [Int], byDayPart: [Int]) {
        self.total = total
        self.completed = completed
        self.byWeekday = byWeekday
        self.byPractice = byPractice
        self.byDayPart = byDayPart
        let (days, parts) = (byWeekday.reduce(0, +), byDayPart.reduce(0, +))
        guard
            completed <= total, days == total || days == 0, byPractice.reduce(0, +) == total,
            parts == total || parts == 0
        else { return nil }
    }

    mutating func start(_ practice: Practice, on weekday: Weekday, in part: DayPart?) {
        total += 1
        byWeekday[weekday.index] += 1
        byPractice[practice.index] += 1
        if let part { byDayPart[part.index] += 1 }
    }

    mutating func complete() {
        completed += 1
    }

    /// The same without the days.
    var withoutWeekdays: Margins {
        var margins = self
        margins.byWeekday = [Int](repeating: 0, count: Weekday.allCases.count)
        return margins
    }

    subscript(weekday: Weekday) -> Int { byWeekday[weekday.index] }
    subscript(practice: Practice) -> Int { byPractice[practice.index] }
    subscript(part: DayPart) -> Int { byDayPart[part.index] }

    static func += (sum: inout Margins, other: Margins) {
        sum.total += other.total
        sum.completed += other.completed
        for index in sum.byWeekday.indices { sum.byWeekday[index] += other.byWeekday[index] }
        for index in sum.byPractice.indices { sum.byPractice[index] += other.byPractice[index] }
        for index in sum.byDayPart.indices { sum.byDayPart[index] += other.byDayPart[index] }
    }
}

extension CaseIterable where Self: Equatable {
    /// The place among the cases.
    var index: Int {
        var index = 0
        for other in Self.allCases {
            if other == self { return index }
            index += 1
        }
        preconditionFailure("a value is one of its cases")
    }
}
