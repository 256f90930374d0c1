/// What a pacer takes.
public enum PacerEvent: Hashable, Sendable {
    /// The hardware was opened, with its light dark, the button's present level, and the faintest light that it can
    /// hold (linear luminance).
    case opened(isPressed: Bool, faintestLuminance: Double = 0)
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come, with the button's level at that moment.
    case deadline(isPressed: Bool)
    /// The time of day, asked for at the clock's deadline; `nil` while it cannot be trusted.
    case clock(TimeOfDay?)
    /// The bar should show a message while nobody uses it, such as the result of a copy to a USB stick.
    case show(BarSign)
    /// The program is asked to reload its settings. It ends as soon as nobody uses the bar.
    case reload
    /// The program is asked to end.
    case stop
}
