extension CivilDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// As people write it: `25 November 2026`.
    package var inWords: String { "\(dayOfMonth) \(Self.months[month - 1]) \(year)" }

    /// As a table's cell has room for: `25 Nov 2026`.
    package var inShort: String { "\(dayOfMonth) \(Self.months[month - 1].prefix(3)) \(year)" }
}
