import PacerFiles

/// What a command prints for its caller.
enum CommandOutput {
    /// Prints text on standard output.
    ///
    /// - Throws: a failure with status 74 if it does not arrive, on a full disk or a closed pipe.
    static func print(_ text: String) throws(CommandFailure) {
        var output = FileOutput.standardOutput()
        do {
            try output.write(text)
            try output.flush()
        } catch {
            throw .file(error)
        }
    }
}
