import ArgumentParser
import Glibc
import PacerFiles
import PacerSettings
import UsageFormat
import UsageLog

struct UsageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "See what is counted, closed and intact.",
        discussion: """
            Presses are counted, never people: numbers are rounded to 5, a week under 8 is shown only as "low" and enters \
            no table, and a table is shown whole or not at all.
            """,
        subcommands: [Show.self, Copy.self, Publish.self, Verify.self, Reset.self, Erase.self]
    )

    /// Asks before counts are removed.
    ///
    /// - Throws: if nobody can be asked.
    static func isConfirmed(_ question: String, _ yes: Bool) throws -> Bool {
        if yes { return true }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure.usage("this removes counts; say --yes where nobody can be asked")
        }
        try CommandOutput.print("\(question) Type yes: ")
        return readLine() == "yes"
    }

    /// The folder of the settings in force.
    static func folder(_ settings: Settings) -> DataFolder {
        DataFolder.usage(at: settings.usage.directory)
    }

    /// The identity of the unit that counts there, as far as the user may read it.
    static func unit(_ settings: Settings) -> UnitID? {
        try? UnitID.kept(on: folder(settings))
    }

    /// What a failure of the folder means to the user of the command.
    static func failure(_ error: FileError) -> CommandFailure {
        if error.errno == EWOULDBLOCK {
            return .hardware("\(error.path): a unit is counting into it; stop breathpacer.service first")
        }
        return .file(error)
    }
}
