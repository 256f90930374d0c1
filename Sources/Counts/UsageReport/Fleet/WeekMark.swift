import UsageFormat

/// What is known about a week in a room, in two bytes, because 20,000 rooms of 52 weeks are kept at once.
struct WeekMark: Hashable, Sendable {
    private let raw: UInt16

    /// Nothing was published.
    static let none = WeekMark(raw: 0)
    /// A number too small to be published, or none.
    static let low = WeekMark(raw: 1)
    /// The unit was ready for too few hours for anything to be published.
    static let fewHours = WeekMark(raw: 2)

    private init(raw: UInt16) {
        self.raw = raw
    }

    init(_ week: WeekRow) {
        self =
            switch week.told {
            case .number(let started): WeekMark(raw: UInt16(started))
            case .low: .low
            case .fewHours: .fewHours
            }
    }

    /// Published sessions.
    var started: Int? { raw > Self.fewHours.raw ? Int(raw) : nil }
}
