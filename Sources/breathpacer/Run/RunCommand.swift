import ArgumentParser
import PacerLinux

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Pace breathing on GPIO. This is the unit's main job.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer run --settings settings.toml

            SIGTERM and SIGINT end the program, and so does the end of its terminal: the light fades, then the lines \
            are dark and released. Without a terminal, SIGHUP reloads the settings between two sessions; if the file is \
            refused, nothing changes. If the chip vanishes, the unit tries it again after 1, 2, 4 … 60 s, and is idle \
            when it is back.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Flag(
        help: """
            Use the defaults if the settings are refused. The bar shows this, or an empty file, from the start until a \
            press, for at most ten minutes: both ends and the middle are lit, faint and still.
            """)
    var defaultsIfRefused = false

    func validate() throws {
        if settingsFile.path == "-" {
            throw ValidationError("--settings -: run reads its settings again when they change; name a file")
        }
    }

    func run() throws {
        var service = try Service.open(settingsFile, defaultsIfRefused: defaultsIfRefused)
        defer { service.end() }
        do throws(CommandFailure) {
            while try service.pace() == .reload { try service.reload() }
        } catch {
            // Before the process that counts has ended, which may wait for the disk.
            throw error.said()
        }
        ServiceNotification.send(.stopping)
    }
}
