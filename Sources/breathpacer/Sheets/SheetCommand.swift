import ArgumentParser
import PacerSettings
import Placard

struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Draw a sheet to print, from the settings in force, as SVG.",
        discussion: """
            Examples: the placard in German, and the second page for whoever leads the first session.

              breathpacer sheet placard --language de --output placard.svg
              breathpacer sheet leader --page 2 --output leader.svg

            placard hangs beside the bar; leader, two pages, is for whoever leads the first session and the team minute; \
            two-ways tells feeling with others from feeling for them; pocket is a card with the kind words, on A7, or \
            eight of them on A4; room is a checklist for the place. The kind words are the ward's own if the table \
            [words] has them.

            A browser prints a sheet at its size, whatever fonts it has. rsvg-convert needs the typeface, Lato, Debian's \
            package fonts-lato; Scripts/sheet --format pdf makes a PDF of all pages.

            Status 78 if a name has a character that the typeface lacks.
            """
    )

    @Argument(help: "Which sheet.")
    var name: SheetName

    @OptionGroup var options: SheetOptions

    @Option(help: ArgumentHelp("Which page, from 1.", valueName: "number"))
    var page = 1

    func validate() throws {
        if !(1...name.pages).contains(page) {
            let pages = name.pages == 1 ? "one page" : "\(name.pages) pages"
            throw ValidationError("--page \(page): \(name.rawValue) has \(pages)")
        }
        try options.validate(for: name)
    }

    func run() throws { try options.draw(name, page: page) }
}

/// The same as `sheet placard`.
struct PlacardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placard",
        abstract: "Draw the sheet that hangs beside the bar: the same as sheet placard.",
        discussion: """
            Example: a placard in German, written as a file.

              breathpacer placard --language de --output placard.svg
            """
    )

    @OptionGroup var options: SheetOptions

    func validate() throws { try options.validate(for: .placard) }

    func run() throws { try options.draw(.placard, page: 1) }
}

extension SheetName: ExpressibleByArgument {}
extension SheetLanguage: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
