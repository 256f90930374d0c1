import UsageFormat

/// A unit as the report knows it, without its rows: 20,000 of them are kept at once.
package struct Unit: Sendable {
    package let device: String
    /// What people call its room; `nil` if it has not said.
    package let room: String?
    /// Where it has hung; the present place comes last.
    let shares: [Share]
    let use: Use
    let visits: [Visit]
    let doubts: [Doubt]
    /// Recent files that cannot be used.
    let unreadable: Int
    /// Why nothing came from it lately; `nil` if it can be reached.
    let unreachable: Unreachable?
    /// The first and the last week about which anything is known.
    let firstWeek, lastWeek: ISOWeek?
    let health: HealthRow?
    /// Sessions of weeks that have no date.
    let undated: Tally
    let problemCount: Int

    struct Unreachable: Hashable, Sendable {
        /// The last day on which it could be reached, or was counting; `nil` if never.
        let lastSeen: CivilDate?
        /// In the words of the pull; `nil` if none is known, and nothing newer came.
        let result: String?
    }

    /// What a reader finds it by.
    var name: String { room ?? device }

    package var site: String { shares.last?.site ?? "" }

    /// How many closed weeks may be missing before the report asks about a unit. One may have closed since the last
    /// pull.
    private static let patience = 2

    init(device: String, places: [(site: String, files: UnitFiles)], pull: PullStatus?, _ period: ReportPeriod) {
        self.device = device
        room = places.last?.files.room
        var files = UnitFiles()
        var shares: [Share] = []
        for place in places {
            let rest = place.files.without(files)
            shares.append(Share(site: place.site, weeks: rest.weeks, period))
            files.merge(rest, from: "")
        }
        self.shares = shares
        let first = [files.weeks.first?.period, files.health.first?.period].compactMap { $0 }.min()
        firstWeek = first.map { ISOWeek(index: $0) }
        lastWeek = files.lastWeek.map { ISOWeek(index: $0) }
        health = files.health.last?.content ?? files.undatedHealth.last?.content
        undated = Tally(files.undatedWeeks.lazy.map { WeekMark($0.content) })
        problemCount = files.problems.count
        unreadable = files.unreadable
        use = Self.use(files, shares, period)

        let isPullKnown = pull?.outcome != .unknown
        let pull = isPullKnown ? pull : nil
        let doubts = Self.doubts(files) + (isPullKnown ? [] : [.pullNotKnown])
        // Health of an earlier week than the last one says nothing of the unit as it is.
        let isCurrent = !doubts.contains { if case .noHealth = $0 { true } else { false } }
        var visits = isCurrent ? Visit.due(files) : []
        // A pull that went well saw the weeks that had closed by then.
        let closed =
            pull?.lastSuccess.map { min(ISOWeek($0).index - 1, period.lastWeek.index) } ?? period.lastWeek.index
        // A week that cannot be read has closed all the same.
        let last = files.unreadable == 0 ? files.lastWeek : nil
        let isSilent = last.map { closed - $0 >= Self.patience } ?? false
        let isOld = last.map { period.lastWeek.index - $0 >= Self.patience } ?? false
        if let pull, pull.outcome == .failed {
            unreachable = Unreachable(lastSeen: pull.lastSuccess, result: pull.result)
        } else if pull != nil, isSilent {
            unreachable = nil
            visits.insert(Visit(reason: .silent, since: lastWeek.map { ISOWeek(index: $0.index + 1).monday }), at: 0)
        } else if isOld {
            // Nobody has pulled since, however well the last pull went.
            unreachable = Unreachable(lastSeen: pull?.lastSuccess ?? lastWeek?.sunday, result: nil)
        } else {
            unreachable = nil
        }
        self.visits = visits
        self.doubts = doubts
    }

    /// A unit that needs a visit needs it though it is unreachable as well, and one that is unreachable is not known.
    var standing: Standing {
        if !visits.isEmpty { return .needsVisit }
        if unreachable != nil { return .unreachable }
        return doubts.isEmpty ? .well : .notKnown
    }

    private static func doubts(_ files: UnitFiles) -> [Doubt] {
        var doubts: [Doubt] = []
        if files.unreadable > 0 { doubts.append(.unreadable(files: files.unreadable)) }
        if let last = files.lastWeek {
            if files.health.last?.period != last { doubts.append(.noHealth(of: ISOWeek(index: last))) }
        } else if doubts.isEmpty, files.undatedHealth.isEmpty {
            doubts.append(.nothingPublished)
        }
        return doubts
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
