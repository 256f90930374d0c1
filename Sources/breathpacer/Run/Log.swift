import Glibc
import PacerFiles
import UsageFormat

/// The lines that a service leaves in its journal: about the unit, never about a session.
enum Log {
    /// Writes what is neither an error nor a result.
    static func note(_ notes: [String]) {
        for note in notes { write("note: \(note)") }
    }

    /// Writes a line to standard error. If the log cannot be written, the light goes on.
    static func write(_ line: String) {
        say(prefix + line)
    }

    /// Whether a process of this program has written a line in this way.
    static func isOurs(_ text: String) -> Bool { text.hasPrefix(prefix) }

    private static let prefix = "breathpacer: "

    /// Writes text without the program's name before it. What was read from outside is made printable.
    static func say(_ text: String) {
        var output = FileOutput.standardError()
        try? output.write("\(CommandOutput.readable(text.printableLines, on: STDERR_FILENO))\n")
        try? output.flush()
    }
}
