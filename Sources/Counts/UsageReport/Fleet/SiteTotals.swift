/// What the units of a site add up to.
struct SiteTotals: Sendable {
    let site: String
    /// Rooms by use; those that moved away are not among them.
    var rooms: [Use: Int] = [:]
    /// Rooms by how their units are.
    var standings: [Standing: Int] = [:]
    var all = Tally()
    /// The last year, week by week.
    var recent = Array(repeating: Tally(), count: ReportPeriod.yearWeeks)

    var roomCount: Int { rooms.values.reduce(0, +) }

    var year: Tally { Self.sum(recent[...]) }
    var lastWeeks: Tally { Self.sum(recent.suffix(ReportPeriod.quarterWeeks)) }

    private static func sum(_ weeks: ArraySlice<Tally>) -> Tally {
        var sum = Tally()
        for week in weeks { sum += week }
        return sum
    }

    mutating func add(_ share: Share) {
        all += share.all
        for (index, mark) in share.recent.enumerated() { recent[index].add(mark) }
    }
}
