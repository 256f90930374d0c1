import PacerFiles

/// The lines that a service leaves in its journal: about the unit, never about a session.
enum Log {
    /// Writes what is neither an error nor a result.
    static func note(_ notes: [String]) {
        for note in notes { write("note: \(note)") }
    }

    /// Writes a line to standard error. If the log cannot be written, the light goes on.
    static func write(_ line: String) {
        var output = FileOutput.standardError()
        try? output.write("breathpacer: \(line)\n")
        try? output.flush()
    }
}
