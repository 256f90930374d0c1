import Pacing
import Testing
import UsageFormat
import UsageLog

@Suite("Network time that is wrong for an hour")
struct WrongHourTests {
    /// What a unit tells and keeps at the end of two weeks: rows by file, and lines of its state.
    private struct Outcome: Equatable {
        var rows: [String: [String]] = [:]
        var lines: [String?] = []
        var clockFaults = 0
    }

    private static let hour: Int64 = 3600
    private static let day = 24 * hour

    /// The last two weeks of a quarter and a day, with eight sessions a day.
    ///
    /// - Parameters:
    ///   - leap: by how much the network's time is wrong, in seconds.
    ///   - begin: since when it is, in seconds from the start.
    private static func outcome(_ leap: Int64, from begin: Int64) -> Outcome {
        let rules = UsageRules(countsDays: true, countsDayParts: true)
        let room = UsageRoom("2026-03-16", UsageConfiguration(rules: rules, headcount: 24))
        room.start()
        // Each step is of twenty minutes.
        for step in 0..<15 * 72 {
            if Int64(step) * 1200 == begin { room.wallClock += leap }
            if Int64(step) * 1200 == begin + hour { room.wallClock -= leap }
            if step % 9 == 1 {
                room.session(Practice.allCases[step / 9 % 5], completed: step % 2 == 0)
                room.pass(.seconds(1200 - 290))
            } else {
                room.pass(.seconds(1200))
            }
        }
        var outcome = Outcome(lines: ["week", "sessions", "weekdays", "undated"].map { room.line($0) })
        for file in ["weekly-2026.csv", "profile-2026.csv"] { outcome.rows[file] = room.rows(file) }
        outcome.rows["health-2026.csv"] = room.rows("health-2026.csv").map { row in
            var fields = row.split(separator: ",", omittingEmptySubsequences: false)
            outcome.clockFaults += Int(fields.remove(at: 6)) ?? 0
            return fields.joined(separator: ",")
        }
        outcome.clockFaults += room.line("health").flatMap { Int($0.split(separator: " ")[5]) } ?? 0
        return outcome
    }

    /// By how much it is wrong.
    private static let leaps: [Int64] = [7 * day, -7 * day, hour, 40 * 60, -hour, 400 * day]
    /// Within weeks, and around the ends of both.
    private static let begins: [Int64] = [
        3 * day + 11 * hour, 7 * day - 2400, 7 * day, 7 * day + 1200, 10 * day + 17 * hour + 2400, 14 * day - 1200,
        14 * day - hour,
    ]

    private static let undisturbed = outcome(0, from: 0)

    @Test("Without it two full weeks are told and a quarter's tables")
    func undisturbed() {
        let told = Self.undisturbed.rows["weekly-2026.csv"]
        #expect(told == ["2026-W12,55,ok,full,167,ntp", "2026-W13,55,ok,full,168,ntp"])
        #expect(Self.undisturbed.rows["profile-2026.csv"]?.count == 17)
        #expect(Self.undisturbed.clockFaults == 0)
    }

    @Test(
        "Whenever it begins, what is published and what is counted stay as they were, and health has a fault of the clock",
        arguments: leaps, begins)
    func nothingChanges(leap: Int64, begin: Int64) {
        var outcome = Self.outcome(leap, from: begin)
        #expect(outcome.clockFaults == 1)
        outcome.clockFaults = 0
        #expect(outcome == Self.undisturbed)
    }
}
