import Pacing

/// What the counting part is notified of.
package enum UsageEvent: Hashable, Sendable {
    /// A session has lasted ten seconds.
    case started(Practice)
    /// A session has ended by itself.
    case completed(Practice)
    /// Light and button work, or have failed.
    case hardware(works: Bool)
    /// The button is stuck, or works again.
    case button(isStuck: Bool)
    /// The button's line has noise.
    case noise
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
