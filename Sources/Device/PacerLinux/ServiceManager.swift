import CPacerLinux
import Glibc

/// systemd, asked through `systemctl`.
///
/// Whatever is called `systemctl` on the path of whoever runs a command is trusted, as by any shell. Its answer is kept
/// up to ``mostAnswer`` bytes; the rest is read and dropped, so that it is never held up. How long it takes is its own
/// affair: a person waits for these commands, and the light never asks.
package enum ServiceManager {
    /// The most bytes of an answer, a NUL with them. The properties that a check asks for have a small part of it.
    private static let mostAnswer = 16_384

    /// Whether systemd runs this machine, by the rule of `sd_booted`.
    package static var isRunning: Bool { access("/run/systemd/system", F_OK) == 0 }

    /// Properties of a unit.
    ///
    /// - Throws: if there is no `systemctl`, or if it gives no answer.
    package static func show(_ unit: String, _ properties: [String]) throws(SystemFailure) -> [String: String] {
        let text = try run("show", unit, "--property=\(properties.joined(separator: ","))")
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

    /// Signals that are blocked in this thread do not end `systemctl` either, because it inherits the blocked signals.
    private static func run(_ words: String...) throws(SystemFailure) -> String {
        var output = [CChar](repeating: 0, count: mostAnswer)
        var arguments = (["systemctl"] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let status = arguments.withUnsafeMutableBufferPointer { words in
            output.withUnsafeMutableBufferPointer { text in
                pacer_run(words.baseAddress, text.baseAddress, text.count)
            }
        }
        let operation = "systemctl \(words.prefix(2).joined(separator: " "))"
        if status < 0 { throw SystemFailure(operation, errno: -status) }
        let text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if status > 0 { throw SystemFailure(operation, status: status, saying: text) }
        return text
    }
}
