/// Times short work as the median of many runs.
enum Stopwatch {
    static let runs = 301

    /// Nanoseconds of one operation.
    ///
    /// - Parameters:
    ///   - operations: how many a call of `body` does, so that the clock's own cost is spread over them.
    ///   - prepare: makes what a run starts from, untimed; it is told the number of the run.
    ///   - body: what is timed.
    static func nanoseconds<State: ~Copyable>(
        operations: Int, prepare: (Int) -> State, _ body: (inout State) -> Void
    ) -> Double {
        var times: [Double] = []
        for run in 0..<runs {
            var state = prepare(run)
            let time = ContinuousClock().measure { body(&state) }
            times.append(Double(time.components.attoseconds) / 1e9 / Double(operations))
        }
        times.sort()
        return times[runs / 2]
    }
}
