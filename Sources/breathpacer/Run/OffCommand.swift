import ArgumentParser
import PacerLinux
import PacerSettings

struct OffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "off",
        abstract: "Darken the lines and release them.",
        discussion: """
            Example: after a unit was killed and left its lines on.

              breathpacer off --settings settings.toml

            Status 69 if another program, such as a running unit, holds a line.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    func run() throws {
        let settings = try settingsFile.load()
        do {
            try settings.plan.darken()
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
    }
}
