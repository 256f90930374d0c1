import Pacing
import UsageFormat

/// A time that somebody vouched for and that the monotonic clock has carried on since.
///
/// The kernel steers both clocks alike. They part only where the wall clock is set, so a step is what has to be
/// explained. An oscillator explains some: while nobody vouched for the time the clock ran on its own, and whoever comes
/// back sets it right.
struct CarriedTime: Sendable {
    /// The most trusted source that vouched for it.
    private(set) var source: ClockSource
    private var monotonic: MonotonicInstant
    private var utcSeconds: Int64
    /// How far the wall clock was set since the first reading, less what the oscillator explains.
    private var unexplained = Duration.zero

    /// How fast a clock may part from the right time that nobody vouches for: 100 ppm of the crystal, about twice what
    /// those of the boards are specified for, and the 500 ppm that the kernel may correct its rate by (`MAXFREQ` in
    /// `linux/timex.h`), which stay in force, right or wrong, when the network is gone.
    static let driftPerMillion = 600
    /// How far two readings may differ besides. The kernel says that the network disciplines its clock while the clock
    /// may be wrong by this much (`NTP_PHASE_LIMIT` in `linux/timex.h`). A leap second, its smear, and the fractions that
    /// readings lack come to two seconds.
    static let unexplainedSeconds = 16

    init(_ reading: ClockReading, _ source: ClockSource) {
        self.source = source
        monotonic = reading.monotonic
        utcSeconds = reading.utcSeconds
    }

    /// Seconds since 1970-01-01 00:00 UTC at a later instant.
    func seconds(at instant: MonotonicInstant) -> Int64 {
        utcSeconds + monotonic.duration(to: instant).components.seconds
    }

    /// Goes on from a later reading for which a source vouches, if it shows this time.
    ///
    /// What is not explained adds up over many readings, so that small steps lead no further than a large one.
    ///
    /// - Returns: whether it does.
    mutating func follow(_ reading: ClockReading, _ source: ClockSource) -> Bool {
        let elapsed = monotonic.duration(to: reading.monotonic)
        let moved = unexplained + .seconds(reading.utcSeconds) - .seconds(utcSeconds) - elapsed
        let drift = elapsed * Self.driftPerMillion / 1_000_000
        let rest = moved > .zero ? max(.zero, moved - drift) : min(.zero, moved + drift)
        if rest > .seconds(Self.unexplainedSeconds) || rest < .seconds(-Self.unexplainedSeconds) { return false }
        unexplained = rest
        monotonic = reading.monotonic
        utcSeconds = reading.utcSeconds
        self.source = max(self.source, source)
        return true
    }
}
