import Pacing
import UsageFormat

/// Decides whether a reading of the wall clock can be trusted.
///
/// Most boards have no clock that runs without power, and a time that is restored from a file lacks the time for which
/// the board was off. So only the network, a battery or an operator is trusted. Once one of them has been trusted, the
/// monotonic clock carries the time on, so losing the network does no harm.
///
/// The kernel is trusted to say whether the network disciplines its clock, and for the monotonic clock. The wall clock
/// is not: no time before ``earliest`` is believed, and none after ``latest`` but the network's. A time that leaps from
/// the believed one further than an oscillator explains, forward or back, is not believed before it has stayed. The
/// believed time goes on meanwhile, so that weeks end when they would have ended. Daylight saving moves no clock in UTC.
///
/// This holds for every source alike. Network time is wrong where a server is; an operator mistypes a year; a battery
/// clock is read once, as the board starts, and whatever moves the clock later is somebody who sets it. And the old time
/// may be the wrong one whatever it came from, so none of them is refused for good.
///
/// The first time after the start is held against what the state tells. A time in the open week or after it is believed
/// at once, however far ahead it is: a unit may have been off for months, and one that is switched on for a part of the
/// day must not wait each day. ``UsageBook`` marks the week that such a time closes, because nobody saw it end. A time
/// before the open week contradicts what was believed earlier. Nothing carries a time on while it is doubted, and
/// counts stay undated for so long; hence it has to stay for ``firstDoubtSeconds`` only. Whoever starts the program
/// anew makes a first time, too: the state holds no time of day to hold it against.
package struct ClockJudge: Sendable {
    /// A time that is trusted: what the clock shows, and what vouched for it.
    package struct Time: Hashable, Sendable {
        package var utcSeconds: Int64
        package var source: ClockSource
    }

    /// A time that somebody vouches for and that is not believed yet.
    private struct Rival {
        var time: CarriedTime
        let since: MonotonicInstant
        /// Whether the clock's leap to it was told.
        let isTold: Bool
    }

    private var believed: CarriedTime?
    private var rival: Rival?

    /// How long another time has to stay. The kernel calls its clock disciplined for 8 h 53 min after the network's last
    /// answer (16 s at 500 ppm), so only after that has the network surely answered twice. Servers that many trust are
    /// wrong for less than an hour, as two of the US Naval Observatory were on 19 November 2012, when they told the year
    /// 2000; those of a house stay wrong until somebody comes to work. If the old time was the wrong one, a week is
    /// wrong by twelve hours of 168.
    static let doubtSeconds: Int64 = 12 * 3600
    /// How long a first time has to stay that contradicts the state. systemd-timesyncd asks a server every 34 minutes or
    /// more often, so there were three answers.
    static let firstDoubtSeconds: Int64 = 2 * 3600
    /// 2026-01-01: this program did not exist earlier. A dead clock shows 1970 or 2000.
    static let earliest: Int64 = 1_767_225_600
    /// 2038-01-01: dead clocks and 32-bit counters show 2038 and 2099. Later times are trusted only from the network.
    static let latest: Int64 = 2_145_916_800

    package init() {}

    /// - Parameter contradictsState: whether the reading lies before what the state says was believed.
    /// - Returns: the time, or `nil` while none can be trusted; and whether a fault of the clock has just shown itself.
    package mutating func judge(
        _ reading: ClockReading, contradictsState: Bool = false
    ) -> (time: Time?, leapt: Bool) {
        let leapt = Self.voucher(of: reading).map { take(reading, $0, contradictsState) } ?? false
        let time = believed.map { Time(utcSeconds: $0.seconds(at: reading.monotonic), source: $0.source) }
        return (time, leapt)
    }

    /// Who vouches for a reading that can be right.
    private static func voucher(of reading: ClockReading) -> ClockSource? {
        guard let source = reading.source, reading.utcSeconds >= earliest else { return nil }
        return source == .ntp || reading.utcSeconds < latest ? source : nil
    }

    /// - Returns: whether a fault has shown itself.
    private mutating func take(_ reading: ClockReading, _ source: ClockSource, _ contradictsState: Bool) -> Bool {
        if believed?.follow(reading, source) ?? false { return dropRival() }
        if believed == nil && !contradictsState {
            believed = CarriedTime(reading, source)
            return dropRival()
        }
        if rival?.time.follow(reading, source) ?? false {
            let doubt = believed == nil ? Self.firstDoubtSeconds : Self.doubtSeconds
            if let rival, rival.since.duration(to: reading.monotonic) >= .seconds(doubt) {
                believed = rival.time
                self.rival = nil
            }
            return false
        }
        let wasFault = dropRival()
        // A better source corrects a worse one, and the book tells of a first time once it is believed.
        let isFault = believed.map { $0.source >= source } ?? false
        rival = Rival(time: CarriedTime(reading, source), since: reading.monotonic, isTold: isFault)
        return wasFault || isFault
    }

    /// Ends the doubt, because the clock shows another time again.
    ///
    /// - Returns: whether that tells of a fault.
    private mutating func dropRival() -> Bool {
        defer { rival = nil }
        return rival.map { !$0.isTold } ?? false
    }
}
