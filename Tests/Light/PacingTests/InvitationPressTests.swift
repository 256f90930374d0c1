import Pacing
import Testing

/// The button obeys in an invitation as it does without one.
@Suite("A press in an invitation")
struct InvitationPressTests {
    private static func instant(_ seconds: Double) -> MonotonicInstant {
        .zero.advanced(by: .microseconds(Int64((seconds * 1e6).rounded())))
    }

    @Test("It begins the team minute and is counted as any press; after it the bar stays dark")
    func pressed() {
        var unit = PacerDriver.inviting()
        unit.tap(at: 100)
        #expect(unit.program.scene.practice == .teamMinute)
        #expect(unit.program.start == Self.instant(100))
        unit.run(until: 165)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
        for second in 165...700 {
            unit.run(until: Double(second))
            #expect(unit.mean == 0)
        }
        unit.tap(at: 700)
        #expect(unit.program.scene.practice == .breathe)
    }

    @Test("Its first light is there in five milliseconds, in a place that was dark, wherever the glow's breath is")
    func firstLight() {
        for segments in 5...28 {
            let middle = (segments - 1) / 2...segments / 2
            let around = (0..<segments).filter { !middle.contains($0) }
            for tenth in 0..<100 {
                var unit = PacerDriver(
                    PacerConfiguration(
                        appearance: LightAppearance(segmentCount: segments), invitation: .twice))
                unit.clock = { _ in TimeOfDay(hour: 7, minute: 15) }
                let press = 20 + Double(tenth) / 10
                unit.press(at: press)
                #expect(unit.lit == around)
                unit.run(until: press + 0.005)
                #expect(unit.lit == Array(0..<segments), "what has glowed fades")
                unit.release(at: press + 0.1)
                unit.run(until: press + 1.6)
                #expect(unit.program.scene.practice == .teamMinute && unit.mean > 0)
            }
        }
    }

    @Test("The next press ends that session as any other, and the bar stays dark")
    func stopped() {
        var unit = PacerDriver.inviting()
        unit.tap(at: 100)
        unit.tap(at: 130)
        unit.run(until: 133)
        #expect(unit.mean == 0 && unit.reports == [.started(.breathe)])
        unit.run(until: 650)
        #expect(unit.mean == 0)
    }

    @Test("A hold chooses as ever, and is counted as what it chose", arguments: 1...5)
    func chosen(number: Int) {
        var unit = PacerDriver.inviting()
        unit.press(at: 100)
        unit.run(until: 101)
        #expect(unit.program.scene == .counting(HoldCount(practices: 5, step: .milliseconds(900))))
        unit.release(at: 100.25 + 0.9 * Double(number))
        unit.run(until: 120)
        let practice = Practice.allCases[number - 1]
        #expect(unit.program.scene.practice == practice && unit.reports == [.started(practice)])
        unit.run(until: 640)
        #expect(unit.mean == 0)
    }

    @Test("Let go before the first light has been seen, a hold is the press it began as")
    func barelyHeld() {
        var unit = PacerDriver.inviting()
        unit.press(at: 100)
        unit.release(at: 100.85)
        unit.run(until: 101)
        #expect(unit.program.scene.practice == .teamMinute)
        #expect(unit.program.start == Self.instant(100))
    }

    @Test("A hold past the last light sends the invitation away and begins nothing")
    func overHold() {
        var unit = PacerDriver.inviting()
        unit.press(at: 100)
        unit.release(at: 106)
        for second in 108...660 {
            unit.run(until: Double(second))
            #expect(unit.mean == 0)
        }
        #expect(unit.reports.isEmpty)
    }

    @Test("Noise on the button's line does not end the invitation, and is told of as ever")
    func noise() {
        // It begins at 300 s.
        var unit = PacerDriver.inviting(from: TimeOfDay(hour: 7, minute: 10))
        for second in [270.0, 400, 600] {
            unit.press(at: second)
            unit.release(at: second + 0.001)
        }
        unit.run(until: 700)
        #expect(unit.isInviting)
        #expect(unit.noises.map { $0.nanoseconds / 1_000_000_000 } == [330, 460, 660])
    }

