import Pacing
import Testing

@Suite("Taking up settings anew")
struct ReloadTests {
    @Test("An idle unit ends at once")
    func idle() {
        var unit = PacerDriver()
        unit.reload(at: 10)
        #expect(unit.pacer.hasEnded && unit.pacer.isReloading)
    }

    @Test("A session goes on to its end and through its fade; then the unit ends")
    func inSession() {
        var unit = PacerDriver()
        unit.tap(at: 1)
        unit.reload(at: 20)
        unit.run(until: 300.9)
        #expect(unit.pacer.isInSession && !unit.pacer.isEnding)
        unit.run(until: 310)
        #expect(unit.mean == 0 && unit.pacer.hasEnded && unit.pacer.isReloading)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("A session that is stopped by hand fades as ever, and the unit ends when it is dark")
    func stopped() {
        var unit = PacerDriver()
        unit.tap(at: 1)
        unit.reload(at: 3)
        unit.tap(at: 5)
        #expect(unit.mean > 0 && !unit.pacer.hasEnded)
        unit.run(until: 7.5)
        #expect(unit.mean == 0 && unit.pacer.hasEnded)
    }

    @Test("While lights count, and in the fade of a session, it waits as well", arguments: [402.0, 303])
    func inUse(at seconds: Double) {
        var unit = PacerDriver()
        unit.tap(at: 1)
        if seconds > 400 { unit.press(at: 400) }
        unit.reload(at: seconds)
        #expect(!unit.pacer.isEnding && unit.pacer.isReloading)
    }

    @Test("An ember fades first")
    func ember() {
        var unit = PacerDriver(PacerConfiguration(appearance: PacerDriver.appearance, idle: .ember))
        unit.reload(at: 10)
        #expect(unit.mean > 0 && unit.pacer.isEnding && !unit.pacer.hasEnded)
        unit.run(until: 12)
        #expect(unit.mean == 0 && unit.pacer.hasEnded)
    }

    @Test("A stop that comes while it waits is a stop", arguments: [false, true])
    func stop(afterwards: Bool) {
        var unit = PacerDriver()
        unit.tap(at: 1)
        if afterwards { unit.stop(at: 3) }
        unit.reload(at: 3)
        if !afterwards { unit.stop(at: 3) }
        unit.run(until: 6)
        #expect(unit.pacer.hasEnded && !unit.pacer.isReloading)
    }
}
