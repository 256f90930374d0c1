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

    /// The calm hue that a bar with colour gives it. It is never the only sign: the light moves in its own way as well.
    ///
    /// All are as bright as warm amber to a tenth, by what data sheets of such LEDs give for full light: 315 mcd red,
    /// 440 green, 170 blue.
    public var hue: LEDColour {
        switch self {
        case .breathe: .warmAmber
        case .bodyCheck: LEDColour(red: 0.1, green: 1, blue: 0.5)
        case .kindWords: LEDColour(red: 1, green: 0.35, blue: 0.4)
        case .oneGoodThing: LEDColour(red: 0.8, green: 0.35, blue: 1)
        case .teamMinute: LEDColour(red: 0.2, green: 0.75, blue: 1)
        }
    }

    /// Its light, as a unit with this configuration plays it.
    public func light(_ configuration: PacerConfiguration) -> LightScene {
        let share = configuration.breathing.breath.inhaleShare
        return switch self {
        case .breathe: .breathing(configuration.breathing)
        case .bodyCheck: LightScene(BodyCheck(), of: self)
        case .kindWords: LightScene(KindWords(inhaleShare: share), of: self)
        case .oneGoodThing: LightScene(OneGoodThing(), of: self)
        case .teamMinute: LightScene(BreathLight(session: .team(inhaleShare: share), fill: .fromMiddle), of: self)
        }
    }

    /// How long it takes on a unit with this configuration, its closing fade not counted.
    public func duration(_ configuration: PacerConfiguration) -> Duration {
        light(configuration).duration
    }
}
