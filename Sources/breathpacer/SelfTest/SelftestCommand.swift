import ArgumentParser
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import UnitCheck

struct SelftestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Light one segment after the other, ask for three presses, and measure both.",
        discussion: """
            Example: the unit of a settings file, seen and pressed by whoever has wired it.

              breathpacer selftest --settings settings.toml

            A unit that runs as a service is stopped before and started again after, which takes root; nothing is counted. \
            The light goes along the bar, a second a segment; compare it with what is printed. Then press three times. \
            The result names what to change, and fits a photograph.

            Status 1 if something is wrong, such as no press for a minute, 69 if chip, line or bus is not to be had.
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
                configuration.appearance, debounce: configuration.debounce, on: &hardware
            ) { saying in
                // A terminal that goes away is no reason to leave the light where it is.
                try? CommandOutput.print(SelftestSheet.line(saying, settings))
            }
        } catch {
            throw .hardware("\(error)")
        }
    }
}
