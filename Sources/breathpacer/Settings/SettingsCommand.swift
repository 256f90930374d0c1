import ArgumentParser
import PacerSettings

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Show, check or begin what is set.",
        subcommands: [Show.self, Check.self, Template.self]
    )

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every key, its value in force and where that comes from, as a settings file.",
            discussion: """
                Example:

                  breathpacer settings show --settings settings.toml
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            try CommandOutput.print(try settingsFile.load().shown)
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a settings file: silent and 0 if it is good, else every problem and 78.",
            discussion: """
                Example:

                  breathpacer settings check --settings settings.toml

                The lines of a Raspberry Pi's header are known. Those of another board's chip are not, which is noted on \
                standard error; `breathpacer check` on that board looks at them.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            Log.note(try settingsFile.load().plan.notes)
        }
    }

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a settings file to begin with: every key explained, its default commented out.",
            discussion: """
                Example:

                  breathpacer settings template > settings.toml
                """
        )

        func run() throws {
            try CommandOutput.print(Settings.template)
        }
    }
}
