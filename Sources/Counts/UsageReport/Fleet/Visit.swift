import UsageFormat

/// Why someone should go and look at a unit.
struct Visit: Hashable, Sendable {
    enum Reason: Hashable, Sendable {
        case buttonStuck
        case buttonNoise(hours: Int)
        case diskErrors(hours: Int)
        case hardwareFaults(Int)
        case clockUnknown
        case clockFaults(Int)
        case notReady(hours: Int)
        case restarts(Int)
        case silent
    }

    let reason: Reason
    /// The Monday of the first week since which this has been so without a break; `nil` if no date is known.
    let since: CivilDate?

    /// A unit that starts once a day or more often has unsteady power or a fault.
    static let manyRestarts = 7
    /// A line that has noise in an hour of each day or more often picks it up; one that has it less often may be touched.
    static let manyNoisyHours = 7
    /// Half of a week.
    static let fewHours = 84

    /// Whether as many hours had noise as a unit counts: there may have been more.
    static func isMostNoise(_ hours: Int) -> Bool { hours == PublishedRange.noisyHours.upperBound }

    /// Whether as many failures were counted as a unit counts: there may have been more.
    static func isMostFaults(_ count: Int) -> Bool { count == PublishedRange.hardwareFaultsCounted.upperBound }

    /// A word for tables and metrics.
    var word: String {
        switch reason {
        case .buttonStuck: "button_stuck"
        case .buttonNoise: "button_noise"
        case .diskErrors: "disk_errors"
        case .hardwareFaults: "hardware_faults"
        case .clockUnknown: "clock_unknown"
        case .clockFaults: "clock_faults"
        case .notReady: "not_ready"
        case .restarts: "restarts"
        case .silent: "silent"
        }
    }

    /// What the health of the last weeks calls for.
    static func due(_ files: UnitFiles) -> [Visit] {
        var visits: [Visit] = []
        if let last = files.health.last {
            let (health, counts) = (last.content, last.content.counts)
            func add(_ reason: Reason, _ isSo: (HealthRow) -> Bool) {
                if isSo(health) { visits.append(Visit(reason: reason, since: beginning(files.health, isSo))) }
            }
            add(.buttonStuck) { $0.counts.isButtonStuck }
            add(.buttonNoise(hours: counts.noisyHours)) { $0.counts.noisyHours >= manyNoisyHours }
            add(.diskErrors(hours: counts.diskErrorHours)) { $0.counts.diskErrorHours > 0 }
            add(.hardwareFaults(counts.hardwareFaults)) { $0.counts.hardwareFaults > 0 }
            add(.clockFaults(counts.clockFaults)) { $0.counts.clockFaults > 0 }
            add(.restarts(counts.restarts)) { $0.counts.restarts >= manyRestarts }
            // The week in which it was put up is not a whole one.
            if files.health.count > 1 { add(.notReady(hours: health.readyHours)) { $0.readyHours < fewHours } }
        } else if let health = files.undatedHealth.last?.content.counts {
            visits.append(Visit(reason: .clockUnknown, since: nil))
            if health.isButtonStuck { visits.append(Visit(reason: .buttonStuck, since: nil)) }
            if health.noisyHours >= manyNoisyHours {
                visits.append(Visit(reason: .buttonNoise(hours: health.noisyHours), since: nil))
            }
            if health.diskErrorHours > 0 {
                visits.append(Visit(reason: .diskErrors(hours: health.diskErrorHours), since: nil))
            }
        }
        return visits
    }

    private static func beginning(_ rows: [Row<HealthRow>], _ isSo: (HealthRow) -> Bool) -> CivilDate? {
        rows.reversed().prefix { isSo($0.content) }.last.map { ISOWeek(index: $0.period).monday }
    }
}
