import Dimming
import PacerSimulator
import Pacing
import Testing
import UnitCheck

@Suite("A self-test")
struct SelfTestTests {
    @Test("It names each segment as it lights up, then asks for three presses, and ends dark")
    func whole() throws {
        let trial = try TriedUnit("11,tap\n14,tap\n17,tap")
        #expect(
            trial.said == (0..<10).map { .lit($0..<$0 + 1) } + (1...3).flatMap { [.press($0), .answered($0)] })
        #expect(trial.litWhenSaid == (0..<10).map { [$0] }, "half a second after it was said")
        #expect(trial.result.ending == .complete)
        #expect(trial.result.complaints == [])
        #expect(trial.litAtEnd.isEmpty)
    }

    @Test("A worn contact's bounce is measured to the edge, and the debounce it needs is twice that")
    func bounce() throws {
        // Nine edges in four milliseconds at either end.
        let trial = try TriedUnit("11,bounce\n14,bounce\n17,tap")
        #expect(trial.result.presses.map { $0.changes.map(\.edgeCount) } == [[9, 9], [9, 9], [1, 1]])
        #expect(trial.result.bounce == .milliseconds(4))
        #expect(trial.result.suggestedDebounce == 10, "never less than ten")
        #expect(trial.result.complaints.isEmpty)
    }

    @Test("A contact that bounces for longer than the debounce is not well, and the setting to change is named")
    func longBounce() throws {
        let chatter = "11,press\n11.012,release\n11.0246,press\n11.2,release"
        let trial = try TriedUnit("\(chatter)\n14,tap\n17,tap")
        #expect(trial.result.bounce == .microseconds(24_600))
        #expect(trial.result.suggestedDebounce == 50, "49.2 rounded up to whole milliseconds")
        #expect(trial.result.complaints.first?.contains("set button.debounce_ms") == true)
        #expect(try TriedUnit("\(chatter)\n14,tap\n17,tap", debounce: 30).result.complaints == [])
    }

    @Test("A contact that no setting can help is to be replaced")
    func wornOut() throws {
        let chatter = (0..<6).map { "\(11 + Double($0) * 0.02),\($0 % 2 == 0 ? "press" : "release")" }
        let trial = try TriedUnit(
            (chatter + ["11.5,press", "11.6,release", "14,tap", "17,tap"]).joined(separator: "\n"))
        #expect(trial.result.bounce == .milliseconds(100))
        #expect(trial.result.suggestedDebounce == 100)
        #expect(trial.result.complaints.first?.contains("replace it") == true)
    }

    @Test("The response is from the press's first edge to the first write that lights a line, to a millisecond")
    func response() throws {
        let trial = try TriedUnit("11,bounce\n14,tap\n17,tap")
        let measured = trial.result.presses.compactMap(\.response)
        #expect(measured.count == 3)
        for (press, measured) in zip([11.0, 14, 17], measured) {
            let lit = try #require(trial.firstLight(after: press))
            #expect((0...0.0011).contains(measured / .seconds(1) - lit), "\(measured) and \(lit) s")
        }
    }

    @Test("A response counts from the first edge, however many follow before the light changes")
    func responseFromFirstEdge() {
        var test = SelfTest(
            LightAppearance(segmentCount: 5), debounce: .milliseconds(20), leastPress: .milliseconds(5))
        _ = test.handle(.opened, at: .zero, lightWrites: 0)
        while let deadline = test.deadline, deadline <= instant(microseconds: 10_000_000) {
            _ = test.handle(.look(isPressed: false), at: deadline, lightWrites: 7)
        }
        for (time, isPressed) in [
            (11_000_000 as Int64, true), (11_000_400, false), (11_000_900, true), (11_100_000, false),
        ] {
            let edge = ButtonEdge(time: instant(microseconds: time), isPressed: isPressed)
            while let deadline = test.deadline, deadline < edge.time {
                _ = test.handle(.look(isPressed: !isPressed), at: deadline, lightWrites: 7)
            }
            // The light has not changed before the last of them.
            _ = test.handle(.edge(edge), at: edge.time, lightWrites: time < 11_100_000 ? 7 : 8)
        }
        _ = test.handle(.look(isPressed: false), at: instant(microseconds: 12_500_000), lightWrites: 9)
        _ = test.handle(.stop, at: instant(microseconds: 12_600_000), lightWrites: 9)
        #expect(test.result?.presses.map(\.response) == [.milliseconds(100)])
    }

    private func instant(microseconds: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: microseconds * 1000)
    }

    @Test("Lines that are slow to answer are told of")
    func late() {
        let slow = SelfTestResult.Press(changes: [], response: .milliseconds(51))
        let dead = SelfTestResult.Press(changes: [], response: nil)
        func complaint(_ press: SelfTestResult.Press) -> String? {
            SelfTestResult(
                ending: .complete, presses: [press], debounce: .milliseconds(20), noise: 0, listened: .seconds(10)
            ).complaints.first
        }
        #expect(complaint(slow)?.hasPrefix("the light answers too late") == true)
        #expect(complaint(dead)?.hasPrefix("the light does not answer") == true)
    }

    @Test("With nobody there it ends a minute after it has asked, and says what may be wrong")
    func nobody() throws {
        let trial = try TriedUnit("500,tap")
        #expect(trial.result.ending == .unpressed)
        #expect((70...71).contains(trial.end))
        #expect(trial.result.complaints.first?.contains("check the button's wire and button.line") == true)
        #expect(trial.result.rows.first == ["presses", "0 of 3"])
    }

    @Test("A press while the light still goes along the bar is none")
    func tooSoon() throws {
        let trial = try TriedUnit("5,tap\n10.29,press\n11,release\n12,tap\n15,tap\n18,tap")
        #expect(trial.result.ending == .complete)
        #expect(trial.result.presses.map { $0.changes.map(\.edgeCount) } == [[1, 1], [1, 1], [1, 1]])
        #expect(trial.end > 19, "neither the tap nor the end of the press before the question counted")
    }

    @Test("Pulses on the idle line are counted and told of with what to do; they answer nothing")
    func noise() throws {
        let pulses = [2, 3.5, 7, 10.1].map { "\($0),press\n\($0 + 0.0005),release" }.joined(separator: "\n")
        let trial = try TriedUnit("\(pulses)\n11,press\n11.004,release\n12,tap\n14.5,tap\n17,tap")
        #expect(trial.result.ending == .complete)
        #expect(trial.result.presses.map { $0.changes.map(\.edgeCount) } == [[1, 1], [1, 1], [1, 1]])
        #expect(trial.result.noise == 4, "what came before anybody was asked to press")
        #expect(trial.result.rows.contains(["noise", "4 pulses in 10 s"]))
        #expect(trial.result.complaints.count == 1 && trial.result.complaints[0].contains("Hardware/wiring.md"))
        let pressed = try TriedUnit("2,tap\n4,bounce\n12,tap\n14.5,tap\n17,tap")
        #expect(pressed.result.complaints == [], "presses are no noise")
    }

    @Test("A button that is down all the time is stuck", arguments: ["1,press", "11,tap\n14,press"])
    func stuck(script: String) throws {
        let trial = try TriedUnit(script)
        #expect(trial.result.ending == .stuck)
        #expect(trial.result.complaints.contains { $0.contains("button.active_low") })
        #expect(trial.litAtEnd.isEmpty)
    }

    @Test("A press may be as long as it likes: the next is asked for once the button is up")
    func longPress() throws {
        let trial = try TriedUnit("11,hold:20\n33,tap\n36,tap")
        #expect(trial.result.ending == .complete)
        #expect(trial.result.presses[0].changes.map(\.edgeCount) == [1, 1])
    }

    @Test(
        "Asked to end it fades if it is lit, is dark within two seconds and is not well",
        arguments: [(3.4, true), (10.9, false), (11.4, true)])
    func stopped(at seconds: Double, isLit: Bool) throws {
        let trial = try TriedUnit("11,tap", stopAt: seconds)
        #expect((trial.lastLight > seconds + 0.5) == isLit)
        #expect(trial.lastLight < trial.end - 0.01, "dark of itself, before the lines are let go")
        #expect(trial.result.ending == .stopped)
        #expect(trial.end <= seconds + 2)
        #expect(trial.litAtEnd.isEmpty)
        #expect(!trial.result.complaints.isEmpty)
    }

    @Test("Hammered, the light never flashes: it answers when it is dark again")
    func hammered() throws {
        let taps = (0..<60).map { "\(10 + $0 / 5).\($0 % 5)9,tap" }.joined(separator: "\n")
        let trial = try TriedUnit(taps)
        #expect(trial.result.ending == .complete || trial.result.ending == .stuck)
        #expect(trial.mostLit <= 3, "a third of the bar at most")
    }

    @Test("A chip that vanishes ends it with the hardware's own error")
    func unplugged() {
        #expect(throws: SimulatedFault.chipGone) { try TriedUnit("4,unplug") }
    }
}
