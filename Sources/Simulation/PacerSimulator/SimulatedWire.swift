import Dimming
import Pacing

/// What leads to a strip in virtual time: data is line 0 of what it records, the clock is line 1.
package protocol SimulatedWire: StripWire, ~Copyable where Failure == SimulatedFault {
    /// Hands over the changes of data and clock.
    mutating func takeEdges() -> [SimulatedLines.Edge]
}

/// A strip on two simulated lines, switched by the code that switches a board's.
package struct SimulatedStripLines: SimulatedWire, ~Copyable {
    private var wire: StripLines<SimulatedLines>

    /// - Parameters:
    ///   - start: when virtual time begins.
    ///   - board: what a call takes, and how late sleeps end.
    package init(start: MonotonicInstant = .zero, on board: SimulatedBoard = SimulatedBoard()) {
        wire = StripLines(
            SimulatedLines(start: start, callCost: .nanoseconds(board.timing.callCost), lateness: board.lateness))
    }

    package var now: MonotonicInstant { wire.now }

    package mutating func send(
        _ bytes: [UInt8], from index: Int, until end: MonotonicInstant
    ) throws(SimulatedFault) -> Int {
        try wire.send(bytes, from: index, until: end)
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        wire.sleep(until: instant)
    }

    package mutating func takeEdges() -> [SimulatedLines.Edge] { wire.lines.takeEdges() }
}

/// A strip on a simulated serial bus, which clocks out what it is sent at its speed and without a pause.
package struct SimulatedBus: SimulatedWire, ~Copyable {
    private static var data: LineSet { LineSet(line: 0) }
    private static var clock: LineSet { LineSet(line: 1) }

    package private(set) var now: MonotonicInstant
    private let halfClock: Duration
    private let rest: LineSet
    private var lateness: WakeLateness
    private var edges: [SimulatedLines.Edge] = []

    /// - Parameters:
    ///   - start: when virtual time begins.
    ///   - speedHz: clocks a second.
    ///   - clockRestsHigh: whether the clock is high between frames.
    ///   - lateness: of every sleep.
    package init(
        start: MonotonicInstant = .zero, speedHz: Int, clockRestsHigh: Bool, lateness: WakeLateness = .none
    ) {
        now = start
        halfClock = .nanoseconds(500_000_000 / Int64(speedHz))
        rest = clockRestsHigh ? Self.clock : []
        self.lateness = lateness
    }

    package mutating func send(_ bytes: [UInt8], from index: Int, until end: MonotonicInstant) -> Int {
        for byte in bytes[index...] {
            var mask: UInt8 = 0x80
            while mask > 0 {
                let bit: LineSet = byte & mask != 0 ? Self.data : []
                set(bit)
                set(bit.union(Self.clock))
                mask >>= 1
            }
        }
        set(rest)
        return bytes.count
    }

    private mutating func set(_ lines: LineSet) {
        edges.append(SimulatedLines.Edge(time: now, lines: lines))
        now = now.advanced(by: halfClock)
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        now = max(now, instant).advanced(by: lateness.next())
    }

    package mutating func takeEdges() -> [SimulatedLines.Edge] {
        defer { edges.removeAll(keepingCapacity: true) }
        return edges
    }
}
