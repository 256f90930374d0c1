import Pacing
import UsageFormat

/// Decides whether a reading's wall clock is to be believed.
///
/// Most boards have no clock of their own, and a clock that is restored from a file loses the time for which the board
/// was off: only the network, a battery or an operator counts. Once one of them was believed the monotonic clock
/// carries the time on, so a network that goes away does no harm.
package struct ClockJudge: Sendable {
    /// A time that is believed: what the clock says and who vouched for it.
    package struct Time: Hashable, Sendable {
        package var utcSeconds: Int64
        package var source: ClockSource
    }

    /// The last reading that was believed, and by whose word.
    private var anchor: (reading: ClockReading, source: ClockSource)?
    /// Whether the clock has leapt and nobody has explained it yet.
    private var hasLeapt = false

    /// How far the clock may leap forward before a synchronised network must say so: longer than any holiday-proof
    /// correction by hand, shorter than what would close a week unnoticed.
    static let leapSeconds: Int64 = 36 * 3600
    /// 2026-01-01: before this program there was no time to count in. A dead clock shows 1970 or 2000.
    static let earliest: Int64 = 1_767_225_600
    /// 2038-01-01: dead clocks and 32-bit counters show 2038 and 2099. Only the network is believed beyond it.
    static let latest: Int64 = 2_145_916_800

    package init() {}

    /// - Returns: the time, `nil` while it is not to be believed; and whether the clock has leapt just now.
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
