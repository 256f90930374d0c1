/// What a pacer wants done.
public enum PacerEffect: Hashable, Sendable {
    /// Show this from now on.
    case play(LightProgram)
    /// Pass this on to whoever counts.
    case report(PacerReport)
    /// The button's line has noise: see ``LineNoise``.
    case noise
}
