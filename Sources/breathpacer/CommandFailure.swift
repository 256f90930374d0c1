import ArgumentParser
import Glibc
import PacerFiles
import UsageFormat

/// Why a command ended early: a sentence for people and a status for scripts, after sysexits.h.
struct CommandFailure: Error {
    let message: String
    let exitCode: ExitCode

    /// The message on one line, for a journal.
    var line: String { message.split(separator: "\n").joined(separator: "; ") }

    /// Says it at once. What is left of it is the status.
    func said() -> CommandFailure {
        Log.write(message)
        return CommandFailure(message: "", exitCode: exitCode)
    }

    /// 64, `EX_USAGE`: the command was used wrongly.
    static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, exitCode: ExitCode(64)) }
    /// 65, `EX_DATAERR`: a file that was given cannot be read as what it should be.
    static func data(_ message: String) -> CommandFailure { CommandFailure(message: message, exitCode: ExitCode(65)) }
    /// 69, `EX_UNAVAILABLE`: chip, line or terminal.
    static func hardware(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: ExitCode(69))
    }
    /// 74, `EX_IOERR`: reading or writing failed.
    static func file(_ error: FileError) -> CommandFailure {
        CommandFailure(message: error.description.printable, exitCode: ExitCode(74))
    }
    /// 141, as a shell tells of SIGPIPE: whoever read the output, such as `head`, has read enough. Nothing is said.
    static let readerLeft = CommandFailure(message: "", exitCode: ExitCode(128 + SIGPIPE))
    /// 78, `EX_CONFIG`: the settings.
    static func settings(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: ExitCode(78))
    }
}
