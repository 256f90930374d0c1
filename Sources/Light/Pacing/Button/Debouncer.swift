/// Turns a contact's raw edges into presses and releases, and tells them from noise on the line.
///
/// A press counts from its first edge, as soon as the contact has been closed for the least time of a press, its bounces
/// left out. A release counts once the contact has stayed open. Closures that come to less are noise: they begin
/// nothing, and they end nothing, neither a hold nor a release.
///
/// Edges are only hints: two rising edges in a row, or a missing falling edge, are normal. Every edge opens a window,
/// and the level that is read at its end decides.
public struct Debouncer: Hashable, Sendable {
    /// A settled change of the button, at the time of the edge that began it.
    public enum Change: Hashable, Sendable {
        case pressed(at: MonotonicInstant)
        case released(at: MonotonicInstant)
        /// The contact of a button that was up closed for less than a press, and is open again.
        case noise
    }

    /// Whether the button counts as pressed.
    public private(set) var isPressed = false
    /// When the contact of a pressed button opened, until it is certain whether it was released.
    public private(set) var openSince: MonotonicInstant?

    private let window: Duration
    private let leastPress: Duration
    private let closureWindow: Duration
    /// A contact that has begun to close.
    private var closure: ContactClosure?
    /// When the level has to be read for another reason than a closure.
    private var settles: MonotonicInstant?
    private var lastEdgePressed = false

    /// Windows that may be set. Data sheets of push buttons give 5 to 20 ms of bounce.
    public static let windowRange = Duration.milliseconds(1)...Duration.milliseconds(100)
    /// Least presses that may be set. Hands press for 40 ms and longer.
    public static let leastPressRange = Duration.milliseconds(1)...Duration.milliseconds(30)
    /// The time from a press's first edge within which it is decided. The light has to be seen 50 ms after that edge, and
    /// the button may have to wait for a frame of 5 ms.
    public static let longestDecision = Duration.milliseconds(45)

    /// A contact that opens for up to 60 ms under a finger is the tremor of a hand, not a release.
    static let releaseWindow = Duration.milliseconds(70)

    /// - Parameters:
    ///   - window: how long the contact may bounce, 1…100 ms.
    ///   - leastPress: how long it is closed in a press, at least, 1…30 ms. This time has to come together within
    ///     `window` and itself, and within ``longestDecision``, of the first edge.
    public init(window: Duration, leastPress: Duration) {
        precondition(Self.windowRange.contains(window), "a contact bounces for 1 to 100 ms")
        precondition(Self.leastPressRange.contains(leastPress), "a press takes at least 1 to 30 ms")
        self.window = window
        self.leastPress = leastPress
        closureWindow = min(window + leastPress, Self.longestDecision)
    }

    /// When the level has to be read next; `nil` while no window is open.
    public var deadline: MonotonicInstant? { closure?.deadline ?? settles }

    /// Takes a level as settled, for example at power-up, and reports no change.
    public mutating func reset(isPressed: Bool) {
        self.isPressed = isPressed
        closure = nil
        settles = nil
        openSince = nil
        lastEdgePressed = isPressed
    }

    /// Takes an edge. Deadlines before it have to be served first.
    public mutating func edge(_ edge: ButtonEdge) -> Change? {
        lastEdgePressed = edge.isPressed
        if isPressed && openSince == nil {
            if edge.isPressed {
                // The opening in between was lost.
                settles = edge.time.advanced(by: window)
            } else {
                open(at: edge.time)
            }
        } else if edge.isPressed {
            begin(at: edge.time)
            if let closure, closure.isPress { return close(closure, opened: nil) }
        } else if var closure {
            closure.open(at: edge.time)
            self.closure = closure
            if closure.isPress { return close(closure, opened: edge.time) }
        } else if !isPressed {
            settles = edge.time.advanced(by: window)
        }
        return nil
    }

    /// Ends a window that passed before anyone could read the level. The direction of the last edge decides.
    ///
    /// - Parameter next: the edge that came next, if one did. If it closes the contact again, the contact was open just
    ///   before it.
    public mutating func expire(at instant: MonotonicInstant, before next: ButtonEdge? = nil) -> Change? {
        var isClosed = lastEdgePressed
        if closure != nil, let next, next.isPressed {
            isClosed = isClosed && instant.advanced(by: ContactClosure.longestUnseenOpening) <= next.time
        }
        return level(isClosed, at: instant)
    }

    /// Takes a level that was read.
    public mutating func level(_ level: Bool, at instant: MonotonicInstant) -> Change? {
        if var closure {
            closure.read(level, at: instant)
            self.closure = closure
            if closure.isPress { return close(closure, opened: nil) }
            return instant < closure.deadline ? nil : lapse(closure, at: instant)
        }
        if let settles, instant < settles { return nil }
        let wasStray = settles != nil
        settles = nil
        switch (isPressed, level) {
        case (false, true):
            // The closing edge was lost.
            begin(at: instant)
        case (false, false):
            return wasStray ? .noise : nil
        case (true, true):
            if openSince != nil { begin(at: instant) }
        case (true, false):
            guard let openSince else {
                // The opening edge was lost: settle from here.
                lastEdgePressed = false
                open(at: instant)
                return nil
            }
            return release(openedAt: openSince)
        }
        return nil
    }

    // MARK: Closing and opening

    private mutating func begin(at instant: MonotonicInstant) {
        if var closure {
            closure.close(at: instant)
            self.closure = closure
        } else {
            closure = ContactClosure(at: instant, least: leastPress, within: closureWindow)
            if !isPressed { settles = nil }
        }
    }

    private mutating func open(at instant: MonotonicInstant) {
        openSince = instant
        settles = instant.advanced(by: max(window, Self.releaseWindow))
    }

    /// The contact was closed for long enough: a press, or still the press from before it opened.
    ///
    /// - Parameter opened: when it opened again, if it has.
    private mutating func close(_ closure: ContactClosure, opened: MonotonicInstant?) -> Change? {
        let wasPressed = isPressed
        isPressed = true
        self.closure = nil
        openSince = nil
        settles = nil
        if let opened { open(at: opened) }
        return wasPressed ? nil : .pressed(at: closure.first)
    }

    /// A closure that came to less than a press is over. If the contact is closed now, another one has begun.
    private mutating func lapse(_ closure: ContactClosure, at instant: MonotonicInstant) -> Change? {
        self.closure = closure.closedSince.map { ContactClosure(at: $0, least: leastPress, within: closureWindow) }
        if let openSince {
            let due = openSince.advanced(by: max(window, Self.releaseWindow))
            if due <= instant { return release(openedAt: openSince) }
            settles = due
            return nil
        }
        return self.closure == nil ? .noise : nil
    }

    private mutating func release(openedAt instant: MonotonicInstant) -> Change {
        isPressed = false
        openSince = nil
        settles = nil
        return .released(at: instant)
    }
}
