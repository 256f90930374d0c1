import UsageFormat

/// Everything that a unit remembers: what is open, what waits to be published, and what has been published.
struct UsageState: Hashable, Sendable {
    /// The week that is being counted; `nil` while nothing vouches for the time.
    var week: OpenWeek?
    /// The quarter of that week.
    var quarter: OpenQuarter?
    var undated: UndatedCounts
    var health = HealthCounts()
    /// The last week that was closed. No week up to it is published again.
    var lastClosed: ISOWeek?
    /// Rows that are not yet in their files, in order of time.
    var pending: [PendingRow] = []
    /// The published files in order of name, as they were last written.
    var files: [FileRecord] = []
}
