import Dimming
import PacerSimulator
import Testing

@Suite("The dimmer's floor")
struct FloorTests {
    private typealias Bench = PulseBench

    private static let cost = PulseBench.cost

    @Test(
        "Light that moves by a hundredth of the floor in a sample is shown as it moves, and what moves by less lingers")
    func slowest() throws {
        var moving = Bench()
        for time in stride(from: Self.cost, through: 5000, by: -100) { moving.show([0: time]) }
        try moving.run(periods: 12)
        let pulses = Bench.pulses(moving.edges, of: 0, periods: 12)
        #expect(pulses.indices.filter { pulses[$0] != nil }.map { $0 + 1 } == [1, 3, 5, 7, 9, 11])
        var lingering = Bench()
        for time in stride(from: Self.cost, through: 5050, by: -99) { lingering.show([0: time]) }
        try lingering.run(periods: 12)
        #expect(Bench.pulses(lingering.edges, of: 0, periods: 12).allSatisfy { $0 == Self.cost })
    }

    @Test(
        "Light that lingers at half of the floor goes up to it, below that it goes dark",
        arguments: [(5000, true), (4999, false)])
    func lingering(time: Int64, isLit: Bool) throws {
        var bench = Bench()
        for _ in 0..<102 { bench.show([0: time]) }
        try bench.run(periods: 12)
        let pulses = Bench.pulses(bench.edges, of: 0, periods: 12)
        #expect(pulses.allSatisfy { $0 == (isLit ? Self.cost : nil) })
    }

    @Test("On lines of 50 ns, light that moves by a nanosecond in a sample is shown as it moves")
    func finest() throws {
        var bench = Bench(cost: 50)
        for time in stride(from: Int64(50), through: 25, by: -1) { bench.show([0: time]) }
        try bench.run(periods: 12)
        let pulses = Bench.pulses(bench.edges, of: 0, periods: 12)
        #expect(pulses.indices.filter { pulses[$0] != nil }.map { $0 + 1 } == [1, 3, 5, 7, 9, 11])
        #expect(pulses.allSatisfy { $0 == nil || $0 == 50 })
    }

    @Test("On lines of 50 ns, light that lingers at 20 goes dark, a nanosecond in each sample")
    func finestLingering() throws {
        var bench = Bench(cost: 50)
        for _ in 0..<20 { bench.show([0: 20]) }
        try bench.run(periods: 1)
        #expect(!bench.dimmer.isHeld)
        bench.show([0: 20])
        try bench.run(periods: 2)
        #expect(bench.dimmer.isHeld)
        #expect(bench.edges.allSatisfy { $0.lit.isEmpty })
    }

    @Test("At the floor every pulse is the shortest, whatever the line is owed or was lit too long")
    func owedAtTheFloor() throws {
        var owed = Bench()
        // They fall together, so line 1 is owed 5 µs.
        owed.show([0: 100_000, 1: 105_000])
        try owed.run(periods: 1)
        owed.show([1: Self.cost])
        try owed.run(periods: 3)
        #expect(Bench.pulses(owed.edges, of: 1, periods: 3) == [100_000, 10_000, 10_000])
        var late = Bench(lateness: WakeLateness(least: .nanoseconds(8000)))
        late.show([0: 35_001])
        try late.run(periods: 1)
        late.show([0: Self.cost])
        try late.run(periods: 3)
        #expect(Bench.pulses(late.edges, of: 0, periods: 3) == [43_001, 10_000, 10_000])
    }

    @Test("A pulse that two calls in a row make counts as one call, because no clock is read between them")
    func twoCalls() throws {
        var bench = Bench(realCost: 12_000)
        bench.show([0: 9000])
        try bench.run(periods: 12)
        let pulses = Bench.pulses(bench.edges, of: 0, periods: 12)
        // With a call of 10 µs each pulse is a microsecond too long, and the sixth one is left out for it.
        #expect(pulses.indices.filter { pulses[$0] == nil }.map { $0 + 1 } == [6])
        #expect(pulses.allSatisfy { $0 == nil || $0 == 12_000 })
    }
}
