/// What a session plays.
public enum Practice: String, CaseIterable, Hashable, Sendable {
    /// Slow breathing at the set rate.
    case breathe
}
