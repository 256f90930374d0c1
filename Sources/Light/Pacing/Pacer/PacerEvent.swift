/// What a pacer is told.
public enum PacerEvent: Hashable, Sendable {
    /// The hardware was opened, its light dark, its button as it is, able to hold a light this faint (linear luminance).
    case opened(isPressed: Bool, faintestLuminance: Double = 0)
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come, with the button's level as it is read then.
    case deadline(isPressed: Bool)
    /// What the clock on the wall says, asked for at the clock's deadline; `nil` while it is not to be trusted.
    case clock(TimeOfDay?)
    /// There is something to be told by the bar while nobody uses it, such as how a copy to a USB stick went.
    case show(BarSign)
    /// The program is asked to take up its settings anew: it ends as soon as nobody uses the bar.
    case reload
    /// The program is asked to end.
    case stop
}
