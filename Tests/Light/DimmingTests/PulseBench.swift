import Dimming
import PacerSimulator
import Pacing

/// A dimmer of five lines in virtual time, every edge to the nanosecond. Wake-ups are as late as a test says.
struct PulseBench: ~Copyable {
    /// How long a write takes unless a test says otherwise, in nanoseconds.
    static let cost: Int64 = 10_000
    /// The period at 1500 Hz, in nanoseconds.
    static let period: Int64 = 666_666
    static let start = MonotonicInstant.zero.advanced(by: .seconds(1))

    var dimmer: Dimmer
    var lines: SimulatedLines

    /// - Parameters:
    ///   - cost: how long a write takes by what the dimmer is told, in nanoseconds.
    ///   - realCost: how long it really takes, if that differs.
    ///   - lateness: of every sleep.
    init(cost: Int64 = PulseBench.cost, realCost: Int64? = nil, lateness: WakeLateness = .none) {
        let timing = LineTiming(callCost: .nanoseconds(cost), frequencyHz: 1500)
        dimmer = Dimmer(lineCount: 5, timing: timing)
        lines = SimulatedLines(
            start: PulseBench.start, callCost: .nanoseconds(realCost ?? cost), lateness: lateness)
    }

    /// Sets how long each line is on in a period, in nanoseconds; lines that are not named stay dark.
    mutating func show(_ times: [Int: Int64]) {
        var levels = LightLevels(segmentCount: 5)
        for (line, time) in times { levels[line] = Double(time) / Double(PulseBench.period) }
        dimmer.show(levels)
    }

    /// Serves so many periods, counted from the start.
    mutating func run(periods: Int64) throws {
        try dimmer.run(&lines, until: PulseBench.start.advanced(by: .nanoseconds(periods * PulseBench.period)))
    }

    /// A write.
    struct Edge: Hashable {
        /// When it took effect, in nanoseconds since the start.
        var at: Int64
        /// The lines that are lit from then on.
        var lit: [Int]

        // Not in `edges` itself: Swift 6.0 crashes on a closure in a property of what cannot be copied.
        fileprivate static func told(_ edges: [SimulatedLines.Edge]) -> [Edge] {
            edges.map { edge in
                Edge(
                    at: PulseBench.start.duration(to: edge.time).wholeNanoseconds,
                    lit: (0..<5).filter { edge.lines.contains(LineSet(line: $0)) })
            }
        }
    }

    /// The writes so far.
    var edges: [Edge] { Edge.told(lines.edges) }

    /// How long a line was lit after it rose in each period; `nil` where it did not rise.
    static func pulses(_ edges: [Edge], of line: Int, periods: Int) -> [Int64?] {
        (0..<periods).map { number in
            let first = Int64(number) * period
            let own = edges.filter { $0.at > first && $0.at <= first + period }
            guard let rise = own.first(where: { $0.lit.contains(line) }) else { return nil }
            return edges.first { $0.at > rise.at && !$0.lit.contains(line) }.map { $0.at - rise.at }
        }
    }
}