    @Test("At either end it counts from its first edge, though it is decided five milliseconds later")
    func ends() {
        let cases: [(at: Double, begins: Practice)] = [
            (59.998, .breathe), (60.001, .teamMinute), (659.5, .teamMinute), (659.998, .teamMinute), (660, .breathe),
            (660.001, .breathe),
        ]
        for (time, practice) in cases {
            var unit = PacerDriver.inviting()
            unit.tap(at: time)
            #expect(unit.program.scene.practice == practice, "at \(time) s")
            #expect(unit.program.start == Self.instant(time))
        }
    }

    @Test("Just before it is no answer: when that session is over the bar invites for what is left")
    func justBefore() {
        var unit = PacerDriver.inviting()
        unit.tap(at: 59.998)
        unit.run(until: 370)
        #expect(unit.isInviting)
    }

    @Test("In the first of two that touch it is no answer to the second, not even in the last moment")
    func touching() {
        let invitation = Invitation(
            at: [TimeOfDay(hour: 7, minute: 15), TimeOfDay(hour: 7, minute: 25)], minutes: 10)
        var early = PacerDriver.inviting(invitation)
        early.tap(at: 100)
        early.run(until: 659)
        #expect(early.mean == 0)
        early.run(until: 661)
        #expect(early.isInviting)
        early.run(until: 1260)
        #expect(early.mean == 0)

        var late = PacerDriver.inviting(invitation)
        late.tap(at: 659.998)
        #expect(late.program.scene.practice == .teamMinute)
        late.run(until: 730)
        #expect(late.isInviting)
        late.tap(at: 1259)
        #expect(late.program.scene.practice == .teamMinute)
    }

    @Test("In its first moment it is an answer: the bar does not invite again")
    func firstMoment() {
        var unit = PacerDriver.inviting()
        unit.tap(at: 60)
        #expect(unit.program.scene.practice == .teamMinute)
        unit.run(until: 130)
        #expect(unit.mean == 0)
    }

    @Test(
        "Between two that touch it is an answer if the clock was read less than a second late",
        arguments: [(600.999, .teamMinute), (601, .breathe)] as [(Double, Practice)])
    func between(read: Double, practice: Practice) {
        let first = TimeOfDay(hour: 7, minute: 15)
        let invitation = Invitation(at: [first, TimeOfDay(hour: 7, minute: 25)], minutes: 10)
        var pacer = Pacer(PacerConfiguration(appearance: PacerDriver.appearance, invitation: invitation))
        _ = pacer.handle(.opened(isPressed: false), at: .zero)
        _ = pacer.handle(.clock(first), at: .zero)
        _ = pacer.handle(.deadline(isPressed: false), at: Self.instant(600))
        // The contact closes before the second is shown, and the press is decided after that.
        let press = Self.instant(600.998)
        _ = pacer.handle(.edge(ButtonEdge(time: press, isPressed: true)), at: press)
        _ = pacer.handle(.clock(TimeOfDay(seconds: first.seconds + Int(read))), at: Self.instant(read))
        let effects = pacer.handle(.deadline(isPressed: true), at: Self.instant(601.003))
        guard case .play(let program)? = effects.first else {
            Issue.record("a press plays a light")
            return
        }
        #expect(program.scene.practice == practice)
    }

    @Test("While the bar tells something else it is no answer, and the invitation goes on after that")
    func sign() {
        var unit = PacerDriver.inviting()
        unit.show(.copied, at: 100)
        #expect(unit.program.scene == .sign(.copied))
        unit.run(until: 116)
        #expect(unit.isInviting && unit.program.start == Self.instant(60))
        unit.show(.copied, at: 200)
        unit.tap(at: 205)
        #expect(unit.program.scene.practice == .breathe)
    }

    @Test("Practices that are numbered anew change nothing of it but what it is counted as")
    func renumbered() {
        var unit = PacerDriver(
            PacerConfiguration(
                appearance: PacerDriver.appearance, practices: [.oneGoodThing, .teamMinute], invitation: .twice))
        unit.clock = { _ in TimeOfDay(hour: 7, minute: 15) }
        unit.tap(at: 20)
        #expect(unit.program.scene.practice == .teamMinute)
        unit.run(until: 31)
        #expect(unit.reports == [.started(.oneGoodThing)])
    }
}
