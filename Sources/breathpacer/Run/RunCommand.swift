import ArgumentParser
import PacerLinux

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Pace on GPIO: the device's main job.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer run --settings settings.toml

            Ends with SIGTERM or SIGINT: the light fades, the lines are dark and released. SIGHUP takes up the settings \
            anew, between two sessions; a file that is refused changes nothing. When the chip vanishes the unit tries it \
            again after 1, 2, 4 … 60 s and is idle when it is back.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Flag(
        help: """
            Go on with the defaults if the settings are refused. The bar says so from the start until a press, for ten \
            minutes: both ends and the middle are lit, faint and still.
            """)
    var defaultsIfRefused = false

    func run() throws {
        var service = try Service.open(settingsFile, defaultsIfRefused: defaultsIfRefused)
        defer { service.end() }
        while try service.pace() == .reload { try service.reload() }
        ServiceNotification.send(.stopping)
    }
}
