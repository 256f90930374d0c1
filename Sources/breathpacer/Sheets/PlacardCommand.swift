import ArgumentParser
import PacerFiles
import PacerSettings
import Placard

struct PlacardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placard",
        abstract: "Draw the sheet that hangs beside the bar, from the settings in force, as SVG.",
        discussion: """
            Example: a sheet in German, written as a file.

              breathpacer placard --language de --output placard.svg

            It is set in Lato, Debian's package fonts-lato. PDF and PNG are made from it by librsvg, Debian's package \
            librsvg2-bin; Scripts/placard --format pdf does both.

              rsvg-convert --format pdf --output placard.pdf placard.svg
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    @Option(help: "What it is written in.")
    var language = PlacardLanguage.english

    @Option(help: "What it is printed on.")
    var size = PaperSize.a4

    @Option(help: ArgumentHelp("Where to write it; on standard output if left out.", valueName: "file"))
    var output: String?

    func run() throws {
        let settings = try settingsFile.load()
        if !settings.sheetProblems.isEmpty {
            throw CommandFailure.settings(settings.sheetProblems.joined(separator: "\n"))
        }
        let placard = Placard(
            language: language, unit: settings.pacerConfiguration, support: settings.support,
            permission: settings.permission)
        try CommandOutput.write(placard.svg(on: size), to: output)
    }
}

extension PlacardLanguage: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
