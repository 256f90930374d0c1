import PacerSimulator
import Pacing
import Testing

/// What closures of the contact come to, at the settings as they are. `Scripts/noise` prints the table.
@Suite("Noise and presses, counted")
struct NoiseTableTests {
    private static let trials = 10_000

    /// What a line does in each trial of a row.
    private struct Row {
        let what: String
        /// For how long the contact is closed, in milliseconds: a pulse or a burst in all, a press beside its bounces.
        let milliseconds: Double
        let isPress: Bool
        /// How many closures there are at most, and how long it is open between two of them, in seconds.
        var closures = 1
        var gap = 0.0
    }

    private static let rows: [Row] = [
        Row(what: "a pulse", milliseconds: 0.1, isPress: false),
        Row(what: "a pulse", milliseconds: 1, isPress: false),
        Row(what: "a pulse", milliseconds: 4, isPress: false),
        Row(what: "a pulse", milliseconds: 4.9, isPress: false),
        Row(what: "a burst of 2 to 12", milliseconds: 4.9, isPress: false, closures: 12, gap: 0.01),
        Row(what: "a slow edge of 2 to 60", milliseconds: 4.9, isPress: false, closures: 60, gap: 0.0002),
        Row(what: "a press that bounces", milliseconds: 40, isPress: true),
        Row(what: "a press that bounces", milliseconds: 400, isPress: true),
    ]

    @Test("No pulse begins a session, and no press is lost")
    func table() {
        var random = SeededGenerator(seed: 11)
        var table = "| on the line | closed, ms | trials | sessions begun | presses lost |\n|---|---|---|---|---|\n"
        for row in Self.rows {
            var begun = 0
            for seed in 0..<Self.trials where Self.begins(row, seed: UInt64(seed), &random) { begun += 1 }
            let lost = row.isPress ? "\(Self.trials - begun)" : ""
            table += "| \(row.what) | \(row.milliseconds) | \(Self.trials) | \(begun) | \(lost) |\n"
            #expect(begun == (row.isPress ? Self.trials : 0), "\(row.what) of \(row.milliseconds) ms")
        }
        print(table, terminator: "")
    }

    /// Whether a session begins, while the kernel reads edges late and the thread wakes up late.
    private static func begins(_ row: Row, seed: UInt64, _ random: inout SeededGenerator) -> Bool {
        var trial = LineTrial(PacerConfiguration(appearance: PacerDriver.appearance), seed: seed)
        trial.directionLate = Int64(random.unit() * 100_000)
        trial.wakeLate = (200_000, 2_000_000)
        var line = Contact()
        let seconds = row.milliseconds / 1000
        if row.isPress {
            let bounce = 0.01 * random.unit()
            line.bounce(to: true, from: 1, for: bounce, &random)
            line.bounce(to: false, from: 1 + bounce + seconds, for: 0.01 * random.unit(), &random)
        } else {
            let count = row.closures == 1 ? 1 : Int.random(in: 2...row.closures, using: &random)
            line.pulses(count, of: true, from: 1, in: seconds, gap: row.gap, &random)
        }
        trial.play(line.changes, until: 3)
        return !trial.begun.isEmpty
    }
}
