/// A bar that invites: it glows faintly but for its middle, and swells as slowly as the breath of the team minute.
///
/// The middle stays dark because the team minute begins there. Whoever presses thus sees a first light at once, however
/// bright the glow is at that moment.
///
/// Its breaths are counted from the invitation's beginning, not from when the bar began to show it. The light of a bar
/// that was in use until then is therefore the same as that of any other, and tells nothing of that use.
struct InvitationLight: SceneLight {
    let breath: Breath
    /// When the bar begins to show it, since the invitation's beginning.
    let shownNanoseconds: Int64
    /// From the invitation's beginning until the light begins to fade.
    let durationNanoseconds: Int64

    /// How long the glow takes to come up.
    private static let riseNanoseconds: Int64 = 4_000_000_000
    /// How far a full breath rises, as a share of the way from the ember to full light. With the usual ember that is L*
    /// 24, a luminance of 4 %: the glow never changes the bar's mean by what counts as a flash.
    private static let swell = 0.2

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let rise = Easing.smoothstep(Double(elapsed - shownNanoseconds) / Double(Self.riseNanoseconds))
        let fullness = breath.fullness(atNanoseconds: elapsed % breath.periodNanoseconds)
        let glow = rise * (ember + (100 - ember) * Self.swell * fullness)
        let count = lightness.count
        lightness.fill { BreathLight.Fill.fromMiddle.begins(withSegment: $0, of: count) ? 0 : glow }
    }
}

extension LightScene {
    /// An idle bar that invites to the team minute.
    ///
    /// - Parameters:
    ///   - duration: from the invitation's beginning until the bar is dark, longer than ``closingFade``.
    ///   - join: when the bar begins to show it, since the invitation's beginning.
    ///   - inhaleShare: the inhale's share of a breath, as in the team minute, 0.2…0.8.
    public static func invitation(
        for duration: Duration, shownAfter join: Duration, inhaleShare: Double
    ) -> LightScene {
        LightScene(
            InvitationLight(
                breath: BreathingSession.team(inhaleShare: inhaleShare).breath,
                shownNanoseconds: join.wholeNanoseconds,
                durationNanoseconds: (duration - closingFade).wholeNanoseconds),
            closes: true)
    }
}
