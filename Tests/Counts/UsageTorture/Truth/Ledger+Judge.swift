import Pacing

extension Ledger {
    /// What a folder says that the ledger does not, or fails to say.
    func judge(_ folder: FoundFolder) -> Finding? {
        guard let state = folder.newest?.state else {
            return weeks.isEmpty && undated == 0 ? nil : .lost("there is no whole slot")
        }
        if let contradiction = state.contradiction { return .wrong(contradiction) }
        for (week, told) in weeks.sorted(by: { $0.key < $1.key }) {
            if let finding = judge(week, told, state, folder) { return finding }
        }
        if let open = state.week, !weeks.keys.contains(where: { Days.name(ofWeek: $0) == open.name }) {
            if open.started > 0 { return .wrong("\(open.name) has \(open.started) sessions of none") }
        }
        return judgeUndated(state, folder) ?? judgeQuarter(state, folder) ?? judgeTables(state, folder)
            ?? folder.repetition.map { .wrong($0) }
    }

    private func judge(_ week: Int, _ told: Week, _ state: FoundState, _ folder: FoundFolder) -> Finding? {
        let name = Days.name(ofWeek: week)
        if let open = state.week, open.name == name {
            let found = [open.started, open.completed, open.counts.total, open.counts.completed]
            let right = [told.started, told.completed, told.started, told.completed]
            if open.started < told.started { return .lost("\(name) has \(open.started) of \(told.started) sessions") }
            if found != right { return .wrong("\(name) has \(found), not \(right)") }
            let margins = [open.counts.weekdays, open.counts.practices, open.counts.parts]
            let rightMargins = [told.weekdays, told.practices, told.parts]
            if margins != rightMargins { return .wrong("\(name) has margins \(margins), not \(rightMargins)") }
            if partial.contains(week) && !open.isPartial { return .wrong("\(name) does not say that counts were lost") }
            return nil
        }
        guard let row = folder.weekRow(week) else {
            let year = Days.year(ofWeek: week)
            if let last = state.lastClosed, year <= Int(last.prefix(4))! - keepYears { return nil }
            return .lost("\(name) with \(told.started) sessions is neither open nor closed")
        }
        let number = Self.hasHours(row) ? Self.rounded(told.started) : nil
        let flag = !Self.hasHours(row) ? "hours" : told.started < 8 ? "low" : "ok"
        let right = [name, number.map(String.init) ?? "", flag]
        if Array(row.prefix(3)) != right { return .wrong("\(name), \(told.started) sessions, is told as \(row)") }
        if partial.contains(week) && row[3] != "partial" { return .wrong("\(row) does not say that counts were lost") }
        return nil
    }

    /// Whether a row has half of a week's hours, without which nothing is told of the week.
    private static func hasHours(_ row: [String]) -> Bool { Int(row[4])! >= 84 }

    private static func spread(_ week: Week) -> [Int] {
        [week.weekdays.filter { $0 > 0 }.count, week.weekdays.max() ?? 0]
    }

    private func judgeUndated(_ state: FoundState, _ folder: FoundFolder) -> Finding? {
        var (least, most) = (state.undated, state.undated)
        for number in 1..<max(1, state.undatedNumber) {
            guard let row = folder.row("weekly-undated.csv", "undated-\(number)") else { continue }
            least += row[1].isEmpty ? 0 : max(8, Int(row[1])! - 2)
            most += row[2] == "hours" ? 100_000 : row[1].isEmpty ? 7 : Int(row[1])! + 2
        }
        if most < undated { return .lost("\(state.undated) undated sessions of \(undated)") }
        return least > undated ? .wrong("\(state.undated) undated sessions of \(undated)") : nil
    }

    /// The closed weeks of a quarter of which something is told, by their rows, and what was told of them.
    private func closed(_ quarter: String, _ folder: FoundFolder) -> [Week] {
        folder.rows("weekly-\(quarter.prefix(4)).csv").compactMap { row -> Week? in
            let name = row.prefix(8)
            let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if !Self.hasHours(fields) { return nil }
            let year = Int(name.prefix(4))!
            let first = Days.week(Int64((year - 1970) * 366) * 86_400) - 60
            guard let week = (first..<first + 120).first(where: { Days.name(ofWeek: $0) == name }) else { return nil }
            return Days.quarter(ofWeek: week) == quarter ? weeks[week] ?? Week() : nil
        }
    }

