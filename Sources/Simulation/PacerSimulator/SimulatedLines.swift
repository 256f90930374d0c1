import Dimming
import Pacing

/// Output lines in virtual time: a call takes time, a sleep ends late, and every write is recorded.
package struct SimulatedLines: DimmerLines, ~Copyable {
    /// A write and the moment at which it took effect.
    package struct Edge: Hashable, Sendable {
        package let time: MonotonicInstant
        package let lines: LineSet
    }

    package private(set) var now: MonotonicInstant
    /// Every write so far that has not been handed over.
    package private(set) var edges: [Edge] = []

    private let callCost: Duration
    private var lateness: WakeLateness

    /// - Parameters:
    ///   - start: when virtual time begins.
    ///   - callCost: what one write takes. A Raspberry Pi 4 was published with 4.5 µs.
    ///   - lateness: of every sleep.
    package init(start: MonotonicInstant = .zero, callCost: Duration = .zero, lateness: WakeLateness = .none) {
        now = start
        self.callCost = callCost
        self.lateness = lateness
    }

    /// Hands the writes over.
    package mutating func takeEdges() -> [Edge] {
        let taken = edges
        edges.removeAll(keepingCapacity: true)
        return taken
    }

    package mutating func write(_ lines: LineSet) throws(SimulatedFault) {
        now = now.advanced(by: callCost)
        edges.append(Edge(time: now, lines: lines))
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        now = max(now, instant).advanced(by: lateness.next())
    }

    package mutating func spin(until instant: MonotonicInstant) {
        now = max(now, instant)
    }
}
