/// What a pacer reports to the part that counts. It names no time, because counting needs none.
public enum PacerReport: Hashable, Sendable {
    /// A session has lasted ten seconds.
    case started(Practice)
    /// A session has ended by itself.
    case completed(Practice)
    /// The button has been down for 15 s, or a stuck button was released.
    case buttonStuck(Bool)
}
