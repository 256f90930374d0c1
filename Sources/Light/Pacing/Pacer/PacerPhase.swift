/// What a pacer is at, and when that ends by itself.
enum PacerPhase: Hashable, Sendable {
    case idle
    /// An idle bar invites, until it is dark by itself or somebody presses.
    case inviting(dark: MonotonicInstant)
    /// A session, with the practice that it is counted under; `reported` once it has lasted long enough for that.
    case session(Practice, start: MonotonicInstant, end: MonotonicInstant, reported: Bool)
    /// A session's light fades by itself.
    case closing(dark: MonotonicInstant)
    /// The bar shows a message, until it fades by itself or somebody presses.
    case showing(dark: MonotonicInstant)
    /// The button is held and the lights count.
    case counting
    case ending(dark: MonotonicInstant)
    case ended

    /// When it passes by itself; `nil` if it does not.
    var deadline: MonotonicInstant? {
        switch self {
        case .idle, .counting, .ended:
            nil
        case .session(_, let start, let end, let reported):
            reported ? end : start.advanced(by: Pacer.brushed)
        case .inviting(let dark), .closing(let dark), .showing(let dark), .ending(let dark):
            dark
        }
    }

    /// Whether the bar is dark, has its ember or invites.
    var isIdle: Bool {
        switch self {
        case .idle, .inviting: true
        case .session, .closing, .showing, .counting, .ending, .ended: false
        }
    }

    /// Whether nobody uses the bar, and it is not ending.
    var isUnused: Bool {
        if case .showing = self { true } else { isIdle }
    }

    var isEnding: Bool {
        switch self {
        case .ending, .ended: true
        case .idle, .inviting, .session, .closing, .showing, .counting: false
        }
    }
}
