import Pacing
import Testing

/// Clocks that are put forward and back, that are not trusted, and units that start in the middle.
@Suite("An invitation by the clock on the wall")
struct InvitationClockTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var zone: String
        /// Seconds since 1970 at which the unit starts, 20:00 by the clock on the wall.
        var start: Int
        var at: TimeOfDay
        /// When the bar glows, in seconds after that.
        var glows: [Range<Int>]

        var testDescription: String { "\(zone), \(start), \(at)" }

        init(_ zone: String, _ start: Int, at hour: Int, _ minute: Int, glows: [Range<Int>]) {
            self.zone = zone
            self.start = start
            at = TimeOfDay(hour: hour, minute: minute)
            self.glows = glows
        }
    }

    private static let changes = [
        // 2026-03-29, after six hours: 02:00 becomes 03:00.
        Change("Europe/Berlin", 1_774_724_400, at: 1, 50, glows: [21_000..<21_600]),
        Change("Europe/Berlin", 1_774_724_400, at: 1, 55, glows: [21_300..<21_600]),
        // A time that the clock leaves out, with all of its minutes and with the first of them.
        Change("Europe/Berlin", 1_774_724_400, at: 2, 30, glows: []),
        Change("Europe/Berlin", 1_774_724_400, at: 2, 55, glows: [21_600..<21_900]),
        Change("Europe/Berlin", 1_774_724_400, at: 3, 0, glows: [21_600..<22_200]),
        // 2026-10-25, after seven hours: 03:00 becomes 02:00. What comes twice invites twice.
        Change("Europe/Berlin", 1_792_864_800, at: 2, 30, glows: [23_400..<24_000, 27_000..<27_600]),
        Change("Europe/Berlin", 1_792_864_800, at: 2, 55, glows: [24_900..<25_200, 28_500..<29_100]),
        Change("Europe/Berlin", 1_792_864_800, at: 3, 0, glows: [28_800..<29_400]),
        // 2026-10-04, after six hours: 02:00 becomes 02:30.
        Change("Australia/Lord_Howe", 1_791_019_800, at: 2, 15, glows: []),
        Change("Australia/Lord_Howe", 1_791_019_800, at: 2, 25, glows: [21_600..<21_900]),
    ]

    /// A unit whose clock is a zone's.
    private func unit(_ change: Change) throws -> PacerDriver {
        var unit = PacerDriver(
            PacerConfiguration(
                appearance: PacerDriver.appearance, invitation: Invitation(at: [change.at], minutes: 10)))
        unit.clock = try PacerDriver.wallClock(in: change.zone, from: change.start)
        return unit
    }

    @Test(
        "It is on for as long as the clock shows its minutes, also where clocks are put forward and back",
        arguments: changes)
    func crossing(change: Change) throws {
        var unit = try unit(change)
        #expect(unit.clock(.zero) == TimeOfDay(hour: 20, minute: 0))
        var seen: [Int] = []
        for second in 0..<10 * 3600 {
            unit.run(until: Double(second) + 0.5)
            if unit.program.scene != .dark { seen.append(second) }
        }
        #expect(seen == change.glows.flatMap { Array($0) })
    }

    @Test("An hour that comes twice is two invitations: an answer to the first is none to the second")
    func answeredOnce() throws {
        var unit = try unit(Change("Europe/Berlin", 1_792_864_800, at: 2, 30, glows: []))
        unit.tap(at: 23_500)
        #expect(unit.program.scene.practice == .teamMinute)
        unit.run(until: 23_999)
        #expect(unit.mean == 0)
        unit.tap(at: 27_100)
        #expect(unit.program.scene.practice == .teamMinute)
    }

    @Test("With a clock that is not to be trusted there is none")
    func untrusted() {
        var unit = PacerDriver.inviting()
        unit.clock = { _ in nil }
        for second in 0..<7200 {
            unit.run(until: Double(second))
            #expect(unit.mean == 0)
        }
        unit.tap(at: 7200)
        #expect(unit.program.scene.practice == .breathe)
    }

    @Test("A clock that becomes trusted in the middle is heard in a minute, and one that no longer is ends it")
    func trustedLater() {
        // Read at 0, 60 … s while it is not trusted; the invitation is on from 60 to 660.
        var late = PacerDriver.inviting()
        let clock = late.clock
        let trusted = MonotonicInstant.zero.advanced(by: .seconds(200))
        late.clock = { $0 < trusted ? nil : clock($0) }
        late.run(until: 239)
        #expect(late.mean == 0)
        late.run(until: 240.5)
        #expect(late.isInviting && late.program.start == .zero.advanced(by: .seconds(60)))
        late.run(until: 660)
        #expect(late.mean == 0)

        // From 07:10 on, 60 to 960 s; the clock is read again at a quarter past, at 360.
        var lost = PacerDriver.inviting(
            Invitation(at: [TimeOfDay(hour: 7, minute: 10)], minutes: 15), from: TimeOfDay(hour: 7, minute: 9))
        let right = lost.clock
        let end = MonotonicInstant.zero.advanced(by: .seconds(300))
        lost.clock = { $0 < end ? right($0) : nil }
        lost.run(until: 359)
        #expect(lost.isInviting)
        lost.run(until: 361.5)
        #expect(lost.mean == 0)
    }

    @Test("A clock that is read again in the middle, a second off, changes nothing of it", arguments: [-1, 0, 1])
    func readAgain(seconds: Int) {
        // From 07:10 on, 60 to 960 s; the clock is read again at a quarter past, at 360.
        let invitation = Invitation(at: [TimeOfDay(hour: 7, minute: 10)], minutes: 15)
        var answered = PacerDriver.inviting(invitation, from: TimeOfDay(hour: 7, minute: 9))
        let right = answered.clock
        let second = MonotonicInstant.zero.advanced(by: .seconds(300))
        answered.clock = { $0 < second ? right($0) : right($0.advanced(by: .seconds(seconds))) }
        var unanswered = answered
        unanswered.run(until: 400)
        #expect(unanswered.isInviting && unanswered.program.start == .zero.advanced(by: .seconds(60)))
        answered.tap(at: 100)
        #expect(answered.program.scene.practice == .teamMinute)
        answered.run(until: 400)
        #expect(answered.mean == 0)
    }

    @Test("Power that comes back in the middle finds the light where it would be, until the same end")
    func powerBack() {
        var always = PacerDriver.inviting()
        var again = PacerDriver.inviting(from: TimeOfDay(hour: 7, minute: 18))
        again.run(until: 3.5)
        #expect(again.isInviting)
        for tenth in 40...4300 {
            always.run(until: 240 + Double(tenth) / 10)
            again.run(until: Double(tenth) / 10)
            #expect(again.mean == always.mean)
        }
        #expect(again.mean == 0)
    }

    @Test("In its last five seconds nothing begins to glow")
    func tooLate() {
        var unit = PacerDriver.inviting(from: TimeOfDay(seconds: 7 * 3600 + 24 * 60 + 55))
        unit.run(until: 4)
        #expect(unit.program.scene == .dark)
        var just = PacerDriver.inviting(from: TimeOfDay(seconds: 7 * 3600 + 24 * 60 + 54))
        just.run(until: 0.5)
        #expect(just.isInviting)
    }

    @Test("A chip that was gone for a day finds the next day's")
    func nextDay() {
        var pacer = Pacer(PacerConfiguration(appearance: PacerDriver.appearance, invitation: .twice))
        let time = TimeOfDay(hour: 7, minute: 16)
        for day in 0..<2 {
            let now = MonotonicInstant.zero.advanced(by: .seconds(day * 86_400))
            _ = pacer.handle(.opened(isPressed: false), at: now)
            let effects = pacer.handle(.clock(time), at: now)
            guard case .play(let program)? = effects.first else {
                Issue.record("day \(day): \(effects)")
                continue
            }
            #expect(program.start == now.advanced(by: .seconds(-60)) && program.scene != .dark)
        }
    }
}
