import Testing

/// Six weeks of a room with a right time of its own, and of a unit in it whose wall clock shows what a seed says. What
/// the unit tells is compared with what the room has seen. Nothing here knows by which rules a unit believes a time.
@Suite("Clocks by chance")
struct ClockScheduleTests {
    @Test(
        "Wrong hours, days without a network, leap seconds and starts change no row: each week is told as it was",
        arguments: 0..<10)
    func passing(seed: UInt64) {
        var walk = ClockSchedule(seed: seed, .passing)
        walk.run()
        #expect(walk.told == walk.weeks.map(\.row), "\(walk.story)")
        #expect(walk.open == walk.sessionsOfOpenWeek, "\(walk.story)")
    }

    @Test(
        "Starts in wrong hours, and wrong days: a row that says that it is of a full week is of a week that was",
        arguments: 0..<20)
    func lasting(seed: UInt64) {
        var walk = ClockSchedule(seed: seed, .lasting)
        walk.run()
        for row in walk.told where row.contains(",full,") {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            guard let week = walk.weeks.first(where: { $0.name == fields[0] }) else {
                Issue.record("\(row) is of no week that has ended; \(walk.story)")
                continue
            }
            let told = fields[2] == "ok" ? walk.counts(told: Int(fields[1])) : fields[2] == "low" ? 0...7 : 0...999
            #expect(told.overlaps(walk.possible(week)), "\(row) had \(week.sessions); \(walk.story)")
        }
    }
}
