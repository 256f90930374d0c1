import Pacing
import Testing

@Suite("The cue of a light that is replaced")
struct CueReplacedTests {
    private static let appearance = LightAppearance(segmentCount: 5)

    private static func at(_ milliseconds: Int) -> MonotonicInstant { .zero.advanced(by: .milliseconds(milliseconds)) }

    private static let breath = LightProgram(
        .breathing(BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))), from: .zero,
        appearance: appearance)

    @Test("A light that paces nothing ends a pulse, and nothing is due any more")
    func silenced() {
        var signal = CueSignal(pulse: .milliseconds(80))
        signal.play(Self.breath)
        signal.advance(to: Self.at(10))
        #expect(signal.isOn)
        #expect(signal.nextChange == Self.at(80))
        signal.play(.dark(Self.appearance))
        signal.advance(to: Self.at(20))
        #expect(!signal.isOn)
        #expect(signal.nextChange == .distantFuture)
    }

    @Test("A turn that comes within a second of the last one is left out, its pulse and all")
    func tooSoon() {
        var signal = CueSignal(pulse: .milliseconds(80))
        signal.play(Self.breath)
        signal.advance(to: Self.at(10))
        for (start, isTold) in [(999, false), (1000, true)] {
            var next = signal
            next.play(
                LightProgram(Self.breath.scene, from: Self.at(start), appearance: Self.appearance))
            next.advance(to: Self.at(start + 10))
            #expect(next.isOn == isTold)
            #expect(next.nextChange == Self.at(isTold ? start + 80 : start + 4000))
        }
    }

    @Test("What is called before its time changes nothing")
    func early() {
        var signal = CueSignal(pulse: .milliseconds(80))
        signal.play(Self.breath)
        signal.advance(to: Self.at(10))
        let before = signal
        signal.advance(to: Self.at(79))
        #expect(signal == before)
        signal.advance(to: Self.at(80))
        #expect(!signal.isOn)
        signal.advance(to: Self.at(160))
        #expect(!signal.isOn)
        #expect(signal.nextChange == Self.at(4000))
    }
}
