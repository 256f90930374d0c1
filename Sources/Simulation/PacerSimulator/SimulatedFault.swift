/// What goes wrong with simulated hardware: a scripted fault, and what its calls then throw.
package enum SimulatedFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The lines are held by another program: opening fails.
    case lineBusy
    /// The chip is not there: opening and every call fail.
    case chipGone
    /// The next change of light fails once.
    case writeFailsOnce
    /// Every change of light fails.
    case writeFails
    /// There is no power: every call fails until it is back.
    case powerCut

    package var description: String {
        switch self {
        case .lineBusy: "request the simulated lines: in use by another program"
        case .chipGone: "use the simulated chip: no such device"
        case .powerCut: "run the simulated unit: no power"
        case .writeFailsOnce, .writeFails: "write the simulated lines: input/output error"
        }
    }
}
