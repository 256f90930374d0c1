/// Why a hardware's `wait` came back.
public enum Wakeup: Hashable, Sendable {
    /// The button's contact changed.
    case edge(ButtonEdge)
    /// The deadline has come: never before it, possibly after it.
    case deadline
    /// The program is asked to end.
    case stop
}
