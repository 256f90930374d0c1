import Pacing
import Testing

@Suite("An invitation")
struct InvitationTests {
    private func night(_ from: (Int, Int), _ to: (Int, Int)) -> Night {
        Night(
            from: TimeOfDay(hour: from.0, minute: from.1), to: TimeOfDay(hour: to.0, minute: to.1), brightness: 0.25)
    }

    @Test("At its time an idle bar begins to glow, all but its middle, and is dark when its minutes are over")
    func wholeTime() {
        var unit = PacerDriver.inviting()
        unit.run(until: 60)
        #expect(unit.mean == 0)
        unit.run(until: 60.1)
        #expect(unit.isInviting)
        unit.run(until: 659.9)
        #expect(unit.isInviting)
        unit.run(until: 660)
        #expect(unit.mean == 0 && unit.pacer.deadline == unit.pacer.clockDeadline)
        #expect(unit.reports.isEmpty, "it is not counted")
    }

    @Test("It breathes six times a minute, slow and faint")
    func breathes() {
        var unit = PacerDriver.inviting()
        var means: [Double] = []
        for tenth in 600...6600 {
            unit.run(until: Double(tenth) / 10)
            means.append(unit.mean)
        }
        // A breath is full four seconds after it has begun, and empty after ten. The last one is cut short by the fade.
        for breath in 1..<59 {
            let full = breath * 100 + 40
            #expect(means[full - 10] < means[full] && means[full + 10] < means[full])
            let empty = breath * 100
            #expect(means[empty - 10] > means[empty] && means[empty + 10] > means[empty] && means[empty] > 0)
        }
        // Eight of ten segments at L* 24, which is a luminance of 4.1 %.
        #expect(abs((means.max() ?? 0) - 0.8 * 0.041) < 0.001)
    }

    @Test("Without one the pacer asks for no time of day")
    func unset() {
        var none = Pacer(PacerConfiguration(appearance: PacerDriver.appearance))
        _ = none.handle(.opened(isPressed: false), at: .zero)
        #expect(none.clockDeadline == nil)
        let effects = none.handle(.clock(TimeOfDay(hour: 7, minute: 15)), at: .zero)
        #expect(effects.isEmpty)
        var unit = PacerDriver.inviting()
        unit.run(until: 1)
        #expect(unit.pacer.clockDeadline == MonotonicInstant.zero.advanced(by: .seconds(60)))
    }

    @Test("A session that runs as it would begin goes on, and then the light is that of a bar that nobody has used")
    func inSession() {
        var unused = PacerDriver.inviting()
        var used = PacerDriver.inviting()
        var stopped = PacerDriver.inviting()
        used.tap(at: 30)
        stopped.tap(at: 30)
        stopped.tap(at: 90.4)
        used.run(until: 329)
        #expect(used.program.scene.practice == .breathe)
        // The session ends at 330 s and has faded by 335; the glow takes four seconds to come up.
        for tenth in 3400...6700 {
            let time = Double(tenth) / 10
            unused.run(until: time)
            used.run(until: time)
            stopped.run(until: time)
            #expect(used.mean == unused.mean && stopped.mean == unused.mean)
        }
        #expect(used.reports == [.started(.breathe), .completed(.breathe)])
    }

    @Test("A bar that becomes free in the middle of it begins to glow from nothing")
    func joined() {
        var unit = PacerDriver.inviting()
        unit.tap(at: 30)
        unit.run(until: 335)
        #expect(unit.mean == 0)
        unit.run(until: 335.1)
        #expect(unit.isInviting && unit.mean < 0.001)
    }

    @Test("Once its time is over no light tells when somebody pressed, or whether anybody did")
    func untold() {
        var units = Array(repeating: PacerDriver.inviting(), count: 3)
        units[1].tap(at: 61)
        units[2].tap(at: 500.7)
        for index in units.indices { units[index].run(until: 660) }
        let afternoon = 7 * 3600 + 31 * 60
        for tenth in stride(from: 6600, to: (afternoon + 660) * 10, by: 37) {
            for index in units.indices { units[index].run(until: Double(tenth) / 10) }
            #expect(units[1].mean == units[0].mean && units[2].mean == units[0].mean)
        }
    }

    @Test("It comes at each of its times on each day, whatever came of the one before")
    func daily() {
        var unit = PacerDriver.inviting()
        var begun: [Int] = []
        for minute in 0..<3 * 1440 {
            unit.run(until: Double(minute * 60 + 30))
            if unit.isInviting {
                begun.append(minute % 1440)
                unit.tap(at: Double(minute * 60 + 31))
            }
        }
        // In minutes after 07:14.
        #expect(begun == [1, 451, 1, 451, 1, 451])
    }

