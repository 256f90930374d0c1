import Pacing

/// What every hardware of the pacer must do: one suite, written once, run on each.
package enum Conformance: String, CaseIterable, Sendable {
    case isDarkAtStart = "is dark at start"
    case showsAProgram = "shows what is played, and dark when dark is played"
    case ordersPresses = "reports presses in order with rising times"
    case settlesABounce = "lets a bounce storm settle to one press"
    case readsTheLevel = "reads the button's level"
    case isNeverEarly = "serves deadlines never early"
    case servesAPassedDeadline = "serves a deadline that has passed at once"
    case wakesToStop = "wakes a blocked wait to stop"
    case ordersWakeups = "reports edges first, then a stop, then the deadline"
    case isDarkAtEnd = "is dark at the end"
    case opensAgain = "opens again after its end"
    case tellsTheBreath =
        "pulses once where the light turns to rise, twice where it turns to fall, and never in the dark"
    case pacesASession = "paces a session from a press to a press"

    /// How long a pulse of the cue is on the bench: long enough to be seen in real time.
    package static let cuePulse = Duration.milliseconds(120)

    /// Runs the check.
    ///
    /// - Throws: ``ConformanceFailure`` if the hardware does otherwise; what the hardware or the bench throws.
    package func check<Hardware: PacerHardware & ~Copyable>(_ bench: HardwareBench<Hardware>) throws {
        switch self {
        case .isDarkAtStart: try bench.isDarkAtStart()
        case .showsAProgram: try bench.showsAProgram()
        case .ordersPresses: try bench.ordersPresses()
        case .settlesABounce: try bench.settlesABounce()
        case .readsTheLevel: try bench.readsTheLevel()
        case .isNeverEarly: try bench.isNeverEarly()
        case .servesAPassedDeadline: try bench.servesAPassedDeadline()
        case .wakesToStop: try bench.wakesToStop()
        case .ordersWakeups: try bench.ordersWakeups()
        case .isDarkAtEnd: try bench.isDarkAtEnd()
        case .opensAgain: try bench.opensAgain()
        case .tellsTheBreath: try bench.tellsTheBreath()
        case .pacesASession: try bench.pacesASession()
        }
    }
}

/// What a hardware did instead of what it must.
package struct ConformanceFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws what was found unless a condition holds.
func require(_ condition: Bool, _ found: @autoclosure () -> String) throws {
    if !condition { throw ConformanceFailure(found()) }
}
