import Pacing
import Testing

/// Clocks that are put forward and back, as the tz database has them.
@Suite("A night in which the clocks change")
struct DaylightSavingTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var zone: String
        /// Seconds since 1970 at which the unit starts, some hours before the change.
        var start: Int
        var night: Night
        /// When night falls and ends within twelve hours, in hours since the start.
        var expected: [Double]

        var testDescription: String { "\(zone), \(start)" }
    }

    private static func night(_ from: (Int, Int), _ to: (Int, Int)) -> Night {
        Night(
            from: TimeOfDay(hour: from.0, minute: from.1), to: TimeOfDay(hour: to.0, minute: to.1), brightness: 0.5)
    }

    /// All start at 20:00 by the clock on the wall.
    private static let changes = [
        // 2026-03-29, 02:00 becomes 03:00: a night from 21:00 to 06:00 has eight hours.
        Change(zone: "Europe/Berlin", start: 1_774_724_400, night: night((21, 0), (6, 0)), expected: [1, 9]),
        // It ends at a time that the clock leaves out: with the change.
        Change(zone: "Europe/Berlin", start: 1_774_724_400, night: night((21, 0), (2, 30)), expected: [1, 6]),
        // It begins at a time that the clock leaves out.
        Change(zone: "Europe/Berlin", start: 1_774_724_400, night: night((2, 15), (6, 0)), expected: [6, 9]),
        // 2026-10-25, 03:00 becomes 02:00: ten hours.
        Change(zone: "Europe/Berlin", start: 1_792_864_800, night: night((21, 0), (6, 0)), expected: [1, 11]),
        // It ends at a time that the clock shows twice, and so it does twice.
        Change(
            zone: "Europe/Berlin", start: 1_792_864_800, night: night((21, 0), (2, 30)), expected: [1, 6.5, 7, 7.5]),
        // 2026-11-01, 02:00 becomes 01:00.
        Change(zone: "America/New_York", start: 1_793_491_200, night: night((21, 0), (6, 0)), expected: [1, 11]),
        // 2026-10-04, 02:00 becomes 02:30.
        Change(zone: "Australia/Lord_Howe", start: 1_791_019_800, night: night((22, 0), (5, 45)), expected: [2, 9.25]),
    ]

    @Test("The night is from and to what the clock on the wall shows, to the second", arguments: changes)
    func crossing(change: Change) throws {
        var unit = PacerDriver(
            PacerConfiguration(
                appearance: LightAppearance(segmentCount: 10), idle: .ember, night: change.night))
        unit.clock = try PacerDriver.wallClock(in: change.zone, from: change.start)
        #expect(unit.clock(.zero) == TimeOfDay(hour: 20, minute: 0))
        var isNight = false
        var changes: [Double] = []
        for second in 0..<12 * 3600 {
            unit.run(until: Double(second) + 0.5)
            if (unit.program.scene == .dark) != isNight {
                isNight.toggle()
                changes.append(Double(second) / 3600)
            }
        }
        #expect(changes == change.expected)
    }
}
