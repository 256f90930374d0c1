import Glibc
import PacerSimulator
import Pacing
import Testing

/// A button's line in a noisy room: what is no press begins nothing, and no press is lost.
@Suite("Noise on the button's line")
struct NoiseTests {
    /// Fewer on an emulated processor: Tests/Rigs/arm64/run says how many.
    private static let trials = getenv("BREATHPACER_STREAMS").flatMap { Int(String(cString: $0)) } ?? 100_000
    private static let blocks = 16

    private static func seeds(_ block: Int) -> StrideTo<Int> { stride(from: block, to: trials, by: blocks) }

    /// A pacer and the least press of its settings, in seconds: the default in one trial of two, anything that may be
    /// set in the others.
    private static func settings(_ random: inout SeededGenerator) -> (PacerConfiguration, least: Double) {
        var debounce = 20
        var least = 5
        if Bool.random(using: &random) {
            debounce = Int.random(in: 1...100, using: &random)
            least = Int.random(in: 1...30, using: &random)
        }
        let configuration = PacerConfiguration(
            appearance: PacerDriver.appearance, debounce: .milliseconds(debounce), leastPress: .milliseconds(least))
        return (configuration, Double(least) / 1000)
    }

    /// What wakes up late, and by how much, in a trial: nothing in one of four.
    private static func trial(
        _ configuration: PacerConfiguration, seed: Int, _ random: inout SeededGenerator
    ) -> LineTrial {
        var trial = LineTrial(configuration, seed: UInt64(seed))
        if seed % 4 == 0 { return trial }
        trial.directionLate = Int64(random.unit() * 100_000)
        trial.wakeLate = (200_000, seed % 4 == 1 ? 2_000_000 : 300_000_000)
        return trial
    }

