/// What a pacer reports to the part that counts. It names no time, because counting needs none.
public enum PacerReport: Hashable, Sendable {
    /// A session has lasted ten seconds. A press counts for the first practice, a hold for the one that it chose.
    case started(Practice)
    /// A session has ended by itself.
    case completed(Practice)
    /// The button has been down for ten minutes, or a stuck button was released. A shorter hold is never reported: it is
    /// a person's.
    case buttonStuck(Bool)
}
