import ArgumentParser
import Glibc
import PacerFiles

/// A light on the wall that paces slow breathing.
@main
struct Breathpacer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breathpacer",
        abstract: "A light-bar on the wall that paces slow breathing: press, breathe, dark.",
        discussion: """
            Exit status: 0 good, 64 wrong use, 65 bad data, 69 hardware unavailable, 74 input or output failed, \
            78 bad settings.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, DemoCommand.self, SimulateCommand.self, UsageCommand.self, SettingsCommand.self,
            PlacardCommand.self, WiringCommand.self, ReportCommand.self, CheckCommand.self, SelftestCommand.self,
            OffCommand.self,
        ]
    )

    static func main() {
        // A reader that goes away is an error of a write, told in words, not the program's silent end.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            Log.write(failure.message)
            exit(withError: failure.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}
