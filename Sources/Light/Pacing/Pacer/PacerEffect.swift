/// What a pacer wants done.
public enum PacerEffect: Hashable, Sendable {
    /// Show this from now on.
    case play(LightProgram)
    /// Pass this on to whoever counts.
    case report(PacerReport)
}
