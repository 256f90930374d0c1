import UsageFormat

/// What is known about a week in a room, in two bytes, because 20,000 rooms of 52 weeks are kept at once.
struct WeekMark: Hashable, Sendable {
    private let raw: UInt16

    /// Nothing was published.
    static let none = WeekMark(raw: 0)
    /// A number too small to be published, or none.
    static let low = WeekMark(raw: 1)

    private init(raw: UInt16) {
        self.raw = raw
    }

    init(_ week: WeekRow) {
        self = week.started.map { WeekMark(raw: UInt16($0)) } ?? .low
    }

    /// Published sessions.
    var started: Int? { raw > 1 ? Int(raw) : nil }
}
