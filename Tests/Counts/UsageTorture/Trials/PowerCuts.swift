import Pacing

/// The power goes at each call of a busy stretch, and each time in many ways: nothing of what was not flushed is on the
/// disk, all of it, or sectors and names by chance. Each disk that this leaves is given to a unit that starts anew.
struct PowerCuts {
    private let scenarios: [Scenario]
    private let seed: Int
    private let states: Int
    private(set) var tally: Tally

    init(_ scenarios: [Scenario], seed: Int, _ size: Size) {
        self.scenarios = scenarios
        self.seed = seed
        tally = Tally(size)
        states = size.pick(600, 10_000, 100_000)
    }

    mutating func run() {
        let calls = scenarios.map(Self.calls).reduce(0, +)
        let each = (states + calls - 1) / calls
        for scenario in scenarios {
            let unit = scenario.unit(seed: seed)
            var cuts: [(unit: Unit, name: String)] = []
            unit.disk.observer = {
                for number in 0..<each {
                    let landing: Landing = number == 0 ? .none : number == 1 ? .all : .some
                    let name = "before call \(unit.disk.calls + 1), \(landing) \(number)"
                    cuts.append((unit.copy(unit.disk.image(landing)), name))
                }
            }
            scenario.act(unit)
            for (number, cut) in cuts.enumerated() {
                tally.count("\(scenario.name), \(cut.name)") { () throws(Finding) in
                    try Self.recover(cut.unit, again: number % 4 == 0, closing: number % 8 < 2)
                }
            }
        }
    }

    private static func calls(_ scenario: Scenario) -> Int {
        let unit = scenario.unit()
        scenario.act(unit)
        return unit.disk.calls
    }

    /// - Parameter again: whether the power goes once more while the unit recovers.
    private static func recover(_ unit: Unit, again: Bool, closing: Bool) throws(Finding) {
        if again {
            let call = unit.disk.calls + unit.disk.random.below(20)
            var left: Unit?
            unit.disk.observer = { if unit.disk.calls == call { left = unit.copy(unit.disk.image(.some)) } }
            unit.begin()
            unit.run(for: 4200)
            unit.disk.observer = nil
            if let left { return try recover(left, again: false, closing: closing) }
        } else {
            unit.begin()
        }
        try unit.settle()
        unit.session()
        // A beat later all of it is on the disk.
        unit.run(for: 300)
        try unit.requireAll()
        if closing { try unit.closeWeek() }
    }
}
