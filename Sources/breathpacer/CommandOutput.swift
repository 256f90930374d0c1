import Glibc
import PacerFiles
import PacerLinux
import UsageFormat

/// What a command prints for its caller.
enum CommandOutput {
    /// Prints text for people on standard output. What was read from outside is made printable.
    ///
    /// - Throws: a failure with status 74 if it does not arrive, or ``CommandFailure/readerLeft``.
    static func print(_ text: String) throws(CommandFailure) {
        try standardOutput(readable(text.printableLines, on: STDOUT_FILENO))
    }

    /// Writes a document, byte for byte, into a file or on standard output. On a terminal it is made printable.
    ///
    /// - Parameter path: the file, replaced as a whole; `nil` or `-` for standard output.
    /// - Throws: as ``print(_:)``; the old file is then unchanged.
    static func write(_ document: String, to path: String?) throws(CommandFailure) {
        guard let path, !ReplacedFile.isStandardOutput(path) else {
            return try standardOutput(shown(document))
        }
        do {
            let file = try ReplacedFile(path)
            try file.write(document)
            try file.put()
        } catch {
            throw .file(error)
        }
    }

    /// A document, or a piece of one, as standard output takes it: as it is, or printable on a terminal.
    static func shown(_ document: String) -> String {
        isatty(STDOUT_FILENO) == 1 ? readable(document.printableLines, on: STDOUT_FILENO) : document
    }

    /// Text in ASCII, if it goes to a terminal that shows nothing else.
    static func readable(_ text: String, on descriptor: Int32) -> String {
        isatty(descriptor) == 1 && !TerminalCharacters.current.isUTF8 ? text.plain : text
    }

    private static func standardOutput(_ text: String) throws(CommandFailure) {
        var output = FileOutput.standardOutput()
        do {
            try output.write(text)
            try output.flush()
        } catch {
            throw error.errno == EPIPE ? .readerLeft : .file(error)
        }
    }
}
