import Pacing

/// What was counted before it could be dated, in memory alone. As soon as the time is trusted, the monotonic clock
/// tells when it happened, to five minutes.
struct Backlog: Sendable {
    struct Entry: Hashable, Sendable {
        /// The start of its interval of five minutes.
        let bin: MonotonicInstant
        let tally: CountedEvent
    }

    /// As coarse as possible while a session still falls on the right day.
    static let bin = Duration.seconds(300)
    /// More sessions than a busy room has in 168 hours. Older ones stay undated.
    static let capacity = 4096

    private(set) var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ tally: CountedEvent, at instant: MonotonicInstant) {
        if entries.count == Self.capacity { entries.removeFirst() }
        let bin = instant.nanoseconds / Self.bin.wholeNanoseconds * Self.bin.wholeNanoseconds
        entries.append(Entry(bin: MonotonicInstant(nanoseconds: bin), tally: tally))
    }

    /// Removes and returns everything.
    mutating func take() -> [Entry] {
        defer { entries = [] }
        return entries
    }
}
