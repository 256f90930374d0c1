/// Something that happens to a simulated unit.
package enum SimulatedAction: Hashable, Sendable {
    /// The button's contact closes.
    case press
    /// The button's contact opens.
    case release
    /// The kernel reports an edge that does not match the contact: its direction may be wrong.
    case strayEdge(isPressed: Bool)
    /// A fault begins.
    case fault(SimulatedFault)
    /// All faults end.
    case repair
    /// The program is asked to reload its settings.
    case reload
    /// The program is asked to end.
    case stop
    /// The disk refuses everything, refuses to create files, or works again.
    case disk(DiskCondition)
    /// The power fails and returns. What the program had not flushed is lost.
    case powerCut
    /// From now on the network vouches for the wall clock.
    case clockTrusted
}

/// What a disk is like.
package enum DiskCondition: Hashable, Sendable {
    case well
    /// No file can be made; one can still be written in place.
    case full
    /// Every call fails with `EIO`.
    case failing
}
