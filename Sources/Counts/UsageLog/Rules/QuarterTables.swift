import Pacing
import UsageFormat

/// What may be published about a closed quarter: pure functions from counts to rows.
enum QuarterTables {
    /// A quarter's tables, each with its finest levels that may be told, and its small weeks.
    static func told(_ quarter: OpenQuarter) -> [ProfileTable] {
        if quarter.isPartial { return [] }
        var told: [ProfileTable] = []
        if isSpread(quarter) {
            for table in tables(quarter) {
                guard let levels = table.levelings.first(where: { mayTell($0, quarter) }) else { continue }
                told.append(
                    ProfileTable(
                        table.kind,
                        levels.map { level in
                            ProfileTable.Level(
                                level.name,
                                Rounding.rounded(level.count, minimumCount: quarter.rules.minimumCount))
                        }))
            }
        }
        if quarter.smallWeeks >= quarter.rules.smallWeeks {
            let bound = quarter.rules.smallWeeksBound
            let level = ProfileTable.smallWeeks(reachesBound: quarter.smallWeeksSum >= bound, bound)
            told.append(ProfileTable(.smallWeeks, [ProfileTable.Level(level, nil)]))
        }
        return told
    }

    private static func isSpread(_ quarter: OpenQuarter) -> Bool {
        quarter.margins.total >= Thresholds.tableSessions && quarter.spread.days >= Thresholds.tableDays
            && quarter.spread.busiest * 100 <= Thresholds.mostOnOneDayPercent * quarter.margins.total
    }

    /// Whether a table with these levels may be published. A single level would only repeat the sum, and its absence
    /// would put a bound on it.
    private static func mayTell(_ levels: [Level], _ quarter: OpenQuarter) -> Bool {
        levels.count > 1 && levels.allSatisfy { $0.count >= quarter.rules.minimumCount }
    }

    private typealias Level = (name: String, count: Int)

    /// Each table with its levels, and the coarser levels that may replace them.
    private static func tables(_ quarter: OpenQuarter) -> [(kind: ProfileTable.Kind, levelings: [[Level]])] {
        let (margins, rules) = (quarter.margins, quarter.rules)
        var tables: [(kind: ProfileTable.Kind, levelings: [[Level]])] = [
            (.outcome, [Array(zip(ProfileTable.outcomes, [margins.completed, margins.notCompleted]))]),
            (
                .practice,
                [
                    quarter.hasOtherPractices ? [] : rules.practices.map { ($0.rawValue, margins[$0]) },
                    firstAndOthers(margins, rules.practices),
                ]
            ),
        ]
        if rules.countsDays {
            let days = rules.openDays.map { ($0.rawValue, margins[$0]) }
            tables.insert((.weekday, [days, weekEnd(margins, rules.openDays)]), at: 1)
        }
        if rules.countsDayParts {
            tables.append((.timeOfDay, [DayPart.allCases.map { ($0.rawValue, margins[$0]) }]))
        }
        return tables
    }

    /// One of the two is empty, and therefore not told, unless there are open days of both kinds.
    private static func weekEnd(_ margins: Margins, _ openDays: [Weekday]) -> [Level] {
        let weekEnd = openDays.filter { $0 == .sat || $0 == .sun }
        let count = weekEnd.reduce(0) { $0 + margins[$1] }
        return Array(zip(ProfileTable.weekParts, [margins.total - count, count]))
    }

    private static func firstAndOthers(_ margins: Margins, _ practices: [Practice]) -> [Level] {
        guard let first = practices.first, practices.count > 1 else { return [] }
        return [(first.rawValue, margins[first]), (ProfileTable.otherPractices, margins.total - margins[first])]
    }
}
