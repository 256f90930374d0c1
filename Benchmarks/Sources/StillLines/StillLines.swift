import Dimming
import Pacing

/// Lines in virtual time that remember nothing: what is left is the dimmer's own work.
public struct StillLines: DimmerLines, ~Copyable {
    public var now = MonotonicInstant(nanoseconds: 1_000_000_000)
    /// Writes so far.
    public var writes = 0

    @inlinable public init() {}

    @inlinable public mutating func write(_ lines: LineSet) {
        writes += 1
        now.nanoseconds += 2_000
    }

    @inlinable public mutating func sleep(until instant: MonotonicInstant) {
        now.nanoseconds = max(now.nanoseconds, instant.nanoseconds) + 8_000
    }

    @inlinable public mutating func spin(until instant: MonotonicInstant) {
        now.nanoseconds = max(now.nanoseconds, instant.nanoseconds)
    }
}
