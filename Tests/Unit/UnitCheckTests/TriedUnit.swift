import Dimming
import PacerSimulator
import Pacing
import UnitCheck

/// A self-test of a bar of ten lines and a button in virtual time.
struct TriedUnit {
    let result: SelfTestResult
    private(set) var said: [SelfTest.Saying] = []
    /// The segments that were lit half a second after each was named.
    private(set) var litWhenSaid: [[Int]] = []
    /// When it ended, in seconds.
    let end: Double
    let litAtEnd: LineSet
    private let record: Record

    /// What the lines did.
    private final class Record {
        var writes: [(time: Double, lit: LineSet)] = []
    }

    /// - Parameters:
    ///   - script: lines of a simulation's script.
    ///   - debounce: as it is set, in milliseconds.
    init(_ script: String, debounce: Int = 20, stopAt: Double? = nil) throws {
        let record = Record()
        let end = stopAt.map { MonotonicInstant(nanoseconds: Int64($0 * 1e9)) } ?? .distantFuture
        let room = SimulatedRoom(
            script: try SimulationScript.parse("at_s,action\n\(script)\n"), end: end,
            lineRecorder: { instant, lines, _, _ in
                record.writes.append((Double(instant.nanoseconds) / 1e9, lines))
            })
        let appearance = LightAppearance(segmentCount: 10)
        var told: [(time: Double, saying: SelfTest.Saying)] = []
        func run() throws(SimulatedFault) -> SelfTestResult {
            var hardware = try SimulatedGPIO(appearance, in: room)
            return try SelfTest.run(
                appearance, debounce: .milliseconds(debounce), leastPress: .milliseconds(5), on: &hardware
            ) { saying in
                told.append((Double(room.now.nanoseconds) / 1e9, saying))
            }
        }
        result = try run()
        self.record = record
        self.end = Double(room.now.nanoseconds) / 1e9
        litAtEnd = record.writes.last?.lit ?? []
        said = told.map(\.saying)
        for case (let time, .lit) in told {
            let lit = record.writes.filter { (time + 0.5...time + 0.6).contains($0.time) }
            litWhenSaid.append(Self.segments(lit.reduce(LineSet()) { $0.union($1.lit) }))
        }
    }

    /// The most lines that were lit at once.
    var mostLit: Int { record.writes.map { Self.segments($0.lit).count }.max() ?? 0 }

    /// When a line was last lit, in seconds.
    var lastLight: Double { record.writes.last { !$0.lit.isEmpty }?.time ?? 0 }

    /// Seconds from a moment to the first write after it that lit a line.
    func firstLight(after moment: Double) -> Double? {
        record.writes.first { $0.time >= moment && !$0.lit.isEmpty }.map { $0.time - moment }
    }

    private static func segments(_ lines: LineSet) -> [Int] {
        (0..<10).filter { lines.contains(LineSet(line: $0)) }
    }
}
