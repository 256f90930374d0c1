import ArgumentParser
import PacerLinux
import PacerSettings

struct OffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "off",
        abstract: "Darken the lines and release them.",
        discussion: """
            Example: after a unit was killed, which leaves its lines as they were.

              breathpacer off --settings settings.toml

            Status 69 if another program, such as a running unit, holds a line.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    func run() throws {
        let settings = try settingsFile.load()
        do {
            let plan = settings.plan
            if let cue = plan.cue { _ = try GPIOLines([cue.line], activeLow: cue.activeLow) }
            switch plan.light {
            case .segments(let lines):
                // Requested dark, and dark again when the value ends.
                _ = try GPIOLines(lines.lines, activeLow: lines.activeLow)
            case .apa102GPIO(let strip, let lines):
                try APA102Darkness.send(to: strip, on: try lines.open())
            case .apa102SPI(let strip, let bus):
                try APA102Darkness.send(to: strip, on: try SPIBus(bus))
            }
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
    }
}
