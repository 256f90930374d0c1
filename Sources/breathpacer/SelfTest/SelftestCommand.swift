import ArgumentParser
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UnitCheck

struct SelftestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Light one segment after the other, ask for three presses, and measure button and light.",
        discussion: """
            Example: the test of a unit by the person who has wired it.

              breathpacer selftest --settings settings.toml

            If the unit runs as a service, the service is stopped first and started again afterwards, which needs \
            root. Nothing is counted. The light moves along the bar, one segment each second; compare it with what is \
            printed. Then press three times. The result says what to change, and fits into a photograph.

            The exit status is 1 if something is wrong, such as no press within a minute, and 69 if a chip, a line or \
            the bus is unavailable.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    func run() throws {
        let settings = try settingsFile.load()
        let signals: Signals
        do {
            // Blocked before anything is stopped: whatever asks this to end has it start the service again.
            signals = try Signals.terminal()
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
        let loan = try ServiceLoan.take()
        let tried = Result { () throws(CommandFailure) in try test(settings, signals) }
        try loan.giveBack()
        let result = try tried.get()
        try CommandOutput.print("\n" + TextTable.text(SelftestSheet.rows(settings, result)))
        if !result.complaints.isEmpty { throw ExitCode(1) }
    }

    /// The lines are free again when it returns.
    private func test(_ settings: Settings, _ signals: Signals) throws(CommandFailure) -> SelfTestResult {
        let configuration = settings.pacerConfiguration
        var plan = settings.plan
        plan.cue = nil
        do {
            var hardware = try UnitHardware(plan, appearance: configuration.appearance, signals: signals)
            return try SelfTest.run(
                configuration.appearance, debounce: configuration.debounce, leastPress: configuration.leastPress,
                on: &hardware
            ) { saying in
                // A terminal that goes away is no reason to leave the light where it is.
                try? CommandOutput.print(SelftestSheet.line(saying, settings))
            }
        } catch {
            throw .hardware("\(error)")
        }
    }
}
