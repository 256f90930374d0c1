import ArgumentParser
import PacerFiles
import PacerSettings
import UsageLog

extension UsageCommand {
    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Start anew in another room: forget all counts, but keep the record of the unit's health.",
            discussion: """
                It asks first. Pull the files before: published files are removed, except health.

                  breathpacer usage reset --yes --settings settings.toml

                A card that was copied from another unit's has that unit's identity, and a report takes both for one. Give \
                the copy an identity of its own with --new-unit; it then begins without the other's health, too.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        @Flag(help: "Become another unit: a new identity, and nothing of what this one has published.")
        var newUnit = false

        @Flag(help: "Do not ask.")
        var yes = false

        func run() throws {
            let settings = try settingsFile.load()
            guard try UsageCommand.isConfirmed("Remove every count in \(settings.usage.directory)?", yes) else {
                return
            }
            do throws(FileError) {
                try UsageReset.reset(
                    UsageCommand.folder(settings), settings.usageConfiguration(unit: .random()), isNewUnit: newUnit)
            } catch {
                throw UsageCommand.failure(error)
            }
        }
    }
}
