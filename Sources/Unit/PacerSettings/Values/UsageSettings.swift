import UsageFormat
import UsageLog

/// The tables `[usage]` and `[clock]`: what is counted where, and whose time is trusted.
public struct UsageSettings: Equatable, Sendable {
    /// `usage.directory`.
    public var directory = "/var/lib/breathpacer"
    /// `usage.minimum_count`.
    public var minimumCount = UsageRules.standardMinimumCount
    /// `usage.small_weeks`.
    public var smallWeeks = UsageRules.smallWeeksRange.lowerBound
    /// `usage.small_weeks_bound`.
    public var smallWeeksBound = UsageRules.standardSmallWeeksBound
    /// `usage.keep_years`.
    public var keepYears = 3
    /// `clock.trust`: whose word is taken besides a synchronised network's.
    public var clock = ClockSource.ntp
}
