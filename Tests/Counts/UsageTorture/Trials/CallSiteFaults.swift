/// Each call of each scenario fails with the one after it, so that no slot takes a state; each alone, in each way and with
/// each sequel; then two of them, by chance.
struct CallSiteFaults {
    /// What follows the fault.
    enum Sequel: String, CaseIterable {
        /// The unit goes on.
        case goesOn = "goes on"
        /// The power goes at once.
        case powerCut = "then a power cut"
        /// The power goes a few calls later.
        case soonPowerCut = "then soon a power cut"
        /// The program is started anew, and the power goes at some call of the next session.
        case restart = "then a restart and a power cut"
    }

    let seed: Int
    let size: Size
    let scenarios: [Scenario]
    private(set) var tally: Tally

    init(_ scenarios: [Scenario], seed: Int, _ size: Size) {
        self.scenarios = scenarios
        self.seed = seed
        self.size = size
        tally = Tally(size)
    }

    mutating func run() {
        for scenario in scenarios {
            let calls = Self.calls(of: scenario)
            for call in 1...calls {
                tryTwo(scenario, call)
                for fault in size.pick(Fault.few, Fault.all, Fault.all) { tryAll(scenario, [call: fault]) }
            }
            var random = SeededDice(seed)
            for _ in 0..<size.pick(40, 400, 4000) {
                var faults: [Int: Fault] = [:]
                let first = 1 + random.below(calls)
                faults[first] = Fault.all[random.below(Fault.all.count)]
                // The second is apt to meet what the first has begun.
                let second = random.tossed() ? first + 1 + random.below(6) : 1 + random.below(calls)
                faults[second] = Fault.all[random.below(Fault.all.count)]
                tryAll(scenario, faults)
            }
        }
    }

    private static func calls(of scenario: Scenario) -> Int {
        let unit = scenario.unit()
        scenario.act(unit)
        return unit.disk.calls
    }

    /// Two calls in turn fail, and the power goes before the next write is flushed.
    private mutating func tryTwo(_ scenario: Scenario, _ call: Int) {
        let fault = Fault(kind: .eio, takesEffect: false)
        tryOne(scenario, [call: fault, call + 1: fault], .soonPowerCut)
    }

    private mutating func tryAll(_ scenario: Scenario, _ faults: [Int: Fault]) {
        for sequel in size.pick([Sequel.allCases[tally.trials % 4]], Sequel.allCases, Sequel.allCases) {
            tryOne(scenario, faults, sequel)
        }
    }

    private mutating func tryOne(_ scenario: Scenario, _ faults: [Int: Fault], _ sequel: Sequel) {
        let unit = scenario.unit(seed: seed &+ tally.trials)
        unit.disk.faults = faults
        tally.count("\(scenario.name), \(unit.disk.cameToPass.joined(separator: "; ")), \(sequel.rawValue)") {
            () throws(Finding) in
            try Self.attempt(scenario, unit, sequel)
        }
    }

    private static func attempt(_ scenario: Scenario, _ unit: Unit, _ sequel: Sequel) throws(Finding) {
        var soon: Unit?
        if sequel == .soonPowerCut {
            let call = (unit.disk.faults.keys.max() ?? 0) + unit.disk.random.below(4)
            unit.disk.observer = { if unit.disk.calls == call { soon = unit.copy(unit.disk.image(.some)) } }
        }
        scenario.act(unit)
        unit.disk.observer = nil
        unit.disk.faults = [:]
        switch sequel {
        case .goesOn:
            unit.run(for: 900)
            if !unit.isOnDisk { throw .wrong("five minutes after the disk is well it has not all") }
            unit.run(for: 6900)
            guard unit.status == .counting else { throw .wrong("it says \(unit.status.map { "\($0)" } ?? "nothing")") }
            try unit.requireAll()
            let after = try afterPowerCut(unit, unit.disk.image(.none))
            try after.requireAll()
            try after.closeWeek()
        case .powerCut:
            let after = try afterPowerCut(unit, unit.disk.image(.some))
            after.session()
            try afterPowerCut(after, after.disk.image(.some)).closeWeek()
        case .soonPowerCut:
            if let soon { try afterPowerCut(soon).closeWeek() }
        case .restart:
            try unit.restart()
            let call = unit.disk.random.below(8) + unit.disk.calls
            var left: Unit?
            unit.disk.observer = {
                if unit.disk.calls == call { left = unit.copy(unit.disk.image(.some)) }
            }
            unit.session()
            unit.disk.observer = nil
            try afterPowerCut(left ?? unit.copy(unit.disk.image(.some))).closeWeek()
        }
    }

    private static func afterPowerCut(_ unit: Unit, _ image: DiskImage) throws(Finding) -> Unit {
        try afterPowerCut(unit.copy(image))
    }

    private static func afterPowerCut(_ unit: Unit) throws(Finding) -> Unit {
        unit.begin()
        try unit.settle()
        return unit
    }
}
