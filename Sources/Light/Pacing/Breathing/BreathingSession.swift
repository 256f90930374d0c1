/// Whole breaths at one rate, optionally after a ramp: the practices "Breathe" and "Team minute".
public struct BreathingSession: Hashable, Sendable {
    /// The breath that the session settles on.
    public let breath: Breath
    /// The periods of the ramp's breaths: 6.0 s, then half a second longer each time, up to the set period. Empty if
    /// there is no ramp.
    public let ramp: [Breath]
    /// How many breaths at the set rate follow the ramp.
    public let steadyBreaths: Int

    let durationNanoseconds: Int64

    /// The minutes that may be set. In a trial of heart rate variability, five did as well as twenty (You 2021).
    public static let minutesRange = 1...30

    /// How far the last two breaths rise, as shares of a full one. They show that the end is near.
    static let closingHeights = [0.8, 0.6]

    /// - Parameters:
    ///   - breath: the breath to settle on.
    ///   - minutes: 1…30; whole breaths are played, so the session lasts at least this long.
    ///   - ramp: whether to begin with breaths of 6 s. People who start near their own rate follow better (in Steffen
    ///     2021, a group paced at 6 a minute breathed about 12).
    public init(breath: Breath, minutes: Int = 5, ramp: Bool = false) {
        precondition(Self.minutesRange.contains(minutes), "a session lasts 1 to 30 minutes")
        self.breath = breath
        let period = breath.periodNanoseconds
        var leadIn: [Breath] = []
        var leadInTime: Int64 = 0
        var next: Int64 = 6_000_000_000
        while ramp && next < period {
            leadIn.append(Breath(period: .nanoseconds(next), inhaleShare: breath.inhaleShare))
            leadInTime += next
            next += 500_000_000
        }
        let remaining = Int64(minutes) * 60_000_000_000 - leadInTime
        // Nanoseconds are rounded in a period like 10.909090909 s: a shortfall below a microsecond is no extra breath.
        steadyBreaths = max(Self.closingHeights.count, Int((remaining - 1000 + period - 1) / period))
        self.ramp = leadIn
        durationNanoseconds = leadInTime + Int64(steadyBreaths) * period
    }

    /// The practice "Team minute": six breaths in a minute.
    ///
    /// - Parameter inhaleShare: the inhale's share of each breath, 0.2…0.8.
    static func team(inhaleShare: Double) -> BreathingSession {
        BreathingSession(breath: Breath(perMinute: 6, inhaleShare: inhaleShare), minutes: 1)
    }

    /// From the press to the end of the last breath.
    public var breathingDuration: Duration { .nanoseconds(durationNanoseconds) }

    /// How many breaths are played.
    public var breathCount: Int { ramp.count + steadyBreaths }

    /// How full the light is at a moment of the session, 0…1 in perceived lightness; 0 after the last breath.
    public func fullness(at elapsed: Duration) -> Double {
        fullness(atNanoseconds: elapsed.wholeNanoseconds)
    }

    func fullness(atNanoseconds elapsed: Int64) -> Double {
        guard let (breath, time, height) = breath(atNanoseconds: elapsed) else { return 0 }
        return height * breath.fullness(atNanoseconds: time)
    }

    /// The inhale or the exhale at a moment of the session; `nil` before it and after the last breath.
    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? {
        breath(atNanoseconds: elapsed).map { $0.breath.phase(atNanoseconds: $0.time, from: elapsed - $0.time) }
    }

    /// The breath at a moment of the session, the time in it and how far it rises.
    private func breath(atNanoseconds elapsed: Int64) -> (breath: Breath, time: Int64, height: Double)? {
        guard elapsed >= 0, elapsed < durationNanoseconds else { return nil }
        var start: Int64 = 0
        for index in ramp.indices {
            let end = start + ramp[index].periodNanoseconds
            if elapsed < end { return (ramp[index], elapsed - start, 1) }
            start = end
        }
        let (index, time) = (elapsed - start).quotientAndRemainder(dividingBy: breath.periodNanoseconds)
        let fromEnd = steadyBreaths - Int(index)
        return (breath, time, fromEnd <= 2 ? Self.closingHeights[2 - fromEnd] : 1)
    }
}
