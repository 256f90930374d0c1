/// What a session plays. The cases are in the order of their numbers if all are enabled.
public enum Practice: String, CaseIterable, Hashable, Sendable {
    /// Slow breathing at the set rate.
    case breathe
    /// Attention moves through the body, from the jaw to the feet, and in the end takes in the whole.
    case bodyCheck = "body_check"
    /// Four kind phrases, each over three breaths.
    case kindWords = "kind_words"
    /// Half a minute for something good.
    case oneGoodThing = "one_good_thing"
    /// Six breaths together.
    case teamMinute = "team_minute"

    /// What can be chosen unless the settings say otherwise: as many as one button can tell apart.
    public static let standard = Array(allCases.prefix(HoldCount.most))

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

    /// The calm hue that the practice has on a bar with colour. Hue is never the only difference: each practice also
    /// moves in its own way.
    ///
    /// All hues are as bright as warm amber, within a tenth, by the figures of data sheets for full light: 315 mcd red,
    /// 440 mcd green, 170 mcd blue.
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

    /// How long it takes on a unit with this configuration, without its closing fade.
    public func duration(_ configuration: PacerConfiguration) -> Duration {
        light(configuration).duration
    }
}
