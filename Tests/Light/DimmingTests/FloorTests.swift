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
}
