import UsageFormat

/// A unit as the report knows it, without its rows: 20,000 of them are kept at once.
package struct Unit: Sendable {
    package let device: String
    /// Where it has hung; the present place comes last.
    let shares: [Share]
    let use: Use
    let visits: [Visit]
    /// Why nothing came from it lately; `nil` if it can be reached.
    let unreachable: Unreachable?
    /// The last week about which anything is known.
    let lastWeek: ISOWeek?
    let health: HealthRow?
    /// Sessions of weeks that have no date.
    let undated: Tally
    let problemCount: Int

    struct Unreachable: Hashable, Sendable {
        /// The last day on which it could be reached, or was counting; `nil` if never.
        let lastSeen: CivilDate?
        let words: String
    }

    package var site: String { shares.last?.site ?? "" }

    /// How many closed weeks may be missing before the report asks about a unit. One may have closed since the last
    /// pull.
    private static let patience = 2

    init(device: String, places: [(site: String, files: UnitFiles)], pull: PullStatus?, _ period: ReportPeriod) {
        self.device = device
        var files = UnitFiles()
        var shares: [Share] = []
        for place in places {
            let rest = place.files.without(files)
            shares.append(Share(site: place.site, weeks: rest.weeks, period))
            files.merge(rest, from: "")
        }
        self.shares = shares
        lastWeek = files.lastWeek.map { ISOWeek(index: $0) }
        health = files.health.last?.content ?? files.undatedHealth.last?.content
        undated = Tally(files.undatedWeeks.lazy.map { WeekMark($0.content) })
        problemCount = files.problems.count
        use = Self.use(files, shares, period)

        var visits = Visit.due(files)
        // A pull that went well saw the weeks that had closed by then.
        let closed =
            pull?.lastSuccess.map { min(ISOWeek($0).index - 1, period.lastWeek.index) } ?? period.lastWeek.index
        let isOld = lastWeek.map { closed - $0.index >= Self.patience } ?? false
        if let pull, !pull.isGood {
            unreachable = Unreachable(lastSeen: pull.lastSuccess, words: pull.result)
        } else if pull == nil, isOld {
            unreachable = Unreachable(lastSeen: lastWeek?.sunday, words: "No newer week has been pulled")
        } else {
            unreachable = nil
            if isOld {
                visits.insert(
                    Visit(reason: .silent, since: lastWeek.map { ISOWeek(index: $0.index + 1).monday }), at: 0)
            }
        }
        self.visits = visits
    }

    private static func use(_ files: UnitFiles, _ shares: [Share], _ period: ReportPeriod) -> Use {
        let first = period.lastWeek.index - ReportPeriod.quarterWeeks + 1
        let lately = files.weeks.lazy.filter { $0.period >= first }
        let ready = lately.reduce(0) { $0 + $1.content.readyHours }
        let token = files.tables.last { $0.content.kind == .smallWeeks && isRecent($0, period) }
        return Use(
            shares.last?.recent.suffix(ReportPeriod.quarterWeeks) ?? [],
            readyShare: lately.isEmpty ? 1 : Double(ready) / Double(168 * lately.count),
            isAboveBound: token.map { $0.content.levels[0].name.hasPrefix("ge") },
            hasHealth: files.health.contains { $0.period >= first })
    }

    /// Whether a table belongs to the last closed quarter, the only one that the last thirteen weeks can describe.
    private static func isRecent(_ table: Row<ProfileTable>, _ period: ReportPeriod) -> Bool {
        ProfileTable.quarter(ofPeriod: table.period) == period.lastQuarter
    }
}
