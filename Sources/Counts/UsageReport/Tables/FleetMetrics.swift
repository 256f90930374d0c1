/// The fleet in Prometheus' text format, for node_exporter's textfile collector: each unit's last closed week under the
/// names that a unit's own breathpacer.prom has, and what the report found. Without timestamps: one makes the collector
/// skip the whole file.
public struct FleetMetrics {
    private let fleet: Fleet

    public init(_ fleet: Fleet) {
        self.fleet = fleet
    }

    /// Writes the metrics one by one.
    public func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        for metric in Self.metrics {
            try put("# HELP breathpacer_\(metric.name) \(metric.help)\n# TYPE breathpacer_\(metric.name) gauge\n")
            for unit in fleet.units {
                guard let value = metric.value(unit) else { continue }
                try put("breathpacer_\(metric.name)\(Self.labels(unit)) \(value)\n")
            }
        }
        try put(
            """
            # HELP breathpacer_report_problems Problems in the files of the fleet.
            # TYPE breathpacer_report_problems gauge
            breathpacer_report_problems \(fleet.problemCount)

            """)
    }

    private typealias Metric = (name: String, help: String, value: @Sendable (Unit) -> Int?)

    private static let metrics: [Metric] = [
        ("week_started", "Sessions of the last closed week, to the nearest multiple of 5.", { mark($0)?.started }),
        (
            "week_low", "Whether the last closed week had too few sessions to say how many.",
            { unit in mark(unit).flatMap { $0 == .none ? nil : $0 == .low ? 1 : 0 } }
        ),
        (
            "ready_seconds", "Time of the last closed week in which the unit could have paced, in whole hours.",
            { $0.health.map { $0.readyHours * 3600 } }
        ),
        ("restarts", "Starts of the program in the last closed week.", { $0.health?.restarts }),
        ("hardware_faults", "Failures of light or button in the last closed week.", { $0.health?.hardwareFaults }),
        ("repairs", "Slots and files made anew in the last closed week.", { $0.health?.repairs }),
        (
            "disk_error_seconds", "Time of the last closed week in which writes failed, in whole hours.",
            { $0.health.map { $0.diskErrorHours * 3600 } }
        ),
        ("clock_faults", "Faults of the clock in the last closed week.", { $0.health?.clockFaults }),
        (
            "button_stuck", "Whether the button was stuck as the last week closed.",
            { unit in unit.health.map { $0.isButtonStuck ? 1 : 0 } }
        ),
        (
            "week_end_timestamp_seconds", "When the last closed week ended, as if in UTC.",
            { unit in unit.lastWeek.map { ($0.sunday.day + 1) * 86_400 } }
        ),
        ("unit_unreachable", "Whether the last pull of the unit failed.", { $0.unreachable == nil ? 0 : 1 }),
        ("unit_needs_visit", "Whether someone should go and look at the unit.", { $0.visits.isEmpty ? 0 : 1 }),
    ]

    /// The unit's last closed week, if a year has not passed since.
    private static func mark(_ unit: Unit) -> WeekMark? {
        unit.shares.last?.recent.last { $0 != .none }
    }

    private static func labels(_ unit: Unit) -> String {
        "{site=\"\(escaped(unit.site))\",device=\"\(escaped(unit.device))\"}"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
    }
}
