import UsageFormat

/// A closed week as it is told: the row of `weekly-YYYY.csv`.
struct WeekRow: Hashable, Sendable {
    /// `2026-W02` or `undated-1`.
    let period: String
    /// Rounded; `nil` for a week below the threshold.
    let started: Int?
    let isPartial: Bool
    let readyHours: Int
    let source: ClockSource?

    init(_ period: String, started: Int, isPartial: Bool, readyHours: Int, source: ClockSource?, minimumCount: Int) {
        self.period = period
        self.started =
            started < minimumCount ? nil : Rounding.rounded(started, minimumCount: minimumCount)
        self.isPartial = isPartial
        self.readyHours = readyHours
        self.source = source
    }

    static let columns = ["week", "started", "flag", "coverage", "ready_hours", "clock"]

    var fields: [String] {
        [
            period, started.map(String.init) ?? "", started == nil ? "low" : "ok", isPartial ? "partial" : "full",
            String(readyHours), source?.rawValue ?? "none",
        ]
    }
}
