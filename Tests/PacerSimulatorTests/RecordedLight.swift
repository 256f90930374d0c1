import PacerSimulator
import Pacing

/// The light of one unit over a span of virtual time.
struct RecordedLight {
    private(set) var rows: [(time: Double, levels: LightLevels)] = []
    private(set) var reports: [PacerReport] = []
    private(set) var failures: [SimulatedFault] = []
    private(set) var csv: [UInt8] = []

    /// Plays a script to its end.
    init(
        _ script: [(Double, SimulatedAction)], for seconds: Double, segments: Int = 10,
        lateness: WakeLateness = .none
    ) {
        let timed = script.map { (at: Self.instant($0.0), action: $0.1) }
        let appearance = LightAppearance(segmentCount: segments)
        let seen = Box()
        seen.csv = LightTrace.header(segmentCount: segments)
        let room = SimulatedRoom(script: timed, end: Self.instant(seconds), lateness: lateness) { instant, levels in
            seen.rows.append((Double(instant.nanoseconds) / 1e9, levels))
            LightTrace.append(levels, at: instant, to: &seen.csv)
        }
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        var reports: [PacerReport] = []
        var failures: [SimulatedFault] = []
        do {
            try pacer.run(
                open: { () throws(SimulatedFault) in try SimulatedHardware(appearance, in: room) },
                pause: room.pause,
                notice: { notice in
                    switch notice {
                    case .ready: break
                    case .report(let report): reports.append(report)
                    case .failed(let fault, _): failures.append(fault)
                    }
                })
        } catch {
            failures.append(error)
        }
        self.reports = reports
        self.failures = failures
        rows = seen.rows
        csv = seen.csv
    }

    /// Times at which the bar's mean stops rising.
    var peaks: [Double] { turns { $0 < $1 } }

    /// Times at which it stops falling.
    var troughs: [Double] { turns { $0 > $1 } }

    /// The bar's mean at the last row up to a time.
    func mean(at time: Double) -> Double {
        rows.last { $0.time <= time }?.levels.mean ?? 0
    }

    private func turns(_ climbs: (Double, Double) -> Bool) -> [Double] {
        let means = rows.map(\.levels.mean)
        return (1..<max(1, means.count - 1)).filter {
            climbs(means[$0 - 1], means[$0]) && climbs(means[$0 + 1], means[$0])
        }.map { rows[$0].time }
    }

    private static func instant(_ seconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: Int64((seconds * 1e9).rounded()))
    }

    private final class Box {
        var rows: [(time: Double, levels: LightLevels)] = []
        var csv: [UInt8] = []
    }
}
