import ArgumentParser
import PacerSettings
import Placard

/// How a sheet is drawn.
struct SheetOptions: ParsableArguments {
    @OptionGroup var settingsFile: SettingsOption

    @Option(help: "What it is written in; room.language if left out.")
    var language: SheetLanguage?

    @Option(help: "What it is printed on; a4 if left out, a7 for a pocket.")
    var size: PaperSize?

    @Option(
        help: ArgumentHelp("Where to write it; on standard output if left out.", valueName: "file"), completion: .file()
    )
    var output: String?

    /// - Throws: a wrong use if the sheet does not come in the size.
    func validate(for name: SheetName) throws {
        guard let size, !name.sizes.contains(size) else { return }
        let sizes = name.sizes.map(\.rawValue).joined(separator: " or ")
        throw ValidationError("--size \(size.rawValue): \(name.rawValue) comes on \(sizes)")
    }

    /// - Throws: a failure with status 78 if a name in the settings cannot be printed, or as for any output.
    func draw(_ name: SheetName, page: Int) throws {
        let settings = try settingsFile.load()
        let problems = settings.sheetProblems
        if !problems.isEmpty { throw CommandFailure.settings(problems.joined(separator: "\n")) }
        let language = self.language ?? settings.language
        let drawing = settings.sheetFacts.svg(name, in: language, on: size ?? name.sizes[0], page: page)
        try CommandOutput.write(drawing, to: output)
    }
}
