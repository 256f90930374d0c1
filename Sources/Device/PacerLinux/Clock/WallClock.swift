import CPacerLinux
import Pacing

/// The system's wall clock, and what the kernel knows about its accuracy.
package struct WallClock: Hashable, Sendable {
    /// CLOCK_MONOTONIC at the same moment.
    package let monotonic: MonotonicInstant
    /// Seconds since 1970-01-01 00:00 UTC.
    package let utcSeconds: Int64
    /// Whether NTP disciplines it, be it by timesyncd, chrony or ntpd.
    package let isSynchronised: Bool

    /// Reads both clocks. Needs no privilege.
    ///
    /// The corresponding C function is `clock_adjtime`.
    package static func now() -> WallClock {
        var seconds: Int64 = 0
        var isSynchronised = false
        _ = pacer_wall_clock(&seconds, &isSynchronised)
        return WallClock(
            monotonic: MonotonicInstant(nanoseconds: pacer_now()), utcSeconds: seconds, isSynchronised: isSynchronised)
    }
}
