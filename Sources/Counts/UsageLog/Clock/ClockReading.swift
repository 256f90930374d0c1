import Pacing
import UsageFormat

/// Both clocks at one moment, and what vouches for the wall clock then.
package struct ClockReading: Hashable, Sendable {
    package var monotonic: MonotonicInstant
    /// Seconds since 1970-01-01 00:00 UTC, right or not.
    package var utcSeconds: Int64
    /// `nil` if nothing vouches for it.
    package var source: ClockSource?

    package init(monotonic: MonotonicInstant, utcSeconds: Int64, source: ClockSource?) {
        self.monotonic = monotonic
        self.utcSeconds = utcSeconds
        self.source = source
    }
}
