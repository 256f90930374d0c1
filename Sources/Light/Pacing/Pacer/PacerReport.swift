/// What a pacer has to say to whoever counts. It names no time: counting needs none.
public enum PacerReport: Hashable, Sendable {
    /// A session has lasted ten seconds.
    case started(Practice)
    /// A session has ended by itself.
    case completed(Practice)
    /// The button has been down for 15 s, or a stuck one came up.
    case buttonStuck(Bool)
}
