/// What is to be seen, as a function of the time since it began.
public enum LightScene: Hashable, Sendable {
    /// Nothing: the light of an idle unit.
    case dark
    /// The practice "Breathe", its closing fade included.
    case breathing(BreathingSession)
    /// A held button: lights that add up, one a step, each standing for a practice.
    case counting(HoldCount)
}
