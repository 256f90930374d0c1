/// What a pacer is told.
public enum PacerEvent: Hashable, Sendable {
    /// The hardware was opened, its light dark, its button as it is.
    case opened(isPressed: Bool)
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come, with the button's level as it is read then.
    case deadline(isPressed: Bool)
    /// The program is asked to end.
    case stop
}
