import ArgumentParser
import PacerFiles
import PacerSettings
import UsageLog

extension UsageCommand {
    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase all counts and published files, before the card leaves the house.",
            discussion: """
                It asks first. Each file is overwritten before it is removed.

                  breathpacer usage erase --yes --settings settings.toml

                Earlier versions of published files stay in freed blocks, and the controller of a flash card keeps \
                copies that no program reaches. Destroy the card, or erase the whole of it with the manufacturer's \
                tool, if it must not be read by anyone.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        @Flag(help: "Do not ask.")
        var yes = false

        func run() throws {
            let settings = try settingsFile.load()
            let directory = settings.usage.directory
            guard try UsageCommand.isConfirmed("Erase everything in \(directory)?", yes) else { return }
            do throws(FileError) {
                try UsageReset.erase(UsageCommand.folder(settings))
            } catch {
                throw UsageCommand.failure(error)
            }
            Log.write("\(directory): erased; what a flash card's controller keeps can only be destroyed with the card")
        }
    }
}
