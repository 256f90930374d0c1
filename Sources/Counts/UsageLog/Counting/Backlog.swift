import Pacing

/// What was counted before it could be dated, in memory alone: as soon as somebody vouches for the time, the monotonic
/// clock says when it was, to five minutes.
struct Backlog: Sendable {
    struct Entry: Hashable, Sendable {
        /// The start of its five minutes.
        let bin: MonotonicInstant
        let tally: CountedEvent
    }

    /// As coarse as will still put a session on its day.
    static let bin = Duration.seconds(300)
    /// More than a busy room does in 168 hours; what is older stays undated.
    static let capacity = 4096

    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ tally: CountedEvent, at instant: MonotonicInstant) {
        if entries.count == Self.capacity { entries.removeFirst() }
        let bin = instant.nanoseconds / Self.bin.wholeNanoseconds * Self.bin.wholeNanoseconds
        entries.append(Entry(bin: MonotonicInstant(nanoseconds: bin), tally: tally))
    }

    /// Hands over everything.
    mutating func take() -> [Entry] {
        defer { entries = [] }
        return entries
    }
}
