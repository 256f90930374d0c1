import Dimming
import PacerSimulator
import Pacing
import Testing

@Suite("The dimmer's pulses, edge by edge")
struct PulseTests {
    private typealias Bench = PulseBench
    private typealias Edge = PulseBench.Edge

    private static let cost = PulseBench.cost
    private static let period = PulseBench.period
    private static let start = PulseBench.start

    @Test("What is partly lit rises together and falls in order, each period a period after the last")
    func plain() throws {
        var bench = Bench()
        bench.show([0: Self.period, 1: 100_000, 2: 300_000, 3: 100_000])
        try bench.run(periods: 3)
        let expected = (0..<3).flatMap { (number: Int64) -> [Edge] in
            let rise = number * Self.period + Self.cost
            return [
                Edge(at: rise, lit: [0, 1, 2, 3]), Edge(at: rise + 100_000, lit: [0, 2]),
                Edge(at: rise + 300_000, lit: [0]),
            ]
        }
        #expect(bench.edges == expected)
        #expect(bench.dimmer.writes == 9)
        #expect(bench.dimmer.skippedPeriods == 0)
        #expect(!bench.dimmer.isHeld)
        #expect(bench.lines.now == Self.start.advanced(by: .nanoseconds(3 * Self.period)))
    }

    @Test(
        "A level is rounded to the nearest nanosecond",
        arguments: [(100_000.47, 100_000), (100_000.53, 100_001)] as [(Double, Int64)])
    func rounded(wanted: Double, pulse: Int64) throws {
        var bench = Bench()
        var levels = LightLevels(segmentCount: 5)
        levels[0] = wanted / Double(Self.period)
        bench.dimmer.show(levels)
        try bench.run(periods: 1)
        #expect(bench.edges == [Edge(at: 10_000, lit: [0]), Edge(at: 10_000 + pulse, lit: [])])
    }

    @Test("Lines that are due within half a call fall together, and the error is made good when they fall alone")
    func merged() throws {
        var bench = Bench()
        bench.show([0: 100_000, 1: 105_000])
        try bench.run(periods: 4)
        #expect(Bench.pulses(bench.edges, of: 0, periods: 4) == [100_000, 100_000, 100_000, 100_000])
        #expect(Bench.pulses(bench.edges, of: 1, periods: 4) == [100_000, 110_000, 100_000, 110_000])
    }

