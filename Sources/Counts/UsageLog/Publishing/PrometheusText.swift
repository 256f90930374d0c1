import UsageFormat

/// `breathpacer.prom`: the last closed week in Prometheus' text format, for node_exporter's textfile collector. It
/// repeats what is published.
enum PrometheusText {
    static func bytes(
        _ files: [(name: String, bytes: [UInt8])], _ state: UsageState, _ configuration: UsageConfiguration
    ) -> [UInt8] {
        let year = state.lastClosed?.year
        func last(_ kind: PublishedName.Kind) -> PublishedTable? {
            let name = PublishedName(kind, year: year)
            return files.first { $0.name == "\(name)" }.flatMap { PublishedTable($0.bytes, name)?.last }
        }
        guard let table = last(.health), let health = try? HealthRow.rows(table.bytes, table.name).last else {
            return []
        }
        let weekly = last(.weekly).flatMap { try? WeekRow.rows($0.bytes, $0.name).last }
        let week = weekly?.period == health.period ? weekly?.content : nil
        let lastWeek = LastWeek(
            started: week?.started, isLow: week.flatMap { $0.told == .fewHours ? nil : $0.told == .low },
            health: health.content,
            week: state.lastClosed)
        let labels = Metric.labels(site: configuration.site, device: configuration.deviceName)
        let lines = LastWeek.metrics.map { metric, value in
            value(lastWeek).map { metric.header + metric.sample($0, labels: labels) } ?? ""
        }
        return Array(lines.joined().utf8)
    }
}
