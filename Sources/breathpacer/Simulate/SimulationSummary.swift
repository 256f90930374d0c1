import PacerSimulator
import Pacing

/// What came of a simulation, in a few lines.
struct SimulationSummary: CustomStringConvertible {
    let span: Duration
    private var started = 0
    private var completed = 0
    var failures: [String] = []
    /// What counting wrote, if anything counted.
    var written: (overwrites: Int, bytes: Int)?

    init(span: Duration) {
        self.span = span
    }

    mutating func add(_ notice: PacerNotice<SimulatedFault>) {
        switch notice {
        case .ready, .noise: break
        case .report(.started): started += 1
        case .report(.completed): completed += 1
        case .report(.buttonStuck(let stuck)):
            failures.append(stuck ? "the button is stuck" : "the button is free again")
        case .failed(let failure, let pause): failures.append("\(failure); tried again after \(pause.decimalSeconds) s")
        }
    }

    var description: String {
        let lines = ["simulated \(span.decimalSeconds) s: sessions started \(started), completed \(completed)"]
        let counted =
            written.map { ["counts: the state written \($0.overwrites) times; \($0.bytes) bytes written in all"] } ?? []
        return (lines + counted + failures).joined(separator: "\n")
    }
}
