/// How late a simulated wake-up is: by a fixed time, an exponential time, and now and then a long time.
package struct WakeLateness: Hashable, Sendable {
    /// Every wake-up is at least this late.
    package var least: Duration
    /// The mean of the exponential part.
    package var spread: Duration
    /// One wake-up in this many is late by `stall` in addition; 0 for none.
    package var stallEvery: Int
    /// The shortest and the longest of these times, with all in between equally likely.
    package var stall: ClosedRange<Duration>

    private var generator: SeededGenerator

    package init(
        least: Duration = .zero, spread: Duration = .zero, stallEvery: Int = 0,
        stall: ClosedRange<Duration> = .zero ... .zero, seed: UInt64 = 1
    ) {
        self.least = least
        self.spread = spread
        self.stallEvery = stallEvery
        self.stall = stall
        generator = SeededGenerator(seed: seed)
    }

    /// Wake-ups that are never late.
    package static let none = WakeLateness()

    /// The lateness of the next wake-up.
    mutating func next() -> Duration {
        if spread == .zero && stallEvery == 0 { return least }
        var late = least + .nanoseconds(Int64(generator.exponential() * Double(spread.wholeNanoseconds)))
        if stallEvery > 0 && generator.next() % UInt64(stallEvery) == 0 {
            let span = Double((stall.upperBound - stall.lowerBound).wholeNanoseconds)
            late += stall.lowerBound + .nanoseconds(Int64(generator.unit() * span))
        }
        return late
    }
}
