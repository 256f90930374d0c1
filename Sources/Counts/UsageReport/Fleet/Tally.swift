/// A sum of published numbers. Each of them is rounded, up or down, so the sum is about what happened in these weeks.
/// It contains no low week and reveals nothing about any.
struct Tally: Hashable, Sendable {
    var started = 0
    /// Weeks with a number.
    var numberedWeeks = 0
    /// Weeks that are `low`.
    var smallWeeks = 0
    /// Weeks in which the unit was ready for too few hours.
    var fewHoursWeeks = 0

    init() {}

    init(_ marks: some Sequence<WeekMark>) {
        for mark in marks { add(mark) }
    }

    mutating func add(_ mark: WeekMark) {
        if let started = mark.started {
            self.started += started
            numberedWeeks += 1
        } else if mark == .low {
            smallWeeks += 1
        } else if mark == .fewHours {
            fewHoursWeeks += 1
        }
    }

    static func += (left: inout Tally, right: Tally) {
        left.started += right.started
        left.numberedWeeks += right.numberedWeeks
        left.smallWeeks += right.smallWeeks
        left.fewHoursWeeks += right.fewHoursWeeks
    }
}
