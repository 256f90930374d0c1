/// A metric in Prometheus' text format, without timestamps: one makes node_exporter's textfile collector skip the whole
/// file. Its help has one wording, wherever it is written: the collector refuses a name with two.
package struct Metric: Hashable, Sendable {
    package let name: String
    package let help: String

    init(_ name: String, _ help: String) {
        self.name = "breathpacer_" + name
        self.help = help
    }

    /// The lines before the samples.
    package var header: String { "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" }

    /// A sample's line.
    ///
    /// - Parameter labels: as ``labels(site:device:)`` writes them.
    package func sample(_ value: Int, labels: String = "") -> String { "\(name)\(labels) \(value)\n" }

    /// The label of a version.
    package static func label(version: String) -> String { "{version=\"\(escaped(version))\"}" }

    /// The labels of a unit's samples.
    package static func labels(site: String?, device: String?) -> String {
        let labels = [("site", site), ("device", device)].compactMap { name, value in
            value.map { "\(name)=\"\(escaped($0))\"" }
        }
        return labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
    }

    /// A label's value. Scalars are escaped, not characters: a combining mark after a quote hides no quote from the
    /// collector, for which one bad label makes the whole file unreadable.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": escaped += ["\\", scalar]
            case "\n": escaped += ["\\", "n"]
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Metric {
    // What a report alone says of a unit, and of a fleet.
    package static let unreachable = Metric(
        "unit_unreachable", "Whether the last pull of the unit failed, or was too long ago to tell of its last weeks.")
    package static let needsVisit = Metric(
        "unit_needs_visit", "Whether someone should go and look at the unit; absent while that is not known.")
    package static let notKnown = Metric(
        "unit_not_known", "Whether what came from the unit does not say how it is.")
    package static let unreadable = Metric("unit_files_unreadable", "Recent files of the unit that cannot be used.")
    package static let reportTime = Metric("report_timestamp_seconds", "When the report was made.")
    package static let build = Metric("build_info", "1, with the version of the program that made the report.")
    package static let problems = Metric("report_problems", "Problems in the files of the fleet.")
}
