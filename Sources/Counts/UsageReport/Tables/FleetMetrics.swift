import UsageFormat

/// The fleet in Prometheus' text format, for node_exporter's textfile collector: each unit's last closed week as the
/// unit's own breathpacer.prom has it, and what the report found.
package struct FleetMetrics {
    private let fleet: Fleet
    private let version: String
    private let now: Int

    /// - Parameters:
    ///   - version: the program's.
    ///   - now: when the report is made, in seconds since 1970-01-01 00:00 UTC.
    package init(_ fleet: Fleet, version: String, now: Int) {
        self.fleet = fleet
        self.version = version
        self.now = now
    }

    /// Writes the metrics one by one.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        let labels = fleet.units.map { Metric.labels(site: $0.site, device: $0.device) }
        for (metric, value) in LastWeek.metrics {
            try write(metric, labels, put) { value($0.lastClosed) }
        }
        try write(.unreachable, labels, put) { $0.unreachable == nil ? 0 : 1 }
        try write(.needsVisit, labels, put) { unit in
            switch unit.standing {
            case .needsVisit: 1
            case .well: 0
            case .unreachable, .notKnown: nil
            }
        }
        try write(.notKnown, labels, put) { $0.standing == .notKnown ? 1 : 0 }
        try write(.unreadable, labels, put) { $0.unreadable }
        try put(Metric.problems.header + Metric.problems.sample(fleet.problemCount))
        try put(Metric.reportTime.header + Metric.reportTime.sample(now))
        try put(Metric.build.header + Metric.build.sample(1, labels: Metric.label(version: version)))
    }

    private func write<E>(
        _ metric: Metric, _ labels: [String], _ put: (String) throws(E) -> Void, _ value: (Unit) -> Int?
    ) throws(E) {
        try put(metric.header)
        for (unit, labels) in zip(fleet.units, labels) {
            guard let value = value(unit) else { continue }
            try put(metric.sample(value, labels: labels))
        }
    }
}

extension Unit {
    /// The unit's last closed week, of which sessions are told if a year has not passed since. Of a unit that is
    /// unreachable or not known nothing old is told as if it were so still, but the week's end.
    fileprivate var lastClosed: LastWeek {
        switch standing {
        case .needsVisit, .well: break
        case .unreachable, .notKnown:
            return LastWeek(started: nil, isLow: nil, health: nil, week: unreadable > 0 ? nil : lastWeek)
        }
        let mark = shares.last?.recent.last { $0 != .none }
        let isTold = mark != nil && mark != .fewHours
        return LastWeek(
            started: mark?.started, isLow: isTold ? mark == .low : nil, health: health, week: lastWeek)
    }
}
