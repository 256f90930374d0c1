/// What a debounced button means: a press, a hold that counts, a hold past the last number, or a stuck button.
public struct ButtonGesture: Hashable, Sendable {
    /// A meaning, reported as soon as it is clear.
    public enum Event: Hashable, Sendable {
        /// The button went down: act at once, from that moment on.
        case pressed(at: MonotonicInstant)
        /// It is being held: show the numbers.
        case held(since: MonotonicInstant)
        /// It was let go while the numbers showed; `nil` if no number was visible yet, so that it was a press.
        case chosen(Int?, pressedAt: MonotonicInstant)
        /// It was held past the last number: nothing is chosen.
        case cancelled
        /// It has been down for ten minutes, which is a fault of the button rather than a choice.
        case stuck
        /// A stuck button was released.
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

    /// How long a button is down before it counts as stuck. Nobody leans on it for ten minutes. A report of a shorter
    /// hold would tell of a person rather than of a fault.
    public static let stuckAfter = Duration.seconds(600)

    public init(count: HoldCount) {
        self.count = count
    }

    /// When the next event is due, if the button does not change.
    public var deadline: MonotonicInstant? {
        switch state {
        case .up, .stuck: nil
        case .down(let since): since.advanced(by: count.firstLight)
        case .counting(let since): since.advanced(by: count.overHold)
        case .spent(let since): since.advanced(by: Self.stuckAfter)
        }
    }

    /// Takes the button's state when the hardware opens. A button that is already down means nothing until it is
    /// released, and one that was stuck and is still down stays stuck.
    public mutating func reset(isPressed: Bool, at instant: MonotonicInstant) -> Event? {
        let wasStuck = state == .stuck
        if wasStuck && isPressed { return nil }
        state = isPressed ? .spent(since: instant) : .up
        return wasStuck ? .freed : nil
    }

    /// The button went down.
    public mutating func press(at instant: MonotonicInstant) -> Event {
        state = .down(since: instant)
        return .pressed(at: instant)
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

    /// Handles the deadline.
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