    @Test("Lines that are due later than that fall one call later, and the error is taken off")
    func apart() throws {
        var bench = Bench()
        bench.show([0: 100_000, 1: 106_000])
        try bench.run(periods: 6)
        #expect(
            Bench.pulses(bench.edges, of: 1, periods: 6) == [110_000, 100_000, 110_000, 100_000, 110_000, 110_000])
        #expect(Bench.pulses(bench.edges, of: 0, periods: 6).allSatisfy { $0 == 100_000 })
    }

    @Test("Three lines that are due together fall together, and a fourth by itself")
    func threeMerged() throws {
        var bench = Bench()
        bench.show([0: 200_000, 1: 202_000, 2: 204_000, 3: 250_000])
        try bench.run(periods: 1)
        #expect(
            bench.edges == [
                Edge(at: 10_000, lit: [0, 1, 2, 3]), Edge(at: 210_000, lit: [3]), Edge(at: 260_000, lit: []),
            ])
    }

    @Test(
        "Light fainter than the shortest pulse: a pulse is made once half of it is owed",
        arguments: [
            (4000, [2, 4, 7, 9, 12]), (5000, [1, 3, 5, 7, 9, 11]), (4999, [2, 4, 6, 8, 10, 12]), (1000, [5]),
            (9000, [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12]),
        ] as [(Int64, [Int])])
    func faint(time: Int64, periods: [Int]) throws {
        var bench = Bench()
        bench.show([0: time])
        try bench.run(periods: 12)
        let pulses = Bench.pulses(bench.edges, of: 0, periods: 12)
        #expect(pulses.indices.filter { pulses[$0] != nil }.map { $0 + 1 } == periods)
        #expect(pulses.allSatisfy { $0 == nil || $0 == Self.cost })
    }

    @Test(
        "Light nearer to full than the shortest dark pulse: such a pulse is made once half of it is owed",
        arguments: [
            (4000, [2, 4, 7, 9, 12]), (5000, [1, 3, 5, 7, 9, 11]), (4999, [2, 4, 6, 8, 10, 12]), (1000, [5]),
        ]
            as [(Int64, [Int])])
    func nearlyFull(dark: Int64, periods: [Int]) throws {
        var bench = Bench()
        bench.show([0: 100_000, 1: Self.period - dark])
        try bench.run(periods: 12)
        let edges = bench.edges
        let falls = zip(edges, edges.dropFirst()).filter { $0.lit.contains(1) && !$1.lit.contains(1) }.map(\.1)
        // The first dark pulse comes before the first rise, when nothing is lit yet.
        #expect(falls.map { Int($0.at / Self.period) + 1 } == periods.filter { $0 > 1 })
        for fall in falls {
            let rise = edges.first { $0.at > fall.at && $0.lit.contains(1) }
            #expect(rise?.at == fall.at + Self.cost)
        }
        #expect(bench.dimmer.writes == 24 + falls.count)
    }

    @Test("Of two lines that come down from full, only the one beyond the longest pulse is dark before the rise")
    func darkBefore() throws {
        var bench = Bench()
        bench.show([0: Self.period, 1: Self.period])
        try bench.run(periods: 1)
        bench.show([0: 656_666, 1: 661_666])
        try bench.run(periods: 1)
        #expect(
            bench.edges == [
                Edge(at: 10_000, lit: [0, 1]), Edge(at: 20_000, lit: [0]), Edge(at: 30_000, lit: [0, 1]),
                Edge(at: 686_666, lit: [1]),
            ])
    }

    @Test("The longest pulse ends with one that is due up to half a call earlier")
    func mergedLongest() throws {
        var bench = Bench()
        bench.show([0: 653_666, 1: 656_666])
        try bench.run(periods: 1)
        #expect(bench.edges == [Edge(at: 10_000, lit: [0, 1]), Edge(at: 663_666, lit: [])])
    }

    @Test("A faint line that is left out does not fall with another, and is still owed its light")
    func leftOut() throws {
        var bench = Bench()
        bench.show([0: 3000, 1: 4000])
        try bench.run(periods: 12)
        // In the fifth period line 0 is lit alone.
        for (line, periods) in [(0, [2, 5, 9, 12]), (1, [2, 4, 7, 9, 12])] {
            let pulses = Bench.pulses(bench.edges, of: line, periods: 12)
            #expect(pulses.indices.filter { pulses[$0] != nil }.map { $0 + 1 } == periods)
            #expect(pulses.allSatisfy { $0 == nil || $0 == Self.cost })
        }
    }

    @Test("Of two faint lines that are due far apart, one falls a call later, and the error is taken off")
    func faintApart() throws {
        var bench = Bench()
        bench.show([0: 5000, 1: 9000])
        try bench.run(periods: 12)
        // By the seventh period line 1 is owed 4 µs, so it is due 8 µs after line 0, and it is lit for 7 µs too long.
        let expected: [Int64?] = [
            10_000, 10_000, 10_000, 10_000, 10_000, nil, 20_000, nil, 20_000, nil, 10_000, 10_000,
        ]
        #expect(Bench.pulses(bench.edges, of: 1, periods: 12) == expected)
        let pulses = Bench.pulses(bench.edges, of: 0, periods: 12)
        #expect(pulses.indices.filter { pulses[$0] != nil }.map { $0 + 1 } == [1, 3, 5, 7, 9, 11])
        #expect(pulses.allSatisfy { $0 == nil || $0 == Self.cost })
    }

    @Test("The shortest pulse, lit or dark, is made in every period")
    func shortest() throws {
        var bench = Bench()
        bench.show([0: Self.cost, 1: Self.cost + 1, 2: Self.period - Self.cost])
        try bench.run(periods: 3)
        let edges = bench.edges
        #expect(Bench.pulses(edges, of: 0, periods: 3) == [10_000, 10_000, 10_000])
        #expect(Bench.pulses(edges, of: 1, periods: 3) == [10_000, 10_000, 10_000])
        #expect(Bench.pulses(edges, of: 2, periods: 2) == [656_666, 656_666])
        #expect(bench.dimmer.skippedPeriods == 0)
    }

    @Test("A nanosecond beyond the shortest pulse is waited for")
    func beyondShortest() throws {
        var bench = Bench()
        bench.show([0: Self.cost + 1])
        try bench.run(periods: 2)
        #expect(Bench.pulses(bench.edges, of: 0, periods: 2) == [10_001, 10_001])
    }

    @Test("Up to 25 µs are spun, beyond them it sleeps, and what a late sleep adds is taken off the next pulse")
    func late() throws {
        let lateness = WakeLateness(least: .nanoseconds(8000))
        var spun = Bench(lateness: lateness)
        spun.show([0: 35_000])
        try spun.run(periods: 2)
        #expect(Bench.pulses(spun.edges, of: 0, periods: 2) == [35_000, 35_000])
        var slept = Bench(lateness: lateness)
        slept.show([0: 35_001])
        try slept.run(periods: 3)
        #expect(Bench.pulses(slept.edges, of: 0, periods: 3) == [43_001, 27_001, 43_001])
    }

    @Test("What is owed is at most a period, either way")
    func owed() throws {
        let stall = Duration.milliseconds(5)
        var bench = Bench(lateness: WakeLateness(least: stall))
        bench.show([0: 300_000])
        // Every sleep is five milliseconds late: a pulse of that length, and then as little light as can be for as long as
        // a period is owed.
        try bench.run(periods: 9)
        #expect(
            bench.edges == [
                Edge(at: 10_000, lit: [0]), Edge(at: 5_310_000, lit: []), Edge(at: 5_320_000, lit: [0]),
                Edge(at: 5_330_000, lit: []), Edge(at: 5_343_328, lit: [0]), Edge(at: 5_353_328, lit: []),
            ])
        #expect(bench.dimmer.skippedPeriods == 6)
        try bench.run(periods: 17)
        #expect(bench.edges.suffix(2) == [Edge(at: 11_009_994, lit: [0]), Edge(at: 16_223_328, lit: [])])
    }

    @Test("Periods that are missed entirely are skipped, and the grid stays")
    func missed() throws {
        var bench = Bench()
        bench.show([0: 100_000])
        try bench.run(periods: 1)
        bench.lines.spin(until: Self.start.advanced(by: .nanoseconds(3 * Self.period + 400_000)))
        try bench.run(periods: 5)
        #expect(bench.dimmer.skippedPeriods == 2)
        let rises = bench.edges.filter { !$0.lit.isEmpty }.map(\.at)
        #expect(rises == [10_000, 3 * Self.period + 410_000, 4 * Self.period + 10_000])
    }

    @Test("What was missed is counted once, though its time is over before anything can be served")
    func missedOnce() throws {
        var bench = Bench()
        bench.show([0: 100_000])
        try bench.run(periods: 1)
        bench.lines.spin(until: Self.start.advanced(by: .nanoseconds(3 * Self.period + 400_000)))
        for _ in 0..<3 { try bench.run(periods: 3) }
        #expect(bench.dimmer.skippedPeriods == 2)
        #expect(bench.edges.count == 2)
    }

    @Test("A period that begins just as the last one ends is not missed")
    func onTime() throws {
        var bench = Bench()
        bench.show([0: 100_000])
        try bench.run(periods: 1)
        bench.lines.spin(until: Self.start.advanced(by: .nanoseconds(2 * Self.period - 1)))
        try bench.run(periods: 3)
        #expect(bench.dimmer.skippedPeriods == 0)
        bench.lines.spin(until: Self.start.advanced(by: .nanoseconds(4 * Self.period)))
        try bench.run(periods: 6)
        #expect(bench.dimmer.skippedPeriods == 1)
    }

    @Test("A bar that stands still is written once, and again when it changes")
    func held() throws {
        var bench = Bench()
        try bench.run(periods: 1)
        #expect(bench.edges == [Edge(at: 10_000, lit: [])])
        #expect(bench.dimmer.isHeld)
        bench.show([1: Self.period])
        #expect(!bench.dimmer.isHeld)
        try bench.run(periods: 2)
        try bench.run(periods: 3)
        #expect(bench.edges == [Edge(at: 10_000, lit: []), Edge(at: 20_000, lit: [1])])
        #expect(bench.dimmer.writes == 2)
    }

    @Test("After a rest there is no grid to keep: the first pulse comes at once")
    func afterRest() throws {
        var bench = Bench()
        bench.show([0: 100_000])
        try bench.run(periods: 1)
        bench.show([0: Self.period])
        try bench.run(periods: 2)
        bench.lines.spin(until: Self.start.advanced(by: .nanoseconds(10 * Self.period + 1234)))
        bench.show([0: 100_000])
        try bench.run(periods: 12)
        #expect(bench.edges.last { $0.lit.isEmpty }?.at == 11 * Self.period + 1234 + 110_000)
        #expect(bench.dimmer.skippedPeriods == 0)
    }

    @Test("The floor is a call, and a quarter of the period at most; levels leave two thirds of the time")
    func timing() {
        #expect(Dimmer.frequencyRange == 1250...3000)
        let slow = LineTiming(callCost: .microseconds(400), frequencyHz: 1500)
        #expect(slow.period == 666_666)
        #expect(slow.shortestPulse == 166_666)
        #expect(slow.longestPulse == 500_000)
        #expect(slow.faintestLuminance == 166_666.0 / 666_666)
        let instant = LineTiming(callCost: .zero, frequencyHz: 3000)
        #expect(instant.callCost == 1 && instant.shortestPulse == 1 && instant.period == 333_333)
        #expect(LineTiming(callCost: .nanoseconds(20_202), frequencyHz: 1500).canDim(levels: 10))
        #expect(!LineTiming(callCost: .nanoseconds(20_203), frequencyHz: 1500).canDim(levels: 10))
    }
}
