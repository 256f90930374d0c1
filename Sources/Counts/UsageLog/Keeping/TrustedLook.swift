import Pacing
import UsageFormat

/// A look at the clock that was trusted. The monotonic clock tells from it when anything else happened.
struct TrustedLook: Sendable {
    let time: ClockJudge.Time
    let monotonic: MonotonicInstant

    private func utcSeconds(at instant: MonotonicInstant) -> Int64 {
        time.utcSeconds + monotonic.duration(to: instant).components.seconds
    }

    /// The local time of an instant.
    func moment(at instant: MonotonicInstant) -> LocalMoment { LocalMoment(utcSeconds: utcSeconds(at: instant)) }

    /// When a week ends, if the clock is not changed.
    func end(of week: ISOWeek) -> MonotonicInstant {
        let left = 7 * 86_400 - LocalMoment(utcSeconds: time.utcSeconds).seconds(since: week)
        return monotonic.advanced(by: .seconds(max(1, left)))
    }

    /// By how many seconds the clock has leapt until a later look, forward or back.
    func leap(to later: TrustedLook) -> Int64 { abs(later.time.utcSeconds - utcSeconds(at: later.monotonic)) }
}
