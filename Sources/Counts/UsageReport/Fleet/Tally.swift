/// A sum of published numbers. What small weeks hold is not in it and cannot be had from it: so it is "at least".
struct Tally: Hashable, Sendable {
    var started = 0
    /// Weeks with a number.
    var numberedWeeks = 0
    /// Weeks that are `low`.
    var smallWeeks = 0

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
        }
    }

    static func += (left: inout Tally, right: Tally) {
        left.started += right.started
        left.numberedWeeks += right.numberedWeeks
        left.smallWeeks += right.smallWeeks
    }
}
