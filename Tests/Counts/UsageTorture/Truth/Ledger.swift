import Pacing

/// What was told, by somebody who never forgets.
struct Ledger {
    struct Week {
        var started = 0
        var completed = 0
        var weekdays = [Int](repeating: 0, count: 7)
        var practices = [Int](repeating: 0, count: 5)
        var parts = [Int](repeating: 0, count: 3)
    }

    /// How many years of published files are kept.
    var keepYears = 3
    /// Dated sessions, by week.
    private(set) var weeks: [Int: Week] = [:]
    private(set) var undated = 0
    /// Sessions that this boot can still date.
    private var waiting: [(practice: Practice, at: Int64, completed: Bool)] = []
    private var running: (week: Int?, place: Int)?
    /// Weeks whose rows must say that counts were lost.
    private(set) var partial: Set<Int> = []
    /// Quarters of which nothing is told, since some of what was counted in them was lost.
    private(set) var withheld: Set<String> = []

    mutating func start(_ practice: Practice, at seconds: Int64, isDated: Bool) {
        if isDated {
            let week = Days.week(seconds)
            weeks[week, default: Week()].started += 1
            weeks[week]?.weekdays[Days.weekday(seconds)] += 1
            weeks[week]?.practices[Practice.allCases.firstIndex(of: practice)!] += 1
            weeks[week]?.parts[Days.part(seconds)] += 1
            running = (week, 0)
        } else {
            undated += 1
            waiting.append((practice, seconds, false))
            running = (nil, waiting.count - 1)
        }
    }

    mutating func complete(at seconds: Int64) {
        guard let running else { return }
        self.running = nil
        if let week = running.week {
            if week == Days.week(seconds) { weeks[week]?.completed += 1 }
        } else {
            waiting[running.place].completed = true
        }
    }

    /// Somebody vouches for the time.
    mutating func date() {
        for session in waiting {
            undated -= 1
            start(session.practice, at: session.at, isDated: true)
            if session.completed { complete(at: session.at) }
        }
        waiting = []
    }

    mutating func restart() {
        waiting = []
        running = nil
    }

    /// Every slot is damaged while a week is open: what it held is lost.
    mutating func lose(week: Int) {
        weeks[week] = nil
        partial.insert(week)
        withheld.insert(Days.quarter(ofWeek: week))
        undated = 0
        restart()
    }

    /// Of a week as much is left as a state has, which is no more than was told; of the quarter all or nothing.
    mutating func lack(week: Int, as state: FoundState) {
        let left = Self.fewer(weeks[week] ?? Week(), state.week)
        weeks[week] = left
        partial.insert(week)
        if state.quarter?.isPartial == true { withheld.insert(Days.quarter(ofWeek: week)) }
        restart()
    }

    private static func fewer(_ told: Week, _ found: FoundState.Week?) -> Week? {
        guard let found, found.started > 0 else { return nil }
        let counts = found.counts
        let pairs =
            [(found.started, told.started), (found.completed, told.completed)] + zip(counts.weekdays, told.weekdays)
            + zip(counts.practices, told.practices) + zip(counts.parts, told.parts)
        if pairs.contains(where: { $0 > $1 }) { return told }
        return Week(
            started: found.started, completed: found.completed, weekdays: counts.weekdays,
            practices: counts.practices, parts: counts.parts)
    }

    /// A slot is damaged that may have been the newest.
    mutating func doubt(week: Int) {
        partial.insert(week)
    }

    /// To the nearest 5; `nil` below 8; 8 and 9 give 10.
    static func rounded(_ count: Int) -> Int? {
        if count < 8 { return nil }
        let (below, rest) = (count / 5 * 5, count % 5)
        return rest >= 3 ? below + 5 : below
    }
}
