import Pacing
import Testing

@Suite("What an idle bar tells")
struct BarSignTests {
    @Test("A copy is done: the whole bar glows up within four seconds, stays for two and is dark after five more")
    func copied() {
        var unit = PacerDriver()
        unit.show(.copied, at: 10)
        #expect(unit.lit == Array(0..<10))
        var before = unit.mean
        for tenth in 101...140 {
            unit.run(until: Double(tenth) / 10)
            #expect(unit.mean > before)
            before = unit.mean
        }
        unit.run(until: 16)
        #expect(unit.mean == before)
        unit.run(until: 18.5)
        #expect(unit.mean < before && unit.mean > 0)
        unit.run(until: 21)
        #expect(unit.mean == 0 && unit.pacer.deadline == nil)
    }

    @Test("It failed: the two ends of the bar and nothing between, still for sixteen seconds, then dark")
    func notCopied() {
        var unit = PacerDriver()
        unit.show(.notCopied, at: 10)
        unit.run(until: 14)
        let mean = unit.mean
        for second in 14...30 {
            unit.run(until: Double(second))
            #expect(unit.lit == [0, 9] && unit.mean == mean)
        }
        unit.run(until: 35)
        #expect(unit.mean == 0 && unit.pacer.deadline == nil)
    }

    @Test("In a session, while lights count, in a fade and at the end the light goes on as if nothing was said")
    func unseenInUse() {
        func light(told: Bool) -> [LightProgram] {
            var unit = PacerDriver()
            var programs: [LightProgram] = []
            unit.tap(at: 1)
            if told { unit.show(.copied, at: 5) }
            programs.append(unit.program)
            unit.run(until: 303)
            if told { unit.show(.notCopied, at: 303) }
            programs.append(unit.program)
            unit.press(at: 400)
            unit.run(until: 402)
            if told { unit.show(.notCopied, at: 402) }
            programs.append(unit.program)
            unit.stop(at: 403)
            if told { unit.show(.copied, at: 403.5) }
            programs.append(unit.program)
            return programs
        }
        #expect(light(told: true) == light(told: false))
    }

    @Test("A press takes its place at once and begins a session; the stick is counted nowhere", arguments: [11.0, 30])
    func pressed(at seconds: Double) {
        var unit = PacerDriver()
        unit.show(.notCopied, at: 10)
        unit.tap(at: seconds)
        #expect(unit.program.scene.practice == .breathe && unit.pacer.isInSession)
        unit.run(until: 400)
        #expect(unit.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("The latest counts, and an idle ember comes back when it is over")
    func again() {
        var unit = PacerDriver(PacerConfiguration(appearance: PacerDriver.appearance, idle: .ember))
        unit.show(.notCopied, at: 10)
        unit.show(.copied, at: 20)
        #expect(unit.program.scene == .sign(.copied))
        unit.run(until: 32)
        #expect(unit.program.scene == .ember)
    }

    @Test("Settings are refused: every second fifth, faint and still, from the start for ten minutes")
    func settingsRefused() {
        var unit = PacerDriver(showing: .settingsRefused)
        unit.run(until: 4)
        let mean = unit.mean
        // Six of ten segments at L* 35, which is a luminance of 8.5 %.
        #expect(abs(mean - 0.6 * 0.085) < 0.001)
        for second in stride(from: 4.0, through: 600, by: 4) {
            unit.run(until: second)
            #expect(unit.lit == [0, 1, 4, 5, 8, 9] && unit.mean == mean)
        }
        unit.run(until: 605)
        #expect(unit.mean == 0 && unit.pacer.deadline == nil)
    }

    @Test("An update goes on: a fifth of the bar goes up in ten seconds and down in ten, and its light stays the same")
    func updating() {
        var unit = PacerDriver()
        unit.show(.updating, at: 10)
        var lit: [[Int]] = []
        for second in [30.0, 35, 40, 45, 50] {
            unit.run(until: second)
            lit.append(unit.lit)
            // Two of ten segments at L* 35, which is a luminance of 8.5 %.
            #expect(abs(unit.mean - 0.2 * 0.085) < 0.001)
        }
        #expect(lit == [[0, 1], [4, 5], [8, 9], [4, 5], [0, 1]])
        unit.run(until: 616)
        #expect(unit.mean == 0 && unit.pacer.deadline == nil)
    }

    @Test("It makes way for the sign that it is done, and for a press")
    func updated() {
        var unit = PacerDriver()
        unit.show(.updating, at: 10)
        unit.show(.copied, at: 100)
        #expect(unit.program.scene == .sign(.copied))
        unit.show(.updating, at: 200)
        unit.tap(at: 210)
        #expect(unit.program.scene.practice == .breathe)
    }

    @Test("The three that stand still are different segments on every bar", arguments: 5...28)
    func distinct(segments: Int) {
        let lit = [BarSign.copied, .notCopied, .settingsRefused].map { sign in
            var unit = PacerDriver(
                PacerConfiguration(appearance: LightAppearance(segmentCount: segments)), showing: sign)
            unit.run(until: 4)
            return unit.lit
        }
        #expect(Set(lit).count == lit.count)
        #expect(lit.allSatisfy { $0.contains(0) && $0.contains(segments - 1) }, "turned upside down they are the same")
    }

    @Test("A press ends what is shown from the start, for good: after the session and when a lost chip is back")
    func onceOnly() {
        var unit = PacerDriver(showing: .settingsRefused)
        unit.tap(at: 60)
        #expect(unit.pacer.isInSession)
        unit.run(until: 400)
        #expect(unit.mean == 0 && unit.pacer.deadline == nil)
        unit.open(at: 410)
        unit.run(until: 420)
        #expect(unit.mean == 0)
    }

    @Test("Settings that are taken up anew end it: it fades, and so does the unit")
    func reloaded() {
        var unit = PacerDriver(showing: .settingsRefused)
        unit.reload(at: 60)
        #expect(unit.mean > 0 && unit.pacer.isEnding && !unit.pacer.hasEnded)
        unit.run(until: 62)
        #expect(unit.mean == 0 && unit.pacer.hasEnded && unit.pacer.isReloading)
    }
}
