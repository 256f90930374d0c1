import Pacing

/// What is counted, without a time.
enum CountedEvent: Hashable, Sendable {
    case started(Practice)
    case completed(Practice)
    /// An hour during all of which the unit was able to pace.
    case readyHour
}
