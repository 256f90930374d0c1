/// Something that happens to a simulated unit.
public enum SimulatedAction: Hashable, Sendable {
    /// The button's contact closes.
    case press
    /// The button's contact opens.
    case release
    /// The kernel reports an edge that the contact does not bear out: the direction it names may be wrong.
    case strayEdge(isPressed: Bool)
    /// A fault begins.
    case fault(SimulatedFault)
    /// All faults end.
    case repair
    /// The program is asked to end.
    case stop
}
