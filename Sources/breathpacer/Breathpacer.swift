import ArgumentParser
import Glibc
import PacerFiles
import PacerLinux

/// A light on the wall that paces slow breathing.
@main
struct Breathpacer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breathpacer",
        abstract: "A light-bar on the wall that paces slow breathing: press, breathe, dark.",
        discussion: """
            Where a command asks for a file, - is standard input or output.

            Exit status: 0 good, 64 wrong use, 65 bad data, 69 hardware unavailable, 74 input or output failed, \
            78 bad settings.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, DemoCommand.self, SimulateCommand.self, UsageCommand.self, SettingsCommand.self,
            SheetCommand.self, PlacardCommand.self, WiringCommand.self, ReportCommand.self, SampleCommand.self,
            CheckCommand.self, SelftestCommand.self, OffCommand.self,
        ]
    )

    static func main() {
        // Before any file is opened: it would take the number of a stream that is closed, and be written into.
        StandardStreams.hold()
        // A copy to a stick may end while the unit starts: its signals end no program that does not wait for them yet.
        // Once they are blocked, they are kept and read, ignored or not.
        signal(SIGUSR1, SIG_IGN)
        signal(SIGUSR2, SIG_IGN)
        signal(SIGPWR, SIG_IGN)
        // A reader that goes away is an error of a write, not the program's end in the middle of its work.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that becomes larger than the process may write.
        signal(SIGXFSZ, SIG_IGN)
        do {
            do {
                if let counting = CountProcess.asStarted() { return try counting.run() }
                var command = try parseAsRoot(Array(ProgramArguments.all.dropFirst()))
                try command.run()
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                try say(error)
                exit(withError: exitCode(for: error))
            }
        } catch let failure as CommandFailure {
            if !failure.message.isEmpty { Log.write(failure.message) }
            exit(withError: failure.exitCode)
        } catch {
            exit(withError: error)
        }
    }

    /// Prints what the parser of arguments has to say: help, the version, a script for a shell, or what is wrong.
    ///
    /// - Throws: a failure if what was asked for does not arrive.
    private static func say(_ error: any Error) throws(CommandFailure) {
        let text = fullMessage(for: error)
        if text.isEmpty { return }
        if exitCode(for: error).isSuccess { return try CommandOutput.write(text + "\n", to: nil) }
        guard let unknown = UnknownCommand(in: ProgramArguments.all.dropFirst(), of: Self.self) else {
            return Log.say(text)
        }
        // The parser's lines after its first one say how the command before the word is used.
        let usage = text.drop(while: { !$0.isNewline }).dropFirst()
        Log.say("\(unknown)\n\(usage)")
    }
}
