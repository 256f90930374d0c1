import Pacing
import Testing

@Suite("The night")
struct NightTests {
    private static let night = Night(
        from: TimeOfDay(hour: 21, minute: 0), to: TimeOfDay(hour: 6, minute: 0), brightness: 0.25)

    /// A unit that starts at a time of the day with a clock that goes right, or with one that is not trusted.
    private func unit(
        at start: TimeOfDay, trusted: Bool = true, idle: IdleLight = .dark, hasHues: Bool = true
    ) -> PacerDriver {
        var unit = PacerDriver(
            PacerConfiguration(
                appearance: LightAppearance(segmentCount: 10, brightness: 0.8, hasHues: hasHues), idle: idle,
                night: Self.night))
        unit.clock = { instant in
            trusted ? TimeOfDay(seconds: (start.seconds + Int(instant.nanoseconds / 1_000_000_000)) % 86_400) : nil
        }
        return unit
    }

    private let evening = TimeOfDay(hour: 20, minute: 59)
    private let earlyMorning = TimeOfDay(hour: 5, minute: 59)

    @Test(
        "It begins with its first moment and ends before its last, also past midnight",
        arguments: [
            (20, 59, false), (21, 0, true), (23, 59, true), (0, 0, true), (5, 59, true), (6, 0, false), (12, 0, false),
        ])
    func hours(hour: Int, minute: Int, isNight: Bool) {
        let time = TimeOfDay(hour: hour, minute: minute)
        #expect(Self.night.contains(time) == isNight)
        let reversed = Night(from: Self.night.to, to: Self.night.from, brightness: 1)
        #expect(reversed.contains(time) == !isNight)
    }

    @Test("What it answers holds to its next edge and to the next quarter of an hour at most, at every second of a day")
    func holds() {
        for second in 0..<86_400 {
            let time = TimeOfDay(seconds: second)
            let holds = Int(time.wait(forOneOf: [Self.night.from, Self.night.to]).components.seconds)
            #expect((1...900).contains(holds) && (second + holds) % 900 == 0)
            let last = TimeOfDay(seconds: (second + holds - 1) % 86_400)
            if Self.night.contains(last) != Self.night.contains(time) { Issue.record("\(second)") }
        }
    }

    @Test("A session at night is no brighter than set, and in the bar's own colour; by day it is as set")
    func session() {
        var night = unit(at: TimeOfDay(hour: 23, minute: 0))
        night.tap(at: 1)
        night.run(until: 5)
        #expect(abs(night.mean - 0.25) < 1e-9)
        #expect(night.program.colour(at: night.now, own: .warmAmber) == .warmAmber)
        for (hour, colour) in [(23, LEDColour.warmAmber), (12, Practice.bodyCheck.hue)] {
            var unit = unit(at: TimeOfDay(hour: hour, minute: 0))
            unit.press(at: 1)
            unit.release(at: 3.2)
            unit.run(until: 6)
            #expect(unit.program.scene.practice == .bodyCheck)
            #expect(unit.program.colour(at: unit.now, own: .warmAmber) == colour)
        }
    }

    @Test("A brightness that is lower by day is kept at night")
    func dimByDay() {
        var unit = PacerDriver(
            PacerConfiguration(appearance: LightAppearance(segmentCount: 10, brightness: 0.1), night: Self.night))
        unit.clock = { _ in TimeOfDay(hour: 23, minute: 0) }
        unit.tap(at: 1)
        unit.run(until: 5)
        #expect(abs(unit.mean - 0.1) < 1e-9)
    }

    @Test("A session that began by day stays as it began until it is over, the next one is the night's")
    func nightfall() {
        var unit = unit(at: evening, idle: .ember)
        unit.tap(at: 50)
        unit.run(until: 84)
        #expect(abs(unit.mean - 0.8) < 1e-9)
        unit.tap(at: 94)
        #expect(unit.program.scene == .dark, "a night's rest is dark")
        unit.tap(at: 100)
        unit.run(until: 104)
        #expect(abs(unit.mean - 0.25) < 1e-9)
    }

    @Test("A session that began at night stays as it began until it is over, the next one is the day's")
    func daybreak() {
        var unit = unit(at: earlyMorning, idle: .ember)
        unit.tap(at: 50)
        unit.run(until: 84)
        #expect(abs(unit.mean - 0.25) < 1e-9)
        unit.tap(at: 94)
        #expect(unit.program.scene == .ember)
        unit.tap(at: 100)
        unit.run(until: 104)
        #expect(abs(unit.mean - 0.8) < 1e-9)
    }

    @Test("The ember goes when night falls and comes back in the morning")
    func ember() {
        var unit = unit(at: evening, idle: .ember)
        unit.run(until: 59)
        #expect(unit.mean > 0)
        unit.run(until: 62)
        #expect(unit.mean == 0)
        unit.run(until: 60 + 9 * 3600 - 1)
        #expect(unit.mean == 0)
        unit.run(until: 60 + 9 * 3600 + 3)
        #expect(unit.mean > 0)
    }

    @Test("Nightfall while the lights count changes nothing of them")
    func counting() {
        var unit = unit(at: evening)
        unit.press(at: 58)
        unit.run(until: 60.5)
        #expect(unit.program.scene == .counting(HoldCount(practices: 5, step: .milliseconds(900))))
        #expect(unit.program.appearance.brightness == 0.8)
    }

    @Test("With a clock that is not to be trusted there is no night, and a clock that becomes so is heard in a minute")
    func untrusted() {
        var unit = unit(at: TimeOfDay(hour: 23, minute: 0), trusted: false)
        unit.tap(at: 1)
        unit.run(until: 5)
        #expect(abs(unit.mean - 0.8) < 1e-9)
        unit.tap(at: 10)
        unit.clock = { _ in TimeOfDay(hour: 23, minute: 0) }
        unit.run(until: 71)
        unit.tap(at: 72)
        unit.run(until: 76)
        #expect(abs(unit.mean - 0.25) < 1e-9)
    }

    @Test("An idle unit asks the clock once a quarter of an hour")
    func wakeups() {
        var unit = unit(at: TimeOfDay(hour: 12, minute: 7))
        var asked = 0
        let clock = unit.clock
        unit.clock = { instant in
            asked += 1
            return clock(instant)
        }
        unit.run(until: 86_400)
        #expect(asked == 97)
    }
}
