import PacerSimulator
import Pacing
import Testing

/// Whether a practice is told from the others by its light alone: recorded luminance, no colour, at a twentieth of the
/// brightness.
@Suite("In greyscale and at 5 % brightness")
struct RecognitionTests {
    /// Looks at each practice.
    private static let looks = 40
    /// How long a look takes, and how many samples of the bar a second, in which it is compared.
    private static let look = 20
    private static let rate = 2
    /// A factor on luminance, before what a board can hold.
    private static let brightness = 0.05
    /// Of what is seen, a normal deviate of luminance: a fifth of the brightness.
    private static let noise = 0.01

    @Test("Twenty seconds of a practice, from anywhere in it, are nearest to that practice", arguments: [5, 10])
    func recognised(segments: Int) {
        let recordings = Practice.allCases.map { Self.recording(of: $0, segments: segments) }
        var random = SeededGenerator(seed: 11)
        for (index, practice) in Practice.allCases.enumerated() {
            for _ in 0..<Self.looks {
                let recording = recordings[index]
                let start = Int(random.next() % UInt64(recording.count - Self.look * Self.rate + 1))
                let seen = recording[start..<start + Self.look * Self.rate].map { bar in
                    bar.map { Self.brightness * $0 + Self.noise * random.normal() }
                }
                let distances = recordings.map { Self.distance(of: seen, to: $0) }
                let nearest = distances.indices.min { distances[$0] < distances[$1] }
                #expect(nearest == index, "\(practice) from \(Double(start) / Double(Self.rate)) s")
            }
        }
    }

    /// A practice's luminance by segment, as a simulated unit shows it from the release on.
    private static func recording(of practice: Practice, segments: Int) -> [[Double]] {
        let light = RecordedLight(hold: practice, segments: segments)
        let seconds = Int(
            practice.duration(PacerConfiguration(appearance: LightAppearance(segmentCount: 5))) / .seconds(1))
        var rows = light.rows[...]
        return (0..<seconds * rate).map { sample in
            let time = light.start + Double(sample) / Double(rate)
            while rows.count > 1, rows[rows.startIndex + 1].time <= time { rows = rows.dropFirst() }
            return rows.first?.levels.luminance ?? []
        }
    }

    /// The least mean square difference between what is seen and any stretch of a recording as long.
    private static func distance(of seen: [[Double]], to recording: [[Double]]) -> Double {
        (0...recording.count - seen.count).map { start in
            var sum = 0.0
            for sample in seen.indices {
                for (segment, luminance) in seen[sample].enumerated() {
                    let difference = luminance - brightness * recording[start + sample][segment]
                    sum += difference * difference
                }
            }
            return sum
        }.min() ?? .infinity
    }
}

extension SeededGenerator {
    /// A normal deviate: the sum of twelve uniform ones less six.
    fileprivate mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + unit() }
    }
}
