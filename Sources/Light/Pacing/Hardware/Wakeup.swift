/// Why a hardware's `wait` returned.
public enum Wakeup: Hashable, Sendable {
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come: never before it, possibly after it.
    case deadline
    /// The bar should show a message while nobody uses it, such as the result of a copy to a USB stick.
    case show(BarSign)
    /// The program is asked to reload its settings.
    case reload
    /// The program is asked to end.
    case stop
}