    @Test(
        "Pulses that come to less than a press begin nothing, singly, in bursts and as a slow edge",
        arguments: 0..<blocks)
    func pulses(block: Int) throws {
        for seed in Self.seeds(block) {
            var random = SeededGenerator(seed: UInt64(seed))
            let (configuration, least) = Self.settings(&random)
            var trial = Self.trial(configuration, seed: seed, &random)
            var line = Contact()
            var time = 1.0
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let all = least * (0.01 + 0.98 * random.unit())
                switch Int.random(in: 0..<3, using: &random) {
                case 0: line.pulses(1, of: true, from: time, in: all, gap: 0, &random)
                case 1:
                    let count = Int.random(in: 2...12, using: &random)
                    line.pulses(count, of: true, from: time, in: all, gap: 0.01, &random)
                default:
                    let count = Int.random(in: 20...60, using: &random)
                    line.pulses(count, of: true, from: time, in: all, gap: 0.0002, &random)
                }
                time = Double(line.time) / 1e9 + 0.05 + random.unit()
            }
            trial.play(line.changes, until: time + 1)
            try #require(trial.lightings == 0 && trial.reports.isEmpty, "trial \(seed)")
            trial.play([], until: time + 200)
            try #require(trial.noises.count <= 1 && trial.pacer.deadline == nil, "trial \(seed)")
        }
    }

    @Test(
        "Every press of 40 ms or more begins a session from its first edge, and the next one ends it",
        arguments: 0..<blocks)
    func presses(block: Int) throws {
        for seed in Self.seeds(block) {
            var random = SeededGenerator(seed: UInt64(seed))
            let (configuration, least) = Self.settings(&random)
            var trial = Self.trial(configuration, seed: seed, &random)
            var line = Contact()
            var edges: [Double] = []
            var time = 1.0
            for _ in 0..<2 {
                let earliest = time
                if Bool.random(using: &random) {
                    let end = line.pulses(
                        2, of: true, from: time, in: least * 0.9 * random.unit(), gap: 0.005, &random)
                    time = end + 0.06 * random.unit()
                }
                edges += [earliest, time]
                let bounce = 0.01 * random.unit()
                line.bounce(to: true, from: time, for: bounce, &random)
                // What bounces is closed for some of its time, and for none at worst.
                time += bounce + 0.040 + 0.4 * random.unit() * random.unit()
                line.bounce(to: false, from: time, for: 0.01 * random.unit(), &random)
                time += 2 + random.unit()
            }
            trial.play(line.changes, until: time)
            let begun = trial.begun
            try #require(begun.count == 1 && !trial.pacer.isInSession, "trial \(seed): \(begun)")
            let start = Double(begun[0].start.nanoseconds) / 1e9
            // A first edge may be one of the pulses before, or follow bounces that came to nothing.
            try #require(start >= edges[0] - 1e-6 && start <= edges[1] + 0.0101, "trial \(seed): \(start) of \(edges)")
            if seed % 4 < 2 {
                let decided = Double(begun[0].decided.nanoseconds) / 1e9
                try #require(decided <= edges[1] + 0.047, "trial \(seed): \(decided - edges[1]) s after its edge")
                try #require(decided - start <= 0.047, "trial \(seed): light \(decided - start) s after its edge")
            }
            try #require(trial.noises.isEmpty, "trial \(seed): noise was told of beside a press")
        }
    }

    @Test("Pulses in a hold and at its end do not change what is chosen", arguments: 0..<blocks)
    func holds(block: Int) throws {
        for seed in Self.seeds(block) where seed % 8 < 4 {
            var random = SeededGenerator(seed: UInt64(seed))
            let (configuration, least) = Self.settings(&random)
            var trial = Self.trial(configuration, seed: seed &* 4, &random)
            let number = Int.random(in: 1...5, using: &random)
            let release = 1 + 0.9 * Double(number) + 0.25
            var line = Contact()
            line.close(at: 1)
            var time = 1.2 + random.unit()
            while time < release - 0.1 {
                line.pulses(2, of: false, from: time, in: 0.002 * random.unit(), gap: 0.001, &random)
                time += 0.1 + random.unit()
            }
            line.open(at: release)
            time = release
            for _ in 0..<Int.random(in: 0...10, using: &random) {
                time += 0.001 + 0.06 * random.unit()
                line.pulses(1, of: true, from: time, in: least * 0.9 * random.unit(), gap: 0, &random)
                time = Double(line.time) / 1e9 + 0.05
            }
            trial.play(line.changes, until: time + 2)
            let chosen = trial.begun.last?.practice
            try #require(chosen == Practice.allCases[number - 1], "trial \(seed): \(chosen?.name ?? "none")")
            try #require(trial.noises.isEmpty, "trial \(seed)")
        }
    }

    @Test("A line that picks up the mains for an hour begins nothing, and is told of at most once a minute")
    func chatter() {
        var random = SeededGenerator(seed: 5)
        var line = Contact()
        // A short closure in each half wave of 50 Hz.
        for half in 0..<360_000 {
            let length = 0.0001 + 0.0009 * random.unit()
            line.pulses(1, of: true, from: 100 + Double(half) / 100, in: length, gap: 0, &random)
        }
        var trial = LineTrial(PacerConfiguration(appearance: PacerDriver.appearance), seed: 5)
        trial.play(line.changes, until: 4000)
        #expect(trial.lightings == 0)
        #expect(trial.reports.isEmpty)
        #expect((50...60).contains(trial.noises.count), "\(trial.noises.count)")
        // Each edge wakes the thread, and each third or so ends a window.
        #expect(trial.wakeups <= line.changes.count * 3 / 2, "\(trial.wakeups) of \(line.changes.count) edges")
    }

    @Test("A contact that chatters for an hour, closed for half the time, is a stuck button and no session")
    func stuckChatter() {
        var random = SeededGenerator(seed: 6)
        var line = Contact()
        var time = 100.0
        while time < 3700 {
            line.close(at: time)
            time += 0.001 + 0.002 * random.unit()
            line.open(at: time)
            time += 0.001 + 0.002 * random.unit()
        }
        var trial = LineTrial(PacerConfiguration(appearance: PacerDriver.appearance), seed: 6)
        trial.play(line.changes, until: 3600)
        #expect(trial.reports == [.buttonStuck(true)])
        trial.play([], until: 4000)
        #expect(trial.reports == [.buttonStuck(true), .buttonStuck(false)])
        #expect(trial.noises.isEmpty)
    }

    @Test("A level that is read as closed without an edge is a press only if it stays closed")
    func levelAlone() {
        var unit = PacerDriver()
        unit.changeUnseen(to: true)
        unit.readLevel(at: 5)
        unit.changeUnseen(to: false)
        unit.run(until: 6)
        #expect(!unit.pacer.isInSession)
        unit.changeUnseen(to: true)
        unit.readLevel(at: 7)
        unit.run(until: 7.01)
        #expect(unit.pacer.isInSession)
        #expect(unit.program.start == .zero.advanced(by: .seconds(7)))
    }

    @Test("Noise is told of a minute later, once a minute, and not within a minute of a press")
    func reports() {
        var unit = PacerDriver()
        func pulse(at seconds: Double) {
            unit.press(at: seconds)
            unit.release(at: seconds + 0.001)
        }
        for second in 100..<150 { pulse(at: Double(second)) }
        unit.run(until: 159)
        #expect(unit.noises.isEmpty)
        unit.run(until: 300)
        #expect(unit.noises.count == 1)
        pulse(at: 300)
        unit.tap(at: 340)
        pulse(at: 350)
        unit.tap(at: 360)
        pulse(at: 365)
        pulse(at: 415)
        unit.run(until: 600)
        #expect(unit.noises.count == 1, "a press before, after or between")
        pulse(at: 600)
        unit.run(until: 700)
        #expect(unit.noises.count == 2)
        #expect(unit.pacer.deadline == nil)
    }

    /// A unit with a pulse on its line of a millisecond, told of or not.
    private func pulse(_ unit: inout PacerDriver, at seconds: Double) {
        unit.press(at: seconds)
        unit.release(at: seconds + 0.001)
    }

    @Test("A press keeps back what was about to be told, before it is let go")
    func keptBack() {
        var unit = PacerDriver()
        pulse(&unit, at: 300)
        unit.press(at: 359.9)
        unit.release(at: 360.5)
        unit.run(until: 500)
        #expect(unit.noises.isEmpty)
    }

    @Test("For a minute after the button is let go nothing is told, not even of a hold long over")
    func afterRelease() {
        // The release is certain at 200.07 s, and a pulse is 25 ms after it has begun.
        for (begun, count) in [(230, 0), (260.044, 0), (260.045, 1)] as [(Double, Int)] {
            var unit = PacerDriver()
            unit.press(at: 100)
            unit.release(at: 200)
            pulse(&unit, at: begun)
            unit.run(until: 500)
            #expect(unit.noises.count == count, "\(begun)")
        }
    }

    @Test("For a minute after a session's light nothing is told", arguments: [(440, 0), (466, 1)] as [(Double, Int)])
    func afterSession(begun: Double, count: Int) {
        var unit = PacerDriver()
        unit.tap(at: 100)
        // It ends at 400 s and has faded at 405.
        pulse(&unit, at: begun)
        unit.run(until: 600)
        #expect(unit.noises.count == count)
    }
}
