import PacerFiles

/// What a command prints for its caller.
enum CommandOutput {
    /// Prints text on standard output, or into a file.
    ///
    /// - Parameter path: the file, created or emptied; `nil` for standard output.
    /// - Throws: a failure with status 74 if it does not arrive, on a full disk or a closed pipe.
    static func print(_ text: String, to path: String? = nil) throws(CommandFailure) {
        do {
            guard let path else { return try write(text, to: FileOutput.standardOutput()) }
            try write(text, to: FileOutput(creating: path))
        } catch {
            throw .file(error)
        }
    }

    private static func write(_ text: String, to output: consuming FileOutput) throws(FileError) {
        try output.write(text)
        try output.flush()
    }
}
