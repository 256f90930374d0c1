import UsageFormat

/// All that a unit remembers: what is open, what waits to be published, and what was.
struct UsageState: Hashable, Sendable {
    /// The week that is being counted; `nil` while nobody vouches for the time.
    var week: OpenWeek?
    /// The quarter that the week is in.
    var quarter: OpenQuarter?
    var undated = UndatedCounts()
    var health = HealthCounts()
    /// The last week that was closed: none up to it is published again.
    var lastClosed: ISOWeek?
    /// Rows that are not yet in their files, in order of time.
    var pending: [PendingRow] = []
    /// The published files, in order of name, as they were written last.
    var files: [FileRecord] = []
}
