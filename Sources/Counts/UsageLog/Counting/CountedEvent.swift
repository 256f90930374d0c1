import Pacing

/// What is counted, without a time.
enum CountedEvent: Hashable, Sendable {
    case started(Practice)
    case completed(Practice)
    /// An hour in which the unit could have paced all along.
    case readyHour
}
