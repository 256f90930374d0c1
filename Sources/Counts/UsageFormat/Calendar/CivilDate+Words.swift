extension CivilDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// In words: `25 November 2026`.
    package var inWords: String { "\(dayOfMonth) \(Self.months[month - 1]) \(year)" }

    /// Short enough for a cell of a table: `25 Nov 2026`.
    package var inShort: String { "\(dayOfMonth) \(Self.months[month - 1].prefix(3)) \(year)" }
}
