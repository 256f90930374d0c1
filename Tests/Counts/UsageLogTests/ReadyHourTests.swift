import CountingSimulator
import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("Hours in which the unit could have paced, and its faults in them")
struct ReadyHourTests {
    private static func at(_ seconds: Int) -> MonotonicInstant { MonotonicInstant.zero.advanced(by: .seconds(seconds)) }

    /// A unit to which something happens, in seconds since it began, and which ends after so many seconds.
    private func health(_ events: [(at: Int, UsageEvent)], end: Int) throws -> [String: String] {
        let disk = SimulatedDisk()
        let unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(start: SimulatedClock.standardStart))
        unit.begin(at: .zero)
        for (second, event) in events {
            unit.pass(to: Self.at(second))
            unit.take(event, at: Self.at(second))
        }
        unit.end(at: Self.at(end))
        let columns = try UsageInspection(of: disk).openHealth ?? []
        return Dictionary(uniqueKeysWithValues: columns.map { ($0.column, $0.value) })
    }

    @Test(
        "An hour is ready if light and button worked in all of it, as far as a start allows",
        arguments: [
            // From the start on, and told so again.
            ([(0, .hardware(works: true))], "2"),
            ([(0, .hardware(works: true)), (700, .hardware(works: true)), (800, .button(isStuck: false))], "2"),
            // Never, and not before the first look at the clock.
            ([], "0"), ([(0, .hardware(works: false))], "0"), ([(400, .hardware(works: true))], "1"),
            // Not for ten seconds between two looks.
            ([(0, .hardware(works: true)), (700, .hardware(works: false)), (710, .hardware(works: true))], "1"),
            ([(0, .hardware(works: true)), (700, .button(isStuck: true)), (710, .button(isStuck: false))], "1"),
            // Not for ten seconds around the full hour.
            ([(0, .hardware(works: true)), (3595, .button(isStuck: true)), (3605, .button(isStuck: false))], "0"),
            // Only one of the two works again.
            (
                [
                    (0, .hardware(works: true)), (700, .button(isStuck: true)), (710, .hardware(works: false)),
                    (720, .button(isStuck: false)),
                ], "0"
            ),
        ] as [([(at: Int, UsageEvent)], String)])
    func readyHours(events: [(at: Int, UsageEvent)], hours: String) throws {
        #expect(try health(events, end: 7200)["ready_hours"] == hours)
    }

    @Test("What failed once is one fault, however often that is reported, and a light that never worked is none")
    func faults() throws {
        let working: [(at: Int, UsageEvent)] = [(0, .hardware(works: true))]
        let failing: [(at: Int, UsageEvent)] = [(10, .hardware(works: false)), (20, .hardware(works: false))]
        #expect(try health(failing, end: 30)["hardware_faults"] == "0")
        #expect(try health(working + failing, end: 30)["hardware_faults"] == "1")
        let again: [(at: Int, UsageEvent)] = [(30, .hardware(works: true)), (40, .hardware(works: false))]
        #expect(try health(working + failing + again, end: 50)["hardware_faults"] == "2")
    }

    @Test(
        "After the third failure of a week, one takes its hour only if it is still there at a beat",
        arguments: [(200, "1"), (202, "0")])
    func moreFaults(lasts: Int, hours: String) throws {
        let (fails, works) = (UsageEvent.hardware(works: false), UsageEvent.hardware(works: true))
        // A beat is at 3900.
        let events: [(at: Int, UsageEvent)] = [
            (0, works), (700, fails), (701, works), (800, fails), (801, works), (910, fails), (911, works),
            (3699, fails), (3699 + lasts, works),
        ]
        let found = try health(events, end: 7200)
        #expect(found["ready_hours"] == hours)
        #expect(found["hardware_faults"] == "3")
    }

    @Test("Whether the button is stuck is on the disk once the program has ended")
    func button() throws {
        #expect(try health([(0, .button(isStuck: true))], end: 30)["button"] == "stuck")
        let released: [(at: Int, UsageEvent)] = [(0, .button(isStuck: true)), (10, .button(isStuck: false))]
        #expect(try health(released, end: 30)["button"] == "ok")
    }

    @Test("A start is a restart, and whoever only publishes what waits starts nothing")
    func restarts() {
        let room = UsageRoom()
        room.start()
        let reading = SimulatedClock(start: SimulatedClock.standardStart).reading(.zero)
        for (isStart, restarts) in [(false, 1), (true, 2)] {
            var keeper = UsageKeeper(room.configuration, on: room.disk, start: .zero)
            keeper.begin(at: reading, isStart: isStart)
            #expect(room.line("health") == "health \(restarts) 0 0 0 0 0 ok 0")
        }
    }
}
