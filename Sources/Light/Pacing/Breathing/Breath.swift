/// One paced breath: the light rises with the inhale and falls with the exhale, without a hold.
public struct Breath: Hashable, Sendable {
    /// From one inhale to the next.
    public let period: Duration
    /// The inhale's share of the period, 0.2…0.8.
    public let inhaleShare: Double

    let periodNanoseconds: Int64

    /// The breaths a minute that may be set: from the resonance of adults, 4.5 to 6.5 (Lehrer and Gevirtz), up to a
    /// pace that most people can follow at once.
    public static let rateRange = 4.5...10.0

    /// The shares that may be set. At ten breaths a minute the shorter phase then takes 1.2 s at least, which is the
    /// steepest light within the speed limit of ``LightSampler``.
    public static let inhaleShareRange = 0.2...0.8

    /// - Parameters:
    ///   - period: above zero.
    ///   - inhaleShare: 0.2…0.8.
    public init(period: Duration, inhaleShare: Double) {
        precondition(period > .zero, "a breath takes time")
        precondition(Self.inhaleShareRange.contains(inhaleShare), "an inhale takes 0.2 to 0.8 of a breath")
        self.period = period
        self.inhaleShare = inhaleShare
        periodNanoseconds = period.wholeNanoseconds
    }

    /// - Parameter perMinute: 4.5…10.
    public init(perMinute rate: Double, inhaleShare: Double) {
        precondition(Self.rateRange.contains(rate), "4.5 to 10 breaths a minute")
        self.init(period: .nanoseconds(Int64((60e9 / rate).rounded())), inhaleShare: inhaleShare)
    }

    /// How long the inhale takes.
    private var inhaleNanoseconds: Int64 { Int64((Double(periodNanoseconds) * inhaleShare).rounded(.up)) }

    /// Whether a moment in it is one of the inhale.
    func isInhale(atNanoseconds elapsed: Int64) -> Bool { elapsed < inhaleNanoseconds }

    /// The inhale or the exhale at a moment in it, for a breath that begins at a time of a scene.
    func phase(atNanoseconds elapsed: Int64, from start: Int64) -> BreathPhase {
        let turn = start + inhaleNanoseconds
        if isInhale(atNanoseconds: elapsed) { return BreathPhase(isInhale: true, start: start, end: turn) }
        return BreathPhase(isInhale: false, start: turn, end: start + periodNanoseconds)
    }

    /// How full the breath is at a moment in it, 0 (empty) to 1 (full), in perceived lightness.
    func fullness(atNanoseconds elapsed: Int64) -> Double {
        let inhale = Double(periodNanoseconds) * inhaleShare
        let time = Double(elapsed)
        let exhale = Double(periodNanoseconds) - inhale
        return Easing.smoothstep(time / inhale) - Easing.smoothstep((time - inhale) / exhale)
    }
}

/// An inhale or an exhale of a scene, in nanoseconds since it began.
struct BreathPhase: Hashable, Sendable {
    let isInhale: Bool
    let start: Int64
    let end: Int64
}
