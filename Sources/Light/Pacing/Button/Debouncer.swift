/// Turns a contact's raw edges into presses and releases. A press counts at its first edge, a release once the contact
/// has stayed open.
///
/// Edges are only hints: two rising edges in a row, or a missing falling edge, are normal. Every edge opens a window,
/// and the level that is read at its end decides.
public struct Debouncer: Hashable, Sendable {
    /// A settled change of the button, at the time of the edge that began it.
    public enum Change: Hashable, Sendable {
        case pressed(at: MonotonicInstant)
        case released(at: MonotonicInstant)
    }

    /// Whether the button counts as pressed.
    public private(set) var isPressed = false
    /// When the level has to be read next; `nil` while no window is open.
    public private(set) var deadline: MonotonicInstant?
    /// When the contact of a pressed button opened, until it is certain that it was released.
    public private(set) var openSince: MonotonicInstant?

    private let window: Duration
    private var lastEdgePressed = false

    /// Windows that may be set. Data sheets of push buttons give 5 to 20 ms of bounce.
    public static let windowRange = Duration.milliseconds(1)...Duration.milliseconds(100)

    /// A contact that opens for up to 60 ms under a finger is the tremor of a hand, not a release.
    static let releaseWindow = Duration.milliseconds(70)

    /// - Parameter window: how long the contact may bounce, 1…100 ms.
    public init(window: Duration) {
        precondition(Self.windowRange.contains(window), "a contact bounces for 1 to 100 ms")
        self.window = window
    }

    /// Takes a level as settled, for example at power-up, and reports no change.
    public mutating func reset(isPressed: Bool) {
        self.isPressed = isPressed
        deadline = nil
        openSince = nil
        lastEdgePressed = isPressed
    }

    /// Takes an edge.
    public mutating func edge(_ edge: ButtonEdge) -> Change? {
        lastEdgePressed = edge.isPressed
        if edge.isPressed {
            openSince = nil
            deadline = edge.time.advanced(by: window)
            if isPressed { return nil }
            isPressed = true
            return .pressed(at: edge.time)
        }
        if isPressed {
            openSince = openSince ?? edge.time
            deadline = edge.time.advanced(by: max(window, Self.releaseWindow))
        } else {
            deadline = edge.time.advanced(by: window)
        }
        return nil
    }

    /// Ends a window that passed before anyone could read the level. The direction of the last edge decides.
    public mutating func expire(at instant: MonotonicInstant) -> Change? {
        level(lastEdgePressed, at: instant)
    }

    /// Takes a level that was read.
    public mutating func level(_ level: Bool, at instant: MonotonicInstant) -> Change? {
        if let deadline, instant < deadline { return nil }
        deadline = nil
        if level == isPressed {
            openSince = nil
            return nil
        }
        if level {
            isPressed = true
            return .pressed(at: instant)
        }
        if let opened = openSince {
            isPressed = false
            openSince = nil
            return .released(at: opened)
        }
        // The opening edge was lost: settle from here.
        openSince = instant
        lastEdgePressed = false
        deadline = instant.advanced(by: max(window, Self.releaseWindow))
        return nil
    }
}
