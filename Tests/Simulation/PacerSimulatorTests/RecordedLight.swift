import PacerSimulator
import Pacing

/// The light of one unit over a span of virtual time.
struct RecordedLight {
    private(set) var rows: [(time: Double, levels: LightLevels)] = []
    private(set) var reports: [PacerReport] = []
    private(set) var failures: [SimulatedFault] = []
    private(set) var csv: [UInt8] = []

    /// When the session begins that ``init(hold:segments:)`` plays.
    private(set) var start = 0.0

    /// Plays a practice, begun by a hold that lets go at its light, until it is dark again.
    init(hold practice: Practice, segments: Int = 10) {
        let number = (Practice.allCases.firstIndex(of: practice) ?? 0) + 1
        let released = 1 + 0.9 * Double(number) + 0.25
        let length = practice.duration(PacerConfiguration(appearance: LightAppearance(segmentCount: segments)))
        self.init(
            [(1, .press), (released, .release)], for: released + length / .seconds(1) + 8, segments: segments)
        // A release settles for 70 ms before it counts.
        start = released + 0.07
    }

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
                    case .noise: break
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

    /// The bar's mean at a time.
    func mean(at time: Double) -> Double {
        levels(at: time).mean
    }

    /// The levels of the last row up to a time.
    func levels(at time: Double) -> LightLevels {
        var range = rows.startIndex..<rows.endIndex
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = rows[middle].time <= time ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return rows[range.lowerBound].levels
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
