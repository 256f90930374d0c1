import Pacing
import Testing

@Suite("The pacer")
struct PacerTests {
    @Test("A press begins a session at the edge, and it ends by itself after thirty breaths")
    func wholeSession() {
        var unit = PacerDriver()
        unit.tap(at: 1)
        #expect(unit.program.start == .zero.advanced(by: .seconds(1)))
        unit.run(until: 10.9)
        #expect(unit.reports.isEmpty)
        unit.run(until: 300.9)
        #expect(unit.reports == [.started(.breathe)])
        unit.run(until: 301)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
        #expect(unit.mean > 0, "the closing fade is still seen")
        unit.run(until: 306)
        #expect(unit.mean == 0)
        #expect(unit.pacer.deadline == nil)
    }

    @Test("Something is seen as soon as the contact was closed for five milliseconds, of the breath that began with it")
    func respondsAtOnce() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.run(until: 1.0049)
        #expect(unit.mean == 0)
        unit.run(until: 1.005)
        #expect(unit.mean > 0)
        #expect(unit.program.start == .zero.advanced(by: .seconds(1)))
    }

    @Test("A second press stops within two seconds and not before one")
    func stops() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.tap(at: 14)
        unit.run(until: 15)
        #expect(unit.mean > 0)
        unit.run(until: 16)
        #expect(unit.mean == 0)
        #expect(unit.reports == [.started(.breathe)])
        #expect(!unit.pacer.isInSession)
    }

    @Test("A session that is stopped before ten seconds is not counted; one stopped at ten is")
    func brushed() {
        var short = PacerDriver()
        short.tap(at: 0)
        short.tap(at: 9.99)
        short.run(until: 400)
        #expect(short.reports.isEmpty)
        var long = PacerDriver()
        long.tap(at: 0)
        long.tap(at: 10)
        long.run(until: 400)
        #expect(long.reports == [.started(.breathe)])
    }

    @Test("A press in the opening second stops")
    func pressInOpeningSecond() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.tap(at: 0.5)
        #expect(!unit.pacer.isInSession)
        unit.run(until: 3)
        #expect(unit.mean == 0)
    }

    @Test(
        "A press in the closing fade counts the old session as completed and begins a new one from the light there is")
    func pressInClosingFade() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.run(until: 301)
        let before = unit.mean
        unit.press(at: 301)
        unit.run(until: 301.005)
        #expect(unit.mean >= before * 0.99)
        #expect(unit.pacer.isInSession)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("A press at the very end of a session comes after that end")
    func pressAtTheEnd() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.press(at: 300)
        unit.run(until: 300.005)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
        #expect(unit.pacer.isInSession)
    }

    @Test("A press while the stopped light fades begins anew and does not darken what is lit")
    func pressInFade() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.tap(at: 4)
        unit.run(until: 4.5)
        let before = unit.mean
        unit.press(at: 4.5)
        unit.run(until: 4.505)
        #expect(unit.pacer.isInSession)
        #expect(before > 0.1 && unit.mean >= before * 0.98)
    }

    @Test("A button that is down at power-up means nothing until it comes up, and is stuck after ten minutes")
    func heldAtPowerUp() {
        var unit = PacerDriver(heldAtStart: true)
        unit.run(until: 599.9)
        #expect(unit.reports.isEmpty)
        unit.run(until: 600)
        #expect(unit.reports == [.buttonStuck(true)])
        #expect(unit.mean == 0)
        unit.release(at: 620)
        unit.run(until: 620.2)
        #expect(unit.reports == [.buttonStuck(true), .buttonStuck(false)])
        unit.tap(at: 621)
        #expect(unit.pacer.isInSession)
    }

    @Test("A hold of less than ten minutes is dark and reported to nobody", arguments: [15.0, 20, 120, 599.9])
    func longHold(seconds: Double) {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.run(until: 15)
        #expect(unit.mean == 0)
        unit.release(at: 1 + seconds)
        unit.run(until: 2000)
        #expect(unit.reports.isEmpty)
        #expect(unit.mean == 0)
    }

    @Test("A hold of ten minutes is a stuck button, reported once and again when it is released")
    func stuck() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.run(until: 600.9)
        #expect(unit.reports.isEmpty)
        unit.run(until: 5000)
        #expect(unit.reports == [.buttonStuck(true)])
        unit.release(at: 5000)
        unit.run(until: 5001)
        #expect(unit.reports == [.buttonStuck(true), .buttonStuck(false)])
        #expect(unit.mean == 0)
    }

    @Test("A button that is stuck while the hardware is opened again stays so; one that came up meanwhile is free")
    func stuckAcrossOpenings() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.open(at: 700)
        unit.run(until: 2000)
        #expect(unit.reports == [.buttonStuck(true)])
        unit.changeUnseen(to: false)
        unit.open(at: 2001)
        #expect(unit.reports == [.buttonStuck(true), .buttonStuck(false)])
        unit.tap(at: 2002)
        #expect(unit.pacer.isInSession)
    }

    @Test("A chip that comes back while the button is up frees nothing")
    func upAcrossOpenings() {
        var unit = PacerDriver()
        unit.open(at: 1)
        unit.tap(at: 2)
        unit.tap(at: 4)
        unit.open(at: 10)
        #expect(unit.reports.isEmpty)
    }

    @Test("A release without a press does nothing")
    func releaseAlone() {
        var unit = PacerDriver()
        unit.strayEdge(false, at: 1)
        unit.run(until: 5)
        #expect(!unit.pacer.isInSession)
        #expect(unit.mean == 0)
    }

    @Test("Two rising edges in a row are one press")
    func twoRisingEdges() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.strayEdge(true, at: 1.4)
        unit.release(at: 1.6)
        unit.run(until: 3)
        #expect(unit.pacer.isInSession)
    }

    @Test("A release whose edge was lost is found at the next reading of the level")
    func lostRelease() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.strayEdge(false, at: 1.01)
        unit.strayEdge(true, at: 1.02)
        unit.release(at: 1.3)
        unit.run(until: 2)
        unit.tap(at: 5)
        #expect(!unit.pacer.isInSession)
    }

    @Test("Press and release at the same instant are no press")
    func simultaneousEdges() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.release(at: 1)
        unit.run(until: 2)
        #expect(!unit.pacer.isInSession)
    }

    @Test("A hold shows the numbers; let go at light 1 it breathes from there")
    func holdToOne() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.run(until: 2.2)
        #expect(unit.program.scene == .counting(HoldCount(practices: 5, step: .milliseconds(900))))
        #expect(unit.mean > 0)
        unit.release(at: 2.4)
        unit.run(until: 3)
        #expect(unit.pacer.isInSession)
        #expect(unit.program.start > .zero.advanced(by: .seconds(2.3)))
    }

    @Test("Let go before light 1 has been seen, a hold is the press it began as")
    func barelyHeld() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.release(at: 1.95)
        unit.run(until: 3)
        #expect(unit.pacer.isInSession)
        #expect(unit.program.start == .zero.advanced(by: .seconds(1)))
    }

    @Test("A hold past the last light is cancelled and dark")
    func overHold() {
        var unit = PacerDriver()
        unit.press(at: 1)
        unit.run(until: 6.3)
        #expect(unit.mean > 0)
        unit.run(until: 8)
        #expect(unit.mean == 0)
        #expect(!unit.pacer.isInSession)
        unit.release(at: 9)
        unit.run(until: 10)
        #expect(!unit.pacer.isInSession)
        #expect(unit.reports.isEmpty)
    }

    @Test("A hold in a session that is let go at light 1 is a stop")
    func holdStops() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.press(at: 20)
        unit.release(at: 21.3)
        unit.run(until: 24)
        #expect(!unit.pacer.isInSession)
        #expect(unit.mean == 0)
    }

    @Test("Let go before light 1 has been seen, a hold in a session is the stop it began as")
    func barelyHeldInSession() {
        var unit = PacerDriver()
        unit.tap(at: 0)
        unit.press(at: 20)
        unit.release(at: 20.95)
        unit.run(until: 24)
        #expect(!unit.pacer.isInSession && unit.mean == 0)
    }

    @Test("Openings of up to 60 ms while holding are the tremor of a hand", arguments: [0.005, 0.03, 0.06])
    func tremor(opening: Double) {
        var unit = PacerDriver()
        unit.press(at: 1)
        for second in [1.3, 1.6, 2.0] {
            unit.release(at: second)
            unit.press(at: second + opening)
        }
        unit.run(until: 2.2)
        #expect(unit.program.scene == .counting(HoldCount(practices: 5, step: .milliseconds(900))))
    }

    @Test("Deadlines served late change nothing but the moment they are served", arguments: [0.3, 20])
    func lateDeadlines(seconds: Double) {
        var punctual = PacerDriver()
        var late = PacerDriver()
        punctual.tap(at: 0)
        late.tap(at: 0)
        punctual.run(until: 200)
        late.run(until: 200, late: .milliseconds(Int64(seconds * 1000)))
        #expect(late.mean == punctual.mean)
        punctual.run(until: 330)
        late.run(until: 330, late: .milliseconds(Int64(seconds * 1000)))
        #expect(late.mean == punctual.mean)
        #expect(late.reports == punctual.reports)
        #expect(late.repeatedDeadlines == 0)
    }
}
