import UsageFormat

/// The fleet in Prometheus' text format, for node_exporter's textfile collector: each unit's last closed week as the
/// unit's own breathpacer.prom has it, and what the report found.
package struct FleetMetrics {
    private let fleet: Fleet

    package init(_ fleet: Fleet) {
        self.fleet = fleet
    }

    /// Writes the metrics one by one.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        let labels = fleet.units.map { Metric.labels(site: $0.site, device: $0.device) }
        for (metric, value) in LastWeek.metrics {
            try write(metric, labels, put) { value($0.lastClosed) }
        }
        try write(.unreachable, labels, put) { $0.unreachable == nil ? 0 : 1 }
        try write(.needsVisit, labels, put) { $0.visits.isEmpty ? 0 : 1 }
        try put(Metric.problems.header + Metric.problems.sample(fleet.problemCount))
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
    /// The unit's last closed week, of which sessions are told if a year has not passed since.
    fileprivate var lastClosed: LastWeek {
        let mark = shares.last?.recent.last { $0 != .none }
        let isTold = mark != nil && mark != .fewHours
        return LastWeek(
            started: mark?.started, isLow: isTold ? mark == .low : nil, health: health, week: lastWeek)
    }
}
