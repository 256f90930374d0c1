import Dimming
import PacerSimulator
import Pacing
import Testing

@Suite("The dimmer")
struct DimmerTests {
    private static let late = WakeLateness(least: .microseconds(8), spread: .microseconds(3), seed: 11)

    private func levels(_ values: [Double]) -> LightLevels {
        var bar = LightLevels(segmentCount: values.count)
        for (segment, level) in values.enumerated() { bar[segment] = level }
        return bar
    }

    /// Serves levels for a second of virtual time.
    private func serve(
        _ values: [Double], _ lines: consuming SimulatedLines
    ) throws -> (dimmer: Dimmer, edges: [SimulatedLines.Edge]) {
        var dimmer = Dimmer(lineCount: values.count, timing: LineTiming(callCost: .microseconds(1), frequencyHz: 1500))
        dimmer.show(levels(values))
        for frame in 1...200 {
            try dimmer.run(&lines, until: .zero.advanced(by: .seconds(1) + .milliseconds(5 * frame)))
        }
        return (dimmer, lines.edges)
    }

    private func lines(_ lateness: WakeLateness = .none, cost: Duration = .zero) -> SimulatedLines {
        SimulatedLines(start: .zero.advanced(by: .seconds(1)), callCost: cost, lateness: lateness)
    }

    @Test("Each line is on for its share of the time, however late the wake-ups", arguments: [WakeLateness.none, late])
    func shares(lateness: WakeLateness) throws {
        let values = [1, 0.75, 0.5, 0.1, 0.01, 0]
        let (_, edges) = try serve(values, lines(lateness, cost: .nanoseconds(2300)))
        for (line, value) in values.enumerated() {
            var lit: Int64 = 0
            for (edge, next) in zip(edges, edges.dropFirst()) where edge.lines.contains(LineSet(line: line)) {
                lit += edge.time.duration(to: next.time).wholeNanoseconds
            }
            let share = Double(lit) / 1e9
            #expect(abs(share - value) < 0.0035, "line \(line) is lit \(share)")
        }
    }

    @Test("Brighter LEDs are lit for less, so that all look as bright as the faintest")
    func calibration() throws {
        let brightness = [1, 0.8, 1.25, 0.5, 1]
        let timing = LineTiming(callCost: .microseconds(1), frequencyHz: 1500)
        var dimmer = Dimmer(lineCount: 5, timing: timing, relativeBrightness: brightness)
        var lines = lines(Self.late)
        dimmer.show(levels([0.6, 0.6, 0.6, 0.6, 0.6]))
        try dimmer.run(&lines, until: .zero.advanced(by: .seconds(2)))
        let edges = lines.edges
        for (line, value) in brightness.enumerated() {
            var lit: Int64 = 0
            for (edge, next) in zip(edges, edges.dropFirst()) where edge.lines.contains(LineSet(line: line)) {
                lit += edge.time.duration(to: next.time).wholeNanoseconds
            }
            #expect(abs(Double(lit) / 1e9 * value - 0.6 * 0.5) < 0.002)
        }
        #expect(abs(dimmer.faintestLuminance - timing.faintestLuminance * 2.5) < 1e-12)
    }

    @Test("Slow lines need longer pulses, and lines that are too slow are known before they are dimmed")
    func timing() {
        let fast = LineTiming(callCost: .nanoseconds(2300), frequencyHz: 1500)
        #expect(fast.shortestPulse == 2300)
        #expect(abs(fast.faintestLuminance - 0.00345) < 1e-5)
        #expect(fast.canDim(levels: 28))
        let slow = LineTiming(callCost: .microseconds(11), frequencyHz: 1500)
        #expect(slow.canDim(levels: 10))
        #expect(!slow.canDim(levels: 28))
        #expect(!LineTiming(callCost: .microseconds(400), frequencyHz: 1500).canDim(levels: 5))
    }

    @Test("A period costs one write for the rise and one for each distinct level")
    func writes() throws {
        let (dimmer, edges) = try serve([1, 0.5, 0.5, 0.25, 0, 0.125], lines(Self.late))
        #expect(dimmer.writes == edges.count)
        #expect((1499 * 4...1501 * 4).contains(edges.count))
    }

    @Test("Dark, full and mixed bars without a partial line cost one write and then none", arguments: [0.0, 1.0])
    func held(level: Double) throws {
        let (dimmer, edges) = try serve([level, level, 1, 1, 0], lines())
        #expect(edges.count == 1)
        #expect(dimmer.isHeld)
    }

    @Test("Rises keep to an absolute grid")
    func grid() throws {
        let (_, edges) = try serve([0.5, 0.5, 0.5, 0.5, 0.5], lines(Self.late))
        let rises = edges.filter { !$0.lines.isEmpty }
        for (rise, next) in zip(rises, rises.dropFirst()) {
            let gap = rise.time.duration(to: next.time).wholeNanoseconds
            #expect(abs(gap - 666_666) < 60_000)
        }
    }

