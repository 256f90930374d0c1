import PacerSimulator
import Pacing
import Testing

/// The button in imprecise hands. `Scripts/hands` prints the table.
@Suite("Hands that let go at a light")
struct HandsTests {
    private static let attempts = 10_000

    @Test("reach the practice they want in 99 of 100 attempts")
    func reach() {
        var random = SeededGenerator(seed: 7)
        let practices = Practice.allCases
        var table = row("of \(Self.attempts) each", practices.map(\.name) + ["none", "as wanted"])
        for (index, wanted) in practices.enumerated() {
            var reached = Array(repeating: 0, count: practices.count + 1)
            for _ in 0..<Self.attempts {
                let practice = Hand.practice(releasedAtLight: index + 1, &random)
                reached[practice.flatMap(practices.firstIndex) ?? practices.count] += 1
            }
            let hundredths = reached[index] * 10_000 / Self.attempts
            let share = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) %"
            table += row("\(index + 1) \(wanted.name)", reached.map { "\($0)" } + [share])
            #expect(hundredths >= 9900, "\(wanted)")
        }
        print(table, terminator: "")
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        let width = 15
        let padded = cells.map { String(repeating: " ", count: width - $0.count) + $0 }
        return "| \(name)\(String(repeating: " ", count: 17 - name.count))\(padded.joined())\n"
    }
}

/// One attempt: a press, a hold with a tremor, and a release some time after the light.
private enum Hand {
    /// From the light, half up, to the release: mean and standard deviation, in seconds.
    static let reaction = (mean: 0.250, deviation: 0.060)
    /// The longest opening of a contact under a trembling finger.
    static let tremor = 0.060

    /// What plays a while after the hand has let go at a light, counted from 1.
    static func practice(releasedAtLight light: Int, _ random: inout SeededGenerator) -> Practice? {
        var unit = PacerDriver()
        let press = 1 + random.unit()
        let release = press + 0.9 * Double(light) + reaction.mean + reaction.deviation * random.normal()
        for (time, isClosed) in contact(from: press, to: release, &random) {
            unit.edge(isClosed, at: time)
        }
        unit.run(until: release + 1)
        return unit.program.scene.practice
    }

    /// When the contact closes and opens: it bounces as it closes, opens now and then under the finger, and in one
    /// release of two closes once more.
    private static func contact(
        from press: Double, to release: Double, _ random: inout SeededGenerator
    ) -> [(time: Double, isClosed: Bool)] {
        var openings: [ClosedRange<Double>] = []
        var time = press
        for _ in 0..<Int(random.next() % 3) {
            let opened = time + 0.001 + 0.004 * random.unit()
            time = opened + 0.001 + 0.014 * random.unit()
            openings.append(opened...time)
        }
        while true {
            let opened = time + 0.1 + 0.8 * random.unit()
            time = opened + 0.002 + (tremor - 0.002) * random.unit()
            if time >= release { break }
            openings.append(opened...time)
        }
        var edges = [(press, true)]
        for opening in openings where opening.upperBound < release {
            edges += [(opening.lowerBound, false), (opening.upperBound, true)]
        }
        edges.append((release, false))
        if Bool.random(using: &random) {
            let closed = release + 0.002 + 0.038 * random.unit()
            edges += [(closed, true), (closed + 0.002 + 0.018 * random.unit(), false)]
        }
        return edges
    }
}

extension SeededGenerator {
    /// A normal deviate: the sum of twelve uniform ones, as in Knuth, volume 2, 3.4.1.
    fileprivate mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + unit() }
    }
}
