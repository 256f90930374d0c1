import PacerFiles
import PacerSimulator
import Pacing

/// A unit in a virtual room for a span of time.
struct Simulation {
    let configuration: PacerConfiguration
    let script: [(at: MonotonicInstant, action: SimulatedAction)]
    let span: Duration

    /// Runs without computing any light.
    func run() -> SimulationSummary {
        run(recorder: nil)
    }

    /// Runs and writes the light as CSV.
    ///
    /// - Throws: if the file cannot be written; what was written until then stays.
    func run(tracingTo path: String) throws(FileError) -> SimulationSummary {
        let trace = try LightTraceFile(creating: path, segmentCount: configuration.appearance.segmentCount)
        let summary = run { trace.record($1, at: $0) }
        try trace.finish()
        return summary
    }

    private func run(recorder: SimulatedRoom.Recorder?) -> SimulationSummary {
        var summary = SimulationSummary(span: span)
        let room = SimulatedRoom(script: script, end: MonotonicInstant.zero.advanced(by: span), recorder: recorder)
        var pacer = Pacer(configuration)
        do {
            try pacer.run(
                open: { () throws(SimulatedFault) in try SimulatedHardware(configuration.appearance, in: room) },
                pause: room.pause,
                notice: { summary.add($0) }
            )
        } catch {
            summary.failures.append("\(error)")
        }
        return summary
    }
}
