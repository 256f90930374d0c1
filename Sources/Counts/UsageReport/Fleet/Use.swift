/// How a room's light was used in the last thirteen weeks, as far as the published numbers tell.
enum Use: String, CaseIterable, Sendable {
    /// Half of the weeks or more have a number.
    case inUse = "in use"
    /// Some week has a number, or the small weeks of the last quarter make up a bound of 20 or more.
    case little = "used a little"
    /// Only small weeks, and their sum lies below that bound.
    case hardly = "hardly used"
    /// Only small weeks, too few of them in a quarter for their sum to be told.
    case few = "few presses"
    /// The unit was ready for less than half of the time: nothing can be said of use.
    case notReady = "not ready"
    /// The room has fewer than ten people, or its headcount is not set: only health is published.
    case notCounted = "not counted"
    /// Nothing was published in these weeks.
    case unknown = "no weeks"

    init(_ marks: ArraySlice<WeekMark>, readyShare: Double, isAboveBound: Bool?, hasHealth: Bool) {
        let tally = Tally(marks)
        let weeks = tally.numberedWeeks + tally.smallWeeks
        if weeks == 0 {
            self = hasHealth ? .notCounted : .unknown
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
