import Pacing
import UsageFormat

/// Decides whether a reading of the wall clock can be trusted.
///
/// Most boards have no clock that runs without power, and a time that is restored from a file lacks the time for which
/// the board was off. So only the network, a battery or an operator is trusted. Once one of them has been trusted, the
/// monotonic clock carries the time on, so losing the network does no harm.
///
/// The kernel is trusted to say whether the network disciplines its clock, and for the monotonic clock. The wall clock
/// is not: no time before ``earliest`` is believed, none after ``latest`` but the network's, and no leap of more than
/// ``leapSeconds`` without the network.
package struct ClockJudge: Sendable {
    /// A time that is trusted: what the clock shows, and what vouched for it.
    package struct Time: Hashable, Sendable {
        package var utcSeconds: Int64
        package var source: ClockSource
    }

    /// The last reading that was trusted, and its source.
    private var anchor: (reading: ClockReading, source: ClockSource)?
    /// Whether the clock has jumped without an explanation so far.
    private var hasLeapt = false

    /// How far the clock may jump forward without confirmation by network time: longer than a usual correction by hand,
    /// shorter than a jump that would close a week unnoticed.
    static let leapSeconds: Int64 = 36 * 3600
    /// 2026-01-01: this program did not exist earlier. A dead clock shows 1970 or 2000.
    static let earliest: Int64 = 1_767_225_600
    /// 2038-01-01: dead clocks and 32-bit counters show 2038 and 2099. Later times are trusted only from the network.
    static let latest: Int64 = 2_145_916_800

    package init() {}

    /// - Returns: the time, or `nil` while it cannot be trusted; and whether the clock has just jumped.
    package mutating func judge(_ reading: ClockReading) -> (time: Time?, leapt: Bool) {
        guard reading.utcSeconds >= Self.earliest else { return (nil, false) }
        if reading.source == .ntp { return (believe(reading, .ntp), false) }
        guard reading.utcSeconds < Self.latest else { return (nil, false) }
        guard let anchor else {
            return (reading.source.map { believe(reading, $0) }, false)
        }
        let elapsed = anchor.reading.monotonic.duration(to: reading.monotonic).components.seconds
        if reading.utcSeconds - anchor.reading.utcSeconds - elapsed > Self.leapSeconds {
            defer { hasLeapt = true }
            return (nil, !hasLeapt)
        }
        return (believe(reading, anchor.source), false)
    }

    private mutating func believe(_ reading: ClockReading, _ source: ClockSource) -> Time {
        anchor = (reading, source)
        hasLeapt = false
        return Time(utcSeconds: reading.utcSeconds, source: source)
    }
}
