/// A point on the monotonic clock, counted in whole nanoseconds from that clock's zero.
///
/// On a device this is `CLOCK_MONOTONIC`, the clock that stamps the kernel's GPIO events; in a simulation it is
/// virtual time from 0. (Swift's `ContinuousClock` reads `CLOCK_BOOTTIME`, which cannot be compared with a GPIO event.)
public struct MonotonicInstant: InstantProtocol, Hashable, Sendable {
    /// Nanoseconds since the clock's zero.
    public var nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The clock's zero.
    public static let zero = MonotonicInstant(nanoseconds: 0)

    /// Later than anything that can happen: 292 years after zero.
    public static let distantFuture = MonotonicInstant(nanoseconds: .max)

    public func advanced(by duration: Duration) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: nanoseconds + duration.wholeNanoseconds)
    }

    public func duration(to other: MonotonicInstant) -> Duration {
        .nanoseconds(other.nanoseconds - nanoseconds)
    }

    public static func < (left: MonotonicInstant, right: MonotonicInstant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension Duration {
    /// The duration in whole nanoseconds, rounded towards zero.
    public var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
