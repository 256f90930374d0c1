import Pacing
import UsageFormat

/// What may be told of a closed quarter: pure functions from what was counted to rows.
enum QuarterTables {
    /// A table is of so many sessions at least: with the smallest level at the threshold none is a rarity.
    static let leastSessions = 100
    /// On so many days at least, no day holding more than this share: one busy day is one event, or one person.
    static let leastDays = 10
    static let mostOnOneDayPercent = 30

    /// The rows of a quarter's tables, finest first, and of its small weeks.
    static func rows(_ quarter: OpenQuarter) -> [ProfileRow] {
        if quarter.isPartial { return [] }
        var rows: [ProfileRow] = []
        if isSpread(quarter) {
            for table in tables(quarter) {
                rows += (table.levelings.first { mayTell($0, quarter) } ?? []).map { level in
                    ProfileRow(
                        table: table.name, level: level.name,
                        sessions: Rounding.rounded(level.count, minimumCount: quarter.rules.minimumCount))
                }
            }
        }
        if quarter.smallWeeks >= quarter.rules.smallWeeks {
            let bound = quarter.rules.smallWeeksBound
            let side = quarter.smallWeeksSum >= bound ? "ge" : "lt"
            rows.append(ProfileRow(table: "small_weeks", level: "\(side)\(bound)", sessions: nil))
        }
        return rows
    }

    private static func isSpread(_ quarter: OpenQuarter) -> Bool {
        quarter.margins.total >= leastSessions && quarter.spread.days >= leastDays
            && quarter.spread.busiest * 100 <= mostOnOneDayPercent * quarter.margins.total
    }

    /// Whether a table with these levels may be told. A level alone says nothing but the sum, and by its absence would
    /// bound it.
    private static func mayTell(_ levels: [Level], _ quarter: OpenQuarter) -> Bool {
        levels.count > 1 && levels.allSatisfy { $0.count >= quarter.rules.minimumCount }
    }

    private typealias Level = (name: String, count: Int)

    /// Each table with its levels, and the coarser ones that may take their place.
    private static func tables(_ quarter: OpenQuarter) -> [(name: String, levelings: [[Level]])] {
        let (margins, rules) = (quarter.margins, quarter.rules)
        var tables: [(name: String, levelings: [[Level]])] = [
            ("outcome", [[("completed", margins.completed), ("not_completed", margins.notCompleted)]]),
            ("weekday", [rules.openDays.map { ($0.rawValue, margins[$0]) }, weekEnd(margins, rules.openDays)]),
            (
                "practice",
                [
                    quarter.hasOtherPractices ? [] : rules.practices.map { ($0.rawValue, margins[$0]) },
                    firstAndOthers(margins, rules.practices),
                ]
            ),
        ]
        if rules.countsDayParts {
            tables.append(("time_of_day", [DayPart.allCases.map { ($0.rawValue, margins[$0]) }]))
        }
        return tables
    }

    private static func weekEnd(_ margins: Margins, _ openDays: [Weekday]) -> [Level] {
        let weekEnd = openDays.filter { $0 == .sat || $0 == .sun }
        if weekEnd.isEmpty || weekEnd.count == openDays.count { return [] }
        let count = weekEnd.reduce(0) { $0 + margins[$1] }
        return [("mon_fri", margins.total - count), ("sat_sun", count)]
    }

    private static func firstAndOthers(_ margins: Margins, _ practices: [Practice]) -> [Level] {
        guard let first = practices.first, practices.count > 1 else { return [] }
        return [(first.rawValue, margins[first]), ("others", margins.total - margins[first])]
    }
}
