import ArgumentParser
import Glibc
import PacerLinux
import PacerSettings
import Pacing
import Placard

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the unit on this terminal: the bar drawn live, the button on the keyboard.",
        discussion: """
            Example: a session of five minutes in thirty seconds.

              breathpacer demo --speed 10

            Keys: space presses; a digit holds the button and lets go at that light; h holds it until the next h, \
            because terminals send no key release; q or Ctrl-C leaves. Colours follow TERM, COLORTERM and NO_COLOR. \
            The words are the placard's, in room.language.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Option(help: ArgumentHelp("How many times faster than real time, 1 to 100.", valueName: "factor"))
    var speed = 1

    func validate() throws {
        guard TerminalHardware.speedRange.contains(speed) else {
            throw ValidationError("--speed \(speed): time runs 1 to 100 times as fast")
        }
    }

    func run() throws {
        let settings = try settingsFile.load()
        let configuration = settings.pacerConfiguration
        var pacer = Pacer(configuration)
        let words = Self.words(settings)
        var lost: SystemFailure?
        do {
            let signals = try Signals.terminal()
            try pacer.run(
                open: { () throws(SystemFailure) in
                    try TerminalHardware(
                        style: .current(), speed: speed, appearance: configuration.appearance,
                        practices: configuration.practices, words: words, holdStep: configuration.holdStep,
                        cuePulse: settings.plan.cue?.pulse, signals: signals)
                },
                // A terminal that fails does not come back.
                pause: { _ in .stop },
                notice: { if case .failed(let failure, _) = $0 { lost = failure } })
        } catch {
            throw Self.failure(error)
        }
        if let lost { throw Self.failure(lost) }
    }

    /// The placard's words, as far as the terminal has their letters.
    private static func words(_ settings: Settings) -> TerminalWords {
        func shown(_ text: String) -> String { CommandOutput.readable(text, on: STDOUT_FILENO) }
        let (facts, language) = (settings.sheetFacts, settings.language)
        var practices: [Practice: (name: String, explanation: String)] = [:]
        for practice in settings.practices {
            let words = facts.words(of: practice, in: language)
            practices[practice] = (name: shown(words.name), explanation: shown(words.explanation))
        }
        let gesture = facts.gesture(in: language)
        return TerminalWords(press: shown(gesture.press), hold: shown(gesture.hold), practices: practices)
    }

    private static func failure(_ error: SystemFailure) -> CommandFailure {
        // A stream that is closed is no terminal either.
        if [ENOTTY, EBADF].contains(error.errno) {
            return .usage("demo needs a terminal (\(error)); breathpacer simulate runs without one")
        }
        return CommandFailure(message: "\(error)", exitCode: ExitCode(74))
    }
}
