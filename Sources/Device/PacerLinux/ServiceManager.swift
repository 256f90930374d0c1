import Glibc

/// systemd, asked through `systemctl`.
package enum ServiceManager {
    /// Whether systemd runs this machine, by the rule of `sd_booted`.
    package static var isRunning: Bool { access("/run/systemd/system", F_OK) == 0 }

    /// Properties of a unit.
    ///
    /// - Throws: if there is no `systemctl`, or if it gives no answer.
    package static func show(_ unit: String, _ properties: [String]) throws(SystemFailure) -> [String: String] {
        values(in: try run("show", unit, "--property=\(properties.joined(separator: ","))"))
    }

    /// A property of systemd itself; `nil` if it has none of that name.
    ///
    /// - Throws: if there is no `systemctl`, or if it gives no answer.
    package static func show(_ property: String) throws(SystemFailure) -> String? {
        values(in: try run("show", "--property=\(property)"))[property]
    }

    private static func values(in text: String) -> [String: String] {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        return values
    }

    /// Starts a unit and waits until it is ready.
    ///
    /// - Throws: if it did not start, with the message of `systemctl`.
    package static func start(_ unit: String) throws(SystemFailure) {
        _ = try run("start", unit)
    }

    /// Stops a unit and waits until it has ended.
    ///
    /// - Throws: if it did not stop, with the message of `systemctl`.
    package static func stop(_ unit: String) throws(SystemFailure) {
        _ = try run("stop", unit)
    }

    private static func run(_ words: String...) throws(SystemFailure) -> String {
        try Program.output(["systemctl"] + words)
    }
}
