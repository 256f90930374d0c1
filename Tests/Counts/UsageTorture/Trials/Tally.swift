/// What came of trials.
struct Tally {
    /// Whether one failure is enough.
    private let stopsAtFirst: Bool
    private(set) var trials = 0
    private(set) var lost = 0
    private(set) var wrong = 0
    /// The first of each kind of failure, in words that name the trial.
    private(set) var cases: [String] = []
    private var kinds: Set<String> = []

    static let shownCases = 12

    init(_ size: Size) {
        stopsAtFirst = size == .quick
    }

    mutating func count(_ name: @autoclosure () -> String, _ trial: () throws(Finding) -> Void) {
        if stopsAtFirst && !isClean { return }
        trials += 1
        do throws(Finding) {
            try trial()
        } catch {
            fail(error, name())
        }
    }

    /// Counts trials of which the last may have failed.
    mutating func count(_ name: String, _ trials: Int, _ finding: Finding?) {
        self.trials += trials
        if let finding { fail(finding, name) }
    }

    mutating func fail(_ finding: Finding, _ name: String) {
        if case .lost = finding { lost += 1 } else { wrong += 1 }
        // One of a kind is enough: what differs in numbers alone is the same.
        let kind = "\(name.prefix { $0 != "," }) \("\(finding)".filter { !$0.isNumber })"
        if cases.count < Self.shownCases && kinds.insert(kind).inserted { cases.append("\(name): \(finding)") }
    }

    var isClean: Bool { lost + wrong == 0 }
}