    @Test("After a rest the pulses begin at once, a period apart, whatever the grid was before")
    func afterARest() throws {
        var dimmer = Dimmer(lineCount: 5, timing: LineTiming(callCost: .microseconds(1), frequencyHz: 1500))
        var lines = lines(cost: .microseconds(1))
        let full = levels([1, 1, 1, 1, 1])
        let notched = levels([1, 1, 1, 1, 0.985])
        dimmer.show(notched)
        try dimmer.run(&lines, until: .zero.advanced(by: .milliseconds(1005)))
        dimmer.show(full)
        try dimmer.run(&lines, until: .zero.advanced(by: .milliseconds(1010)))
        // Two thirds into a period of the grid: pulses that caught up with it would lose their dark tenth.
        lines.spin(until: .zero.advanced(by: .microseconds(1_010_400)))
        let start = lines.now
        _ = lines.takeEdges()
        dimmer.show(notched)
        try dimmer.run(&lines, until: .zero.advanced(by: .milliseconds(1015)))
        let edges = lines.takeEdges()
        #expect(edges.first?.time == start.advanced(by: .nanoseconds(656_666)), "lit for 98.5 % of a period")
        for (fall, rise) in zip(edges.dropFirst(), edges.dropFirst(2)) where !fall.lines.contains(LineSet(line: 4)) {
            #expect(fall.time.duration(to: rise.time) > .microseconds(9), "dark for 10 µs in each period")
        }
        #expect(edges.count > 12)
        #expect(dimmer.skippedPeriods == 0)
    }

    @Test("Periods that a stall missed are skipped and counted, never made up for")
    func stall() throws {
        let stalls = WakeLateness(stallEvery: 100, stall: .milliseconds(10) ... .milliseconds(10), seed: 5)
        let (dimmer, edges) = try serve([0.5, 0.5, 0.5, 0.5, 0.5], lines(stalls))
        #expect(dimmer.skippedPeriods > 0)
        let rises = edges.filter { !$0.lines.isEmpty }.map(\.time)
        for (rise, next) in zip(rises, rises.dropFirst()) { #expect(rise.duration(to: next) > .microseconds(300)) }
    }

    @Test("Light fainter than the shortest pulse is made of fewer such pulses", arguments: [0.7, 0.5, 0.3, 0.1])
    func faint(share: Double) throws {
        let pulse = Duration.microseconds(10)
        let timing = LineTiming(callCost: pulse, frequencyHz: 1500)
        var dimmer = Dimmer(lineCount: 5, timing: timing)
        var lines = lines(Self.late, cost: pulse)
        dimmer.show(levels([0.3, timing.faintestLuminance * share, 0, 0, 0]))
        try dimmer.run(&lines, until: .zero.advanced(by: .seconds(2)))
        let faint = LineSet(line: 1)
        let pulses = zip(lines.edges, lines.edges.dropFirst()).filter { $0.0.lines.contains(faint) }
        #expect(pulses.allSatisfy { $0.0.time.duration(to: $0.1.time) == pulse })
        #expect(abs(Double(pulses.count) - 1500 * share) <= 1)
    }

    @Test("Light nearer to full than the shortest dark pulse has fewer such pulses", arguments: [0.7, 0.3, 0.1])
    func nearlyFull(share: Double) throws {
        let pulse = Duration.microseconds(10)
        let timing = LineTiming(callCost: pulse, frequencyHz: 1500)
        var dimmer = Dimmer(lineCount: 5, timing: timing)
        var lines = lines(Self.late, cost: pulse)
        dimmer.show(levels([0.3, 1 - timing.faintestLuminance * share, 0, 0, 0]))
        try dimmer.run(&lines, until: .zero.advanced(by: .seconds(2)))
        let line = LineSet(line: 1)
        var dark: Int64 = 0
        for (edge, next) in zip(lines.edges, lines.edges.dropFirst()) where !edge.lines.contains(line) {
            dark += edge.time.duration(to: next.time).wholeNanoseconds
        }
        #expect(abs(Double(dark) / 1e9 / timing.faintestLuminance - share) < 0.01)
    }

    /// Serves a line for as many frames of 5 ms as there are levels; when it rose.
    private func rises(_ shares: [Double], callCost: Duration) throws -> [Double] {
        let timing = LineTiming(callCost: callCost, frequencyHz: 1500)
        var dimmer = Dimmer(lineCount: 5, timing: timing)
        var lines = lines(Self.late, cost: callCost)
        for (frame, share) in shares.enumerated() {
            dimmer.show(levels([timing.faintestLuminance * share, 0, 0, 0, 0]))
            try dimmer.run(&lines, until: .zero.advanced(by: .seconds(1) + .milliseconds(5 * (frame + 1))))
            lines.sleep(until: .zero.advanced(by: .seconds(1) + .milliseconds(5 * (frame + 1))))
        }
        return lines.edges.filter { !$0.lines.isEmpty }.map { Double($0.time.nanoseconds) / 1e9 - 1 }
    }

    @Test("A line that lingers below the shortest pulse goes on to what can be held within half a second")
    func lingering() throws {
        // From the shortest pulse to four tenths of it and six tenths of it, and on for a second.
        let dark = try rises([1, 0.8, 0.6] + Array(repeating: 0.4, count: 200), callCost: .microseconds(10))
        #expect(dark.allSatisfy { $0 < 0.51 })
        let lit = try rises([0.2, 0.4] + Array(repeating: 0.6, count: 200), callCost: .microseconds(10))
        let rest = lit.filter { $0 > 0.51 }
        #expect(abs(rest.count - Int((1.01 - 0.51) * 1500)) < 3)
    }

    @Test("A fade of five seconds crosses the floor gradually, and within half a second")
    func slowFade() throws {
        let rises = try rises((0..<1000).map { 2 - Double($0) / 500 }, callCost: .microseconds(10))
        let sparse = zip(rises, rises.dropFirst()).filter { $1 - $0 > 0.0008 }
        let begin = try #require(sparse.first?.0)
        let end = try #require(rises.last)
        #expect((0.1...0.51).contains(end - begin))
        var counts: [Int] = []
        for window in 0..<250 {
            counts.append(rises.filter { (Double(window) * 0.02..<Double(window + 1) * 0.02).contains($0) }.count)
        }
        // A window has thirty pulses; half a second is 25 windows.
        #expect(zip(counts, counts.dropFirst()).allSatisfy { abs($0 - $1) <= 4 })
    }
}
