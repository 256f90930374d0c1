import Pacing

/// What is told to whoever counts.
package enum UsageEvent: Hashable, Sendable {
    /// A session has lasted ten seconds.
    case started(Practice)
    /// A session has ended by itself.
    case completed(Practice)
    /// Light and button are there, or failed.
    case hardware(works: Bool)
    /// The button is stuck, or free again.
    case button(isStuck: Bool)
}

extension UsageEvent {
    /// A pacer's report.
    package init(_ report: PacerReport) {
        self =
            switch report {
            case .started(let practice): .started(practice)
            case .completed(let practice): .completed(practice)
            case .buttonStuck(let isStuck): .button(isStuck: isStuck)
            }
    }
}
