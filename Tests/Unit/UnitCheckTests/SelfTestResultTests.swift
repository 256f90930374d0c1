import Pacing
import Testing
import UnitCheck

@Suite("What a self-test says at its end")
struct SelfTestResultTests {
    /// A press whose contact changes once, with edges at these milliseconds.
    private static func press(_ edges: [Int64], response: Duration? = .milliseconds(12)) -> SelfTestResult.Press {
        let changes = ContactBounce.changes(
            edges.map { ButtonEdge(time: MonotonicInstant(nanoseconds: $0 * 1_000_000), isPressed: true) })
        return SelfTestResult.Press(changes: changes, response: response)
    }

    private static func result(
        _ presses: [SelfTestResult.Press], ending: SelfTestResult.Ending = .complete, debounce: Int = 20, noise: Int = 0
    ) -> SelfTestResult {
        SelfTestResult(
            ending: ending, presses: presses, debounce: .milliseconds(debounce), noise: noise, listened: .seconds(10))
    }

    @Test("All well: what was measured, and that the setting is enough, be it just enough", arguments: [20, 10])
    func well(debounce: Int) {
        let presses = [Self.press([0]), Self.press([0], response: .milliseconds(9)), Self.press([0])]
        #expect(
            Self.result(presses, debounce: debounce).rows == [
                ["presses", "3 of 3"], ["bounce", "0.0 µs at most, 1 edge a change at most"],
                ["response", "12.0 ms at most, from the edge to the first light"],
                ["debounce_ms", "\(debounce) is enough"], ["result", "ok, if the light went as it was said"],
            ])
    }

    @Test("Not well: each complaint has a row of its own below the figures")
    func unwell() {
        let presses = [Self.press([0, 5, 10, 15, 25], response: nil)]
        let noise = """
            not ok: the button's line has noise while nobody presses: keep its cable away from the mains, twist it \
            with its ground, and add the 10 kΩ and the 100 nF of Hardware/wiring.md
            """
        #expect(
            Self.result(presses, ending: .stopped, noise: 1).rows == [
                ["presses", "1 of 3"], ["bounce", "25.0 ms at most, 5 edges a change at most"], ["response", "none"],
                ["debounce_ms", "set 50, now 20"], ["noise", "1 pulse in 10 s"],
                ["result", "not ok: ended before all was tried: start it again"],
                ["", noise],
                ["", "not ok: the light does not answer a press: see breathpacer check"],
                [
                    "",
                    "not ok: the button bounces for longer than it is waited for: set button.debounce_ms as above",
                ],
            ])
        #expect(Self.result([], ending: .unpressed, noise: 2).rows[1] == ["noise", "2 pulses in 10 s"])
    }

    @Test("The light may take 50 ms to answer, and no longer")
    func response() {
        #expect(Self.result([Self.press([0], response: .milliseconds(50))]).complaints == [])
        #expect(
            Self.result([Self.press([0], response: .microseconds(50_001))]).complaints == [
                "the light answers too late: see what else the board is busy with"
            ])
    }

    @Test("A bounce as long as the debounce is too long for it, and one of 50 ms for no setting yet")
    func bounce() {
        let asAbove = ["the button bounces for longer than it is waited for: set button.debounce_ms as above"]
        #expect(Self.result([Self.press([0, 19])]).complaints == [])
        #expect(Self.result([Self.press([0, 20])]).complaints == asAbove)
        // Twice as much is 100 ms, the longest debounce that can be set.
        let longest = Self.result([Self.press([0, 25, 50])])
        #expect(longest.complaints == asAbove && longest.suggestedDebounce == 100)
        #expect(
            Self.result([Self.press([0, 25, 51])]).complaints == [
                "the button bounces too long for any setting: replace it"
            ])
    }
}
