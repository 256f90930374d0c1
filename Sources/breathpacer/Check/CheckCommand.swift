import ArgumentParser
import PacerFiles
import PacerSettings
import UnitCheck

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the chip, lines, permissions, clock, disk and service, and say how to fix what is wrong.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer check --settings settings.toml

            Each line says ok, warning or problem, and what to do. The check changes nothing, and can run while the \
            unit runs.

            The exit status is 1 if there is a problem, and 69 if a chip, a line or the bus is unavailable.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Flag(help: "Print one JSON object: version, verdict, findings of subject, name, verdict, found and remedy.")
    var json = false

    func run() throws {
        let report = UnitSurvey(try settingsFile.load()).report
        try CommandOutput.print(json ? report.json(version: Version.current) : TextTable.text(report.rows))
        if report.status != 0 { throw ExitCode(report.status) }
    }
}
