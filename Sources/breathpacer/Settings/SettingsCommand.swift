import ArgumentParser
import PacerLinux
import PacerSettings
import UnitCheck
import UnitPlan
import UsageLog

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Show, check or create settings.",
        subcommands: [Show.self, Check.self, Places.self, Template.self]
    )

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every key with the value in force and its source, as a settings file.",
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
            abstract: "Check a settings file: silent and 0 if it is good, otherwise every problem and 78.",
            discussion: """
                Example:

                  breathpacer settings check --settings settings.toml

                The lines of a Raspberry Pi's header are known. Those of another board's chip are not, which is noted on \
                standard error; `breathpacer check` on that board looks at them. Where sshd lets pullers in, a usage.directory that it \
                does not serve is a problem.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let settings = try settingsFile.load()
            if let accounts = KernelText.read(UnitPlaces.pullAccounts),
                let (found, remedy) = CollectionFacts.elsewhere(accounts, counts: settings.usage.directory)
            {
                throw CommandFailure.settings("\(settings.file ?? UnitPlaces.settings): \(found); \(remedy)")
            }
            Log.note(settings.notes)
        }
    }

    struct Places: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print where the unit's files are, for scripts: name=value, a line each.",
            discussion: """
                Example:

                  breathpacer settings places --settings settings.toml

                settings is the file in force, absent if all is by default; published the folder that is pulled and \
                copied; folder the unit's own below those who collect them, site=SITE/device=DEVICE. Where room.device is not \
                set, DEVICE comes from the unit's identity, which root and the service's user may read.

                Status 78 if the unit has no name.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let settings = try settingsFile.load()
            guard let device = settings.device(of: UsageCommand.unit(settings)) else {
                throw CommandFailure.settings(
                    "room.device: not set, and \(settings.usage.directory) has no unit's identity that you may read, which "
                        + "its first start makes; allowed: a name in \(settings.file ?? UnitPlaces.settings)")
            }
            let folder = UnitPlaces.folder(site: settings.room.site, device: device)
            let file = settings.file.map { "settings=\($0)\n" } ?? ""
            try CommandOutput.print(
                file + "published=\(settings.usage.directory)/\(UsageFolder.published)\nfolder=\(folder)\n")
        }
    }

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a settings file to begin with: every key explained, its default commented out.",
            discussion: """
                Example:

                  breathpacer settings template > settings.toml

                The manual page breathpacer-settings(5) says the same:

                  breathpacer settings template --format man > breathpacer-settings.5
                """
        )

        enum Format: String, CaseIterable, ExpressibleByArgument {
            case toml, man
        }

        @Option(help: "A settings file, or the source of a manual page.")
        var format = Format.toml

        func run() throws {
            switch format {
            case .toml: try CommandOutput.print(Settings.template)
            case .man: try CommandOutput.print(Settings.manual(version: Version.current))
            }
        }
    }
}
