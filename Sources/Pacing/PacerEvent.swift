/// What a pacer is told.
public enum PacerEvent: Hashable, Sendable {
    /// The hardware was opened, its light dark, its button as it is, able to hold a light this faint (linear luminance).
    case opened(isPressed: Bool, faintestLuminance: Double = 0)
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come, with the button's level as it is read then.
    case deadline(isPressed: Bool)
    /// The program is asked to end.
    case stop
}
