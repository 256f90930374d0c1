/// What a settled button means: a press, a hold that counts, a hold past the last number, a button that is stuck.
public struct ButtonGesture: Hashable, Sendable {
    /// A meaning, as it becomes clear.
    public enum Event: Hashable, Sendable {
        /// The button went down: act at once.
        case pressed
        /// It is being held: show the numbers.
        case held(since: MonotonicInstant)
        /// It was let go while the numbers showed; `nil` when no number had been visible yet: that was a press.
        case chosen(Int?, pressedAt: MonotonicInstant)
        /// It was held past the last number: nothing is chosen.
        case cancelled
        /// It has been down for 15 s: a fault of the button, not a wish.
        case stuck
        /// A stuck button came up.
        case freed
    }

    private enum State: Hashable, Sendable {
        case up
        case down(since: MonotonicInstant)
        case counting(since: MonotonicInstant)
        case spent(since: MonotonicInstant)
        case stuck
    }

    private var state = State.up
    private let count: HoldCount

    /// How long a button is down before it counts as stuck.
    public static let stuckAfter = Duration.seconds(15)

    public init(count: HoldCount) {
        self.count = count
    }

    /// When the next event is due if the button stays as it is.
    public var deadline: MonotonicInstant? {
        switch state {
        case .up, .stuck: nil
        case .down(let since): since.advanced(by: count.firstLight)
        case .counting(let since): since.advanced(by: count.overHold)
        case .spent(let since): since.advanced(by: Self.stuckAfter)
        }
    }

    /// Takes the button as it is at power-up: one that is down means nothing until it comes up.
    public mutating func reset(isPressed: Bool, at instant: MonotonicInstant) {
        state = isPressed ? .spent(since: instant) : .up
    }

    /// The button went down.
    public mutating func press(at instant: MonotonicInstant) -> Event {
        state = .down(since: instant)
        return .pressed
    }

    /// The button came up.
    public mutating func release(at instant: MonotonicInstant) -> Event? {
        defer { state = .up }
        switch state {
        case .counting(let since):
            return .chosen(count.number(releasedAfter: since.duration(to: instant)), pressedAt: since)
        case .stuck:
            return .freed
        case .up, .down, .spent:
            return nil
        }
    }

    /// Goes past the deadline.
    public mutating func pass() -> Event? {
        switch state {
        case .up, .stuck:
            return nil
        case .down(let since):
            state = .counting(since: since)
            return .held(since: since)
        case .counting(let since):
            state = .spent(since: since)
            return .cancelled
        case .spent:
            state = .stuck
            return .stuck
        }
    }
}