    private func judgeQuarter(_ state: FoundState, _ folder: FoundFolder) -> Finding? {
        guard let open = state.quarter else { return nil }
        if withheld.contains(open.name) {
            return open.isPartial ? nil : .wrong("\(open.name) does not know that counts were lost")
        }
        let closed = closed(open.name, folder)
        let counted = closed.filter { $0.started >= 8 }
        let small = closed.filter { $0.started < 8 }
        let found = [
            [open.counts.total, open.counts.completed], open.counts.weekdays, open.counts.practices, open.counts.parts,
            [open.days, open.busiest, open.smallWeeks, open.smallWeeksSum],
        ]
        let sum = Self.sum(counted)
        let right = [
            [sum.started, sum.completed], sum.weekdays, sum.practices, sum.parts,
            Self.spread(of: counted) + [small.count, min(20, small.reduce(0) { $0 + $1.started })],
        ]
        return found == right ? nil : .wrong("\(open.name) has \(found), not \(right)")
    }

    private func judgeTables(_ state: FoundState, _ folder: FoundFolder) -> Finding? {
        let files = Set(folder.tables.keys).union(state.pending.map(\.file)).filter { $0.hasPrefix("profile") }
        let weekly = folder.tables.keys.filter { $0.hasPrefix("weekly-2") }
        let last = state.quarter?.name ?? ""
        for year in weekly.map({ $0.dropFirst(7).prefix(4) }) {
            for quarter in (1...4).map({ "\(year)-Q\($0)" }) where quarter < last {
                let found = folder.rows("profile-\(year).csv").filter { $0.hasPrefix(quarter) }
                let right = withheld.contains(quarter) ? [] : tables(quarter, closed(quarter, folder))
                if found != right { return .wrong("\(quarter) is told as \(found), not \(right)") }
            }
        }
        let told = files.flatMap { folder.rows($0) }.filter { $0.prefix(7) >= last }
        return told.isEmpty ? nil : .wrong("\(told) of a quarter that has not ended")
    }

    /// The rows of a quarter, by the description of the published files.
    private func tables(_ quarter: String, _ closed: [Week]) -> [String] {
        let counted = closed.filter { $0.started >= 8 }
        let small = closed.filter { $0.started < 8 }
        let sum = Self.sum(counted)
        let spread = Self.spread(of: counted)
        var rows: [String] = []
        func add(_ table: String, _ levelings: [[(String, Int)]]) {
            guard let levels = levelings.first(where: { $0.allSatisfy { $0.1 >= 8 } }) else { return }
            rows += levels.map { "\(quarter),\(table),\($0.0),\(Self.rounded($0.1)!)" }
        }
        if sum.started >= 100 && spread[0] >= 10 && Double(spread[1]) <= 0.3 * Double(sum.started) {
            let (days, practices) = (sum.weekdays, sum.practices)
            let names = Practice.allCases.map(\.rawValue)
            add("outcome", [[("completed", sum.completed), ("not_completed", sum.started - sum.completed)]])
            add(
                "weekday",
                [
                    Array(zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], days)),
                    [("mon_fri", days[..<5].reduce(0, +)), ("sat_sun", days[5] + days[6])],
                ])
            add(
                "practice",
                [Array(zip(names, practices)), [(names[0], practices[0]), ("others", sum.started - practices[0])]])
            add("time_of_day", [Array(zip(["06_12", "12_18", "18_06"], sum.parts))])
        }
        if small.count >= 6 {
            let side = small.reduce(0) { $0 + $1.started } < 20 ? "lt20" : "ge20"
            rows.append("\(quarter),small_weeks,\(side),")
        }
        return rows
    }

    private static func sum(_ weeks: [Week]) -> Week {
        weeks.reduce(into: Week()) { sum, week in
            sum.started += week.started
            sum.completed += week.completed
            for index in 0..<7 { sum.weekdays[index] += week.weekdays[index] }
            for index in 0..<5 { sum.practices[index] += week.practices[index] }
            for index in 0..<3 { sum.parts[index] += week.parts[index] }
        }
    }

    private static func spread(of weeks: [Week]) -> [Int] {
        let spreads = weeks.map(spread)
        return [spreads.reduce(0) { $0 + $1[0] }, spreads.map { $0[1] }.max() ?? 0]
    }
}
