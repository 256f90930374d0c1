import Pacing
import UsageFormat

/// Both clocks at one moment, and who vouches for the wall clock then.
public struct ClockReading: Hashable, Sendable {
    public var monotonic: MonotonicInstant
    /// Seconds since 1970-01-01 00:00 UTC, right or not.
    public var utcSeconds: Int64
    /// `nil` if nobody vouches for it.
    public var source: ClockSource?

    public init(monotonic: MonotonicInstant, utcSeconds: Int64, source: ClockSource?) {
        self.monotonic = monotonic
        self.utcSeconds = utcSeconds
        self.source = source
    }
}
