import ArgumentParser
import PacerFiles
import PacerSettings
import UnitCheck

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look at chip, lines, permissions, clock, disk and service, each with its remedy.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer check --settings settings.toml

            Each line is ok, a warning or a problem, with what to do. It changes nothing, and can run beside a unit.

            Status 1 if there is a problem, 69 if chip, line or bus is not to be had.
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
