import PacerSimulator
import Pacing
import Testing

@Suite("The cue")
struct CueSignalTests {
    private static let pulse = Duration.milliseconds(80)
    private static let appearance = LightAppearance(segmentCount: 5)

    /// When the cue goes on, and for how long each time, in milliseconds, if every change is served at its time.
    private func pulses(_ program: LightProgram, for seconds: Double) -> [(start: Int, length: Int)] {
        var signal = CueSignal(pulse: Self.pulse)
        signal.play(program)
        var pulses: [(start: Int, length: Int)] = []
        var time = program.start
        let end = time.advanced(by: .milliseconds(Int64(seconds * 1000)))
        while time < end {
            signal.advance(to: time)
            let next = min(end, signal.nextChange)
            if signal.isOn {
                pulses.append(
                    (milliseconds(program.start.duration(to: time)), milliseconds(time.duration(to: next))))
            }
            time = next
        }
        return pulses
    }

    private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

    @Test("One pulse tells each turn to rise and two each turn to fall, thirty breaths long, and none the end")
    func session() {
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let program = LightProgram(
            .breathing(session), from: .zero.advanced(by: .seconds(7)), appearance: Self.appearance)
        let expected = stride(from: 0, to: 300_000, by: 10_000).flatMap { breath in
            [breath, breath + 4000, breath + 4160]
        }
        let found = pulses(program, for: 330)
        #expect(found.map(\.start) == expected)
        #expect(found.allSatisfy { $0.length == 80 })
    }

    @Test(
        "The practices that breathe are told, the others are silent",
        arguments: zip(Practice.allCases, [90, 0, 36, 0, 18]))
    func practices(practice: Practice, count: Int) {
        let light = practice.light(PacerConfiguration(appearance: Self.appearance))
        #expect(pulses(LightProgram(light, from: .zero, appearance: Self.appearance), for: 330).count == count)
    }

    @Test("No breath that can be set turns too soon to be told", arguments: [4.5, 6, 10], [0.2, 0.5, 0.8])
    func everyBreath(rate: Double, share: Double) {
        let session = BreathingSession(
            breath: Breath(perMinute: rate, inhaleShare: share), minutes: 2, ramp: true)
        let program = LightProgram(.breathing(session), from: .zero, appearance: Self.appearance)
        #expect(pulses(program, for: 200).count == 3 * session.breathCount)
    }

    @Test("However the button is hammered, no pulse is longer than one and at most two fall within a second")
    func hammered() {
        var random = SeededGenerator(seed: 3)
        var signal = CueSignal(pulse: Self.pulse)
        var pacer = Pacer(PacerConfiguration(appearance: Self.appearance))
        _ = pacer.handle(.opened(isPressed: false), at: .zero)
        var isPressed = false
        var rises: [Int] = []
        var since: Int?
        for millisecond in 1..<600_000 {
            let now = MonotonicInstant.zero.advanced(by: .milliseconds(millisecond))
            var effects: [PacerEffect] = []
            if random.next() % 150 == 0 {
                isPressed.toggle()
                effects += pacer.handle(.edge(ButtonEdge(time: now, isPressed: isPressed)), at: now)
            }
            if let due = pacer.deadline, due <= now {
                effects += pacer.handle(.deadline(isPressed: isPressed), at: now)
            }
            for case .play(let program) in effects { signal.play(program) }
            signal.advance(to: now)
            if signal.isOn && since == nil {
                since = millisecond
                rises.append(millisecond)
            } else if !signal.isOn, let start = since {
                if millisecond - start > 80 { Issue.record("a pulse of \(millisecond - start) ms at \(start)") }
                since = nil
            }
        }
        #expect(rises.count > 100)
        for (first, third) in zip(rises, rises.dropFirst(2)) where third - first < 1000 {
            Issue.record("three pulses within a second of \(first)")
        }
    }

    @Test("A turn that is served late is not made up for: what is left of its pulse is given")
    func late() {
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let program = LightProgram(.breathing(session), from: .zero, appearance: Self.appearance)
        for (milliseconds, isOn) in [(79, true), (81, false), (3000, false)] {
            var signal = CueSignal(pulse: Self.pulse)
            signal.play(program)
            signal.advance(to: .zero.advanced(by: .milliseconds(milliseconds)))
            #expect(signal.isOn == isOn)
        }
    }
}
