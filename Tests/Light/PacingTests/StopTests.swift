import Pacing
import Testing

@Suite("The end of the program")
struct StopTests {
    @Test("A stop ends at once when dark, and after a fade when lit", arguments: [0.0, 0.5, 5, 12, 302, 320])
    func stopInEveryState(afterPress seconds: Double) {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.release(at: 1.1)
        unit.stop(at: 1 + seconds)
        let lit = seconds < 305
        #expect(unit.pacer.isEnding)
        #expect(unit.pacer.hasEnded == !lit)
        unit.tap(at: 1.3 + seconds)
        #expect(!unit.pacer.isInSession, "nothing begins while the program ends")
        unit.run(until: 3 + seconds)
        #expect(unit.pacer.hasEnded)
        #expect(unit.mean == 0)
    }

    @Test("A second stop does not wait for the fade; a stop while the numbers show fades them")
    func stopTwice() {
        var unit = PacerDriver()
        unit.tap(at: 1)
        unit.stop(at: 8)
        #expect(!unit.pacer.hasEnded)
        unit.stop(at: 8.1)
        #expect(unit.pacer.hasEnded)
        var held = PacerDriver()
        held.press(at: 1)
        held.stop(at: 2.2)
        #expect(!held.pacer.hasEnded)
        held.run(until: 4)
        #expect(held.pacer.hasEnded)
    }

    @Test("A session's ten seconds that are over count, though the stop comes before anybody has seen to them")
    func late() {
        var pacer = Pacer(PacerConfiguration(appearance: PacerDriver.appearance))
        _ = pacer.handle(.opened(isPressed: false), at: .zero)
        for (milliseconds, isPressed) in [(1000, true), (1100, false)] {
            let edge = ButtonEdge(time: .zero.advanced(by: .milliseconds(milliseconds)), isPressed: isPressed)
            _ = pacer.handle(.edge(edge), at: edge.time)
            _ = pacer.handle(.deadline(isPressed: isPressed), at: edge.time.advanced(by: .milliseconds(90)))
        }
        let effects = pacer.handle(.stop, at: .zero.advanced(by: .seconds(12)))
        #expect(effects.contains(.report(.started(.breathe))))
        #expect(pacer.isEnding && !pacer.hasEnded)
    }
}
