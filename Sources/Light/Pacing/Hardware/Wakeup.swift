/// Why a hardware's `wait` came back.
public enum Wakeup: Hashable, Sendable {
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come: never before it, possibly after it.
    case deadline
    /// There is something to be told by the bar while nobody uses it, such as how a copy to a USB stick went.
    case show(BarSign)
    /// The program is asked to take up its settings anew.
    case reload
    /// The program is asked to end.
    case stop
}
