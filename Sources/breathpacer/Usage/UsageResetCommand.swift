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
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        @Flag(help: "Do not ask.")
        var yes = false

        func run() throws {
            let settings = try settingsFile.load()
            guard try UsageCommand.isConfirmed("Remove every count in \(settings.usage.directory)?", yes) else {
                return
            }
            do throws(FileError) {
                try UsageReset.reset(UsageCommand.folder(settings), settings.usageConfiguration)
            } catch {
                throw UsageCommand.failure(error)
            }
        }
    }
}
