/// A contact that has begun to close, and how long it has been closed since, bounces left out.
struct ContactClosure: Hashable, Sendable {
    /// The first edge.
    private(set) var first: MonotonicInstant
    /// Since when it is closed; `nil` while it is open.
    private var since: MonotonicInstant?
    /// How long it was closed before.
    private var closedBefore = Duration.zero
    /// When the level was read as open although no edge has said so yet. That edge may still come.
    private var readOpen: MonotonicInstant?
    /// Whether it has been closed for long enough.
    private(set) var isPress = false

    private let least: Duration
    private let within: Duration

    /// How long the contact may have been open between two closing edges in a row. A kernel reads the direction of an
    /// edge in a thread of its own, and takes an opening that is over by then for another closing.
    static let longestUnseenOpening = Duration.milliseconds(1)

    /// - Parameters:
    ///   - instant: when it closed first.
    ///   - least: how long it is closed in a press.
    ///   - within: the time from the first edge in which that has to come together.
    init(at instant: MonotonicInstant, least: Duration, within: Duration) {
        first = instant
        since = instant
        self.least = least
        self.within = within
    }

    /// Since when it is closed, as far as is known; `nil` if it is open.
    var closedSince: MonotonicInstant? { readOpen == nil ? since : nil }

    /// When the level has to be read: when it may have become a press, or can become none any more.
    var deadline: MonotonicInstant {
        let end = first.advanced(by: within)
        guard let closedSince else { return end }
        return min(end, closedSince.advanced(by: least - closedBefore))
    }

    /// Takes a closing edge. If it was closed before, it was open for a moment that the kernel has not seen.
    mutating func close(at instant: MonotonicInstant) {
        first = min(first, instant)
        if let closedSince {
            add(closedSince, max(closedSince, instant.advanced(by: .zero - Self.longestUnseenOpening)))
        }
        since = instant
        readOpen = nil
    }

    /// Takes an opening edge.
    mutating func open(at instant: MonotonicInstant) {
        // An edge after the reading is another one.
        if let since, readOpen.map({ instant <= $0 }) ?? true { add(since, instant) }
        since = nil
        readOpen = nil
    }

    /// Takes a level that was read.
    mutating func read(_ isClosed: Bool, at instant: MonotonicInstant) {
        if !isClosed {
            if since != nil { readOpen = instant }
        } else if let closedSince {
            isPress = closedBefore + closedSince.duration(to: instant) >= least
        } else {
            // The closing edge was lost.
            since = instant
            readOpen = nil
        }
    }

    private mutating func add(_ since: MonotonicInstant, _ instant: MonotonicInstant) {
        closedBefore += since.duration(to: instant)
        isPress = closedBefore >= least
    }
}
