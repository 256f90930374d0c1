/// How a room's light was used in the last thirteen weeks, as far as the published numbers show.
enum Use: String, CaseIterable, Sendable {
    /// At least half of the weeks have a number.
    case inUse = "in use"
    /// Some week has a number, or the low weeks of the last quarter add up to 20 or more.
    case little = "used a little"
    /// There are only low weeks, and their sum is below that bound.
    case hardly = "hardly used"
    /// There are only low weeks, too few in the quarter for anything to be published about their sum.
    case few = "few presses"
    /// The unit was ready for too few hours, so nothing can be said about use.
    case notReady = "not ready"
    /// The room or one of its open days has fewer than ten people, or that is not known: only health is published.
    case notCounted = "not counted"
    /// Nothing was published in these weeks.
    case unknown = "no weeks"

    init(_ marks: ArraySlice<WeekMark>, readyShare: Double, isAboveBound: Bool?, hasHealth: Bool) {
        let tally = Tally(marks)
        let weeks = tally.numberedWeeks + tally.smallWeeks
        if weeks == 0 {
            self = tally.fewHoursWeeks > 0 ? .notReady : hasHealth ? .notCounted : .unknown
        } else if 2 * tally.numberedWeeks >= weeks {
            self = .inUse
        } else if tally.numberedWeeks > 0 {
            self = .little
        } else if readyShare < 0.5 {
            self = .notReady
        } else {
            self = isAboveBound.map { $0 ? .little : .hardly } ?? .few
        }
    }
}
