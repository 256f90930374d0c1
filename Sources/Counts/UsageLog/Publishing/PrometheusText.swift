/// `breathpacer.prom`: the last closed week in Prometheus' text format, for node_exporter's textfile collector. It
/// repeats what is published and has no timestamps, since one timestamp makes the collector skip the whole file.
enum PrometheusText {
    static func bytes(
        _ files: [(name: String, bytes: [UInt8])], _ state: UsageState, _ configuration: UsageConfiguration
    ) -> [UInt8] {
        let year = state.lastClosed?.year
        guard let health = lastRow(.health, year, files) else { return [] }
        let labels = labels(configuration)
        var lines: [String] = []
        func gauge(_ name: String, _ help: String, _ value: String) {
            lines.append("# HELP breathpacer_\(name) \(help)\n# TYPE breathpacer_\(name) gauge\n")
            lines.append("breathpacer_\(name)\(labels) \(value)\n")
        }
        if let week = lastRow(.weekly, year, files), week[0] == health[0] {
            if !week[1].isEmpty {
                gauge("week_started", "Sessions of the last closed week, to the nearest multiple of 5.", week[1])
            }
            gauge(
                "week_low", "Whether the last closed week had too few sessions to say how many.",
                week[2] == "low" ? "1" : "0")
        }
        for (name, help, column, unit) in Self.health {
            gauge(name, help, String((Int(health[column]) ?? 0) * unit))
        }
        gauge("button_stuck", "Whether the button was stuck as the last week closed.", health[8] == "stuck" ? "1" : "0")
        if let lastClosed = state.lastClosed {
            gauge(
                "week_end_timestamp_seconds", "When the last closed week ended, as if in UTC.",
                String(lastClosed.next.monday.day * 86_400))
        }
        return Array(lines.joined().utf8)
    }

    /// Each with its column in the health file and what one there is worth: Prometheus' base unit of time is the second.
    private static let health = [
        ("ready_seconds", "Whole hours of the last closed week in which the unit could have paced.", 1, 3600),
        ("restarts", "Starts of the program in the last closed week.", 2, 1),
        ("hardware_faults", "Failures of light or button in the last closed week.", 3, 1),
        ("repairs", "Slots and files made anew in the last closed week.", 4, 1),
        ("disk_error_seconds", "Hours of the last closed week in which a write failed.", 5, 3600),
        ("clock_faults", "Faults of the clock in the last closed week.", 6, 1),
    ]

    private static func lastRow(
        _ kind: PublishedName.Kind, _ year: Int?, _ files: [(name: String, bytes: [UInt8])]
    ) -> [String]? {
        let name = PublishedName(kind, year: year)
        guard let file = files.first(where: { $0.name == "\(name)" }) else { return nil }
        return PublishedTable(file.bytes, columns: name.columns)?.rows.last
    }

    private static func labels(_ configuration: UsageConfiguration) -> String {
        let named = [("site", configuration.site), ("device", configuration.device)].compactMap { name, value in
            value.map { "\(name)=\"\($0)\"" }
        }
        return named.isEmpty ? "" : "{\(named.joined(separator: ","))}"
    }
}
