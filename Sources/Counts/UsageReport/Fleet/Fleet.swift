import UsageFormat

/// All units, as the page and the tables show them.
package struct Fleet: Sendable {
    package let period: ReportPeriod
    /// In the order of sites and of rooms' names.
    package private(set) var units: [Unit] = []
    /// What units are or were called.
    private var names: Set<PullStatus.Unit> = []
    private(set) var totals: [String: SiteTotals] = [:]
    private(set) var profile = Profile()
    /// The first of them.
    package private(set) var problems: [Problem] = []
    package private(set) var problemCount = 0

    /// The most that a page lists and memory holds. A table has all of them.
    static let mostProblems = 200

    init(_ period: ReportPeriod) {
        self.period = period
    }

    /// The sites in the order of their names.
    var sites: [SiteTotals] { totals.values.sorted { Self.precedes($0.site, $1.site) } }

    mutating func add(_ problem: Problem) {
        problemCount += 1
        if problems.count < Self.mostProblems { problems.append(problem) }
    }

    mutating func add(_ reading: UnitReading) {
        let unit = reading.unit
        units.append(unit)
        names.formUnion(reading.names)
        for problem in reading.problems { add(problem) }
        for share in unit.shares { totals[share.site, default: SiteTotals(site: share.site)].add(share) }
        totals[unit.site, default: SiteTotals(site: unit.site)].rooms[unit.use, default: 0] += 1
        totals[unit.site]?.standings[unit.standing, default: 0] += 1
        for place in reading.places {
            for table in place.files.tables where period.quarters.contains(ProfileTable.quarter(ofPeriod: table.period))
            {
                profile.add(table.content)
            }
        }
    }

    /// The units that should have been pulled but have no folder.
    func missing(_ pulls: [PullStatus.Unit: PullStatus]) -> [UnitReading] {
        pulls.filter { !names.contains($0.key) }.map { unit, pull in
            let folder = UnitFolder(path: "", site: unit.site, device: unit.device)
            return UnitReading(device: unit.device, places: [(folder, UnitFiles())], pull: pull, period)
        }
    }

    /// A summary in one line.
    package var summary: String {
        let (visits, unreachable, notKnown) = (count(.needsVisit), count(.unreachable), count(.notKnown))
        let unknown = notKnown == 0 ? "" : ", \(notKnown) not known"
        let units = units.count == 1 ? "1 unit" : "\(units.count) units"
        let problems = problemCount == 0 ? "" : "; problems in files: \(problemCount)"
        return "\(units): \(visits) to visit, \(unreachable) unreachable\(unknown)\(problems)"
    }

    private func count(_ standing: Standing) -> Int { units.count { $0.standing == standing } }

    /// Sorts the units by name, never by use.
    mutating func sort() {
        units.sort(by: Self.precedes)
    }

    private static func precedes(_ left: Unit, _ right: Unit) -> Bool {
        if left.site != right.site { return precedes(left.site, right.site) }
        return left.name == right.name ? precedes(left.device, right.device) : precedes(left.name, right.name)
    }

    /// Compares names in natural order: `ward-9` before `ward-10`.
    static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (Substring(left), Substring(right))
        while let first = left.first, let second = right.first {
            if first.isWholeNumber && second.isWholeNumber {
                let (one, two) = (left.prefix(while: \.isWholeNumber), right.prefix(while: \.isWholeNumber))
                let (oneDigits, twoDigits) = (one.drop { $0 == "0" }, two.drop { $0 == "0" })
                if oneDigits != twoDigits {
                    return (oneDigits.count, String(oneDigits)) < (twoDigits.count, String(twoDigits))
                }
                left = left.dropFirst(one.count)
                right = right.dropFirst(two.count)
            } else if first != second {
                return first < second
            } else {
                left = left.dropFirst()
                right = right.dropFirst()
            }
        }
        return left.count < right.count
    }
}

/// When sessions took place and of what kind they were: the sums of the whole tables of the last four closed quarters.
struct Profile: Sendable {
    private(set) var sessions: [ProfileTable.Kind: [String: Int]] = [:]

    mutating func add(_ table: ProfileTable) {
        if table.kind == .smallWeeks { return }
        for level in table.levels { sessions[table.kind, default: [:]][level.name, default: 0] += level.sessions ?? 0 }
    }
}