    @Test("At night there is none: it ends as night falls, and at daybreak it begins for what is left of its minutes")
    func nightsEdge() {
        // When the bar glows, in seconds after 07:14.
        let cases: [(night: Night, glows: [Range<Int>])] = [
            (night((7, 20), (6, 0)), [60..<360]),
            (night((21, 0), (7, 20)), [360..<660]),
            (night((21, 0), (7, 15)), [60..<660]),
            (night((7, 15), (6, 0)), []),
            (night((7, 25), (6, 0)), [60..<660]),
            (night((21, 0), (7, 25)), []),
            (night((7, 18), (7, 20)), [60..<240, 360..<660]),
            (night((22, 0), (6, 0)), [60..<660]),
        ]
        for (night, glows) in cases {
            var unit = PacerDriver.inviting(night: night)
            var seen: [Int] = []
            for second in 0..<720 {
                unit.run(until: Double(second) + 0.5)
                if unit.program.scene != .dark { seen.append(second) }
            }
            #expect(seen == glows.flatMap { Array($0) }, "\(night)")
        }
    }

    @Test("As night falls the glow is gone in a second and a half, and a press is the night's")
    func nightfall() {
        var unit = PacerDriver.inviting(night: night((7, 20), (6, 0)))
        unit.run(until: 361.5)
        #expect(unit.mean == 0)
        unit.tap(at: 370)
        unit.run(until: 374)
        #expect(unit.program.scene.practice == .breathe && abs(unit.mean - 0.25) < 1e-9)
    }

    @Test("The bar's brightness is a factor on it as on any light")
    func brightness() {
        let morning = TimeOfDay(hour: 7, minute: 15)
        var dim = PacerDriver(
            PacerConfiguration(
                appearance: LightAppearance(segmentCount: 10, brightness: 0.25), invitation: .twice))
        dim.clock = { _ in morning }
        var bright = PacerDriver.inviting(from: morning)
        dim.run(until: 14)
        bright.run(until: 14)
        #expect(abs(dim.mean - bright.mean / 4) < 1e-12 && dim.mean > 0)
    }

    @Test("An ember gives way to it and comes back")
    func ember() {
        var unit = PacerDriver.inviting(idle: .ember)
        unit.run(until: 59)
        #expect(unit.lit == [0])
        unit.run(until: 65)
        #expect(unit.isInviting)
        unit.run(until: 663)
        #expect(unit.lit == [0] && unit.program.scene == .ember)
    }

    @Test("A stop and new settings end it at once: it fades, and so does the unit", arguments: [false, true])
    func ended(byReload: Bool) {
        var unit = PacerDriver.inviting()
        if byReload { unit.reload(at: 100) } else { unit.stop(at: 100) }
        #expect(unit.mean > 0 && unit.pacer.isEnding)
        unit.run(until: 101.5)
        #expect(unit.mean == 0 && unit.pacer.hasEnded && unit.pacer.isReloading == byReload)
    }

    @Test("A chip that is lost and comes back finds it as it was: on, or answered")
    func reopened() {
        var unit = PacerDriver.inviting()
        unit.run(until: 100)
        unit.open(at: 120)
        unit.run(until: 125)
        #expect(unit.isInviting && unit.program.start == .zero.advanced(by: .seconds(60)))
        unit.tap(at: 130)
        unit.open(at: 140)
        unit.run(until: 660)
        #expect(unit.mean == 0)
    }

    @Test("What may be set: 1 to 6 times, 1 to 15 minutes, and one at a time, past midnight too")
    func ranges() {
        #expect(Invitation.minutesRange == 1...15 && Invitation.mostTimes == 6 && Invitation.practice == .teamMinute)
        let midnight = TimeOfDay(hour: 0, minute: 0)
        let late = TimeOfDay(hour: 23, minute: 55)
        let overlap = Invitation.overlap(of: [midnight, late], minutes: 6)
        #expect(overlap?.first == late && overlap?.second == midnight)
        #expect(Invitation.overlap(of: [midnight, late], minutes: 5)?.first == nil)
        #expect(Invitation.overlap(of: [late], minutes: 15)?.first == nil)
        #expect(Invitation.overlap(of: [late, late], minutes: 1)?.first == late)
        let morning = TimeOfDay(hour: 7, minute: 15)
        let justBefore = TimeOfDay(seconds: morning.seconds + 10 * 60 - 1)
        #expect(Invitation.overlap(of: [morning, justBefore], minutes: 10)?.first == morning)
        let night = night((21, 0), (6, 0))
        let early = TimeOfDay(hour: 5, minute: 50)
        #expect(Invitation.isHidden(by: night, at: early, minutes: 10))
        #expect(!Invitation.isHidden(by: night, at: early, minutes: 11))
        #expect(!Invitation.isHidden(by: night, at: TimeOfDay(seconds: early.seconds + 1), minutes: 10))
        #expect(!Invitation.isHidden(by: night, at: TimeOfDay(hour: 7, minute: 15), minutes: 10))
        #expect(Invitation.isHidden(by: night, at: midnight, minutes: 15))
    }
}
