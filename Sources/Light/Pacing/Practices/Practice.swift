/// What a session plays. The order is that of the numbers while all are enabled.
public enum Practice: String, CaseIterable, Hashable, Sendable {
    /// Slow breathing at the set rate.
    case breathe
    /// Attention wanders through the body, from the jaw to the feet, and at last takes it in as a whole.
    case bodyCheck = "body_check"
    /// Four kind phrases, each over three breaths.
    case kindWords = "kind_words"
    /// Half a minute for something good.
    case oneGoodThing = "one_good_thing"
    /// Six breaths together.
    case teamMinute = "team_minute"

    /// What people call it.
    public var name: String {
        switch self {
        case .breathe: "Breathe"
        case .bodyCheck: "Body check"
        case .kindWords: "Kind words"
        case .oneGoodThing: "One good thing"
        case .teamMinute: "Team minute"
        }
    }

    /// Its light, as a unit with this configuration plays it.
    public func light(_ configuration: PacerConfiguration) -> LightScene {
        let share = configuration.breathing.breath.inhaleShare
        return switch self {
        case .breathe: .breathing(configuration.breathing)
        case .bodyCheck: .bodyCheck(BodyCheck())
        case .kindWords: .kindWords(KindWords(inhaleShare: share))
        case .oneGoodThing: .oneGoodThing(OneGoodThing())
        case .teamMinute:
            .breathing(
                BreathingSession(breath: Breath(perMinute: 6, inhaleShare: share), minutes: 1), fill: .fromMiddle)
        }
    }

    /// How long it takes on a unit with this configuration, its closing fade not counted.
    public func duration(_ configuration: PacerConfiguration) -> Duration {
        light(configuration).duration
    }
}
