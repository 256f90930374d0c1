import ArgumentParser
import Glibc
import PacerFiles
import UsageFormat
import UsageReport

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Read the files that units published and write one page about all of them.",
        discussion: """
            Example: a fleet as pull-usage leaves it.

              breathpacer report fleet --output report.html

            A fleet is a folder that contains site=NAME/device=NAME/, or any folders that hold units' files. You can \
            name several; what they have in common is counted once. If a file has a problem, the whole file is left \
            out and named on the page, and the report goes on. The exit status is 65 only with --strict, or if there \
            is no unit at all.
            """
    )

    @Argument(help: ArgumentHelp("Folders with the files of units.", valueName: "fleet"), completion: .directory)
    var fleet: [String]

    @Option(help: ArgumentHelp("Write the page here, HTML.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(
            "Write tables for a spreadsheet into this folder, and datapackage.json, which explains them.",
            valueName: "folder"), completion: .directory)
    var csv: String?

    @Option(
        help: ArgumentHelp(
            "What separates the fields of these tables: a comma or, with a byte order mark, \";\" for spreadsheets that "
                + "expect it. (default: ,)", valueName: "separator"))
    var separator: CSVSeparator?

    @Option(
        help: ArgumentHelp("Write metrics here, FILE.prom, for node_exporter's textfile collector.", valueName: "file"),
        completion: .file())
    var prometheus: String?

    @Option(
        help: ArgumentHelp(
            "Write cards to pin up in the rooms here, HTML: for each room whose card would tell something new.",
            valueName: "file"), completion: .file())
    var cards: String?

    @Option(help: "What the cards are printed on: each on A6, or four on A4 with marks to cut at.")
    var cardPaper = CardPaper.a6

    @Flag(help: "Make a card for every room, also where the one that hangs there stays true.")
    var allCards = false

    @Option(help: "What the page, the cards and the explanations of the tables are written in.")
    var language = ReportLanguage.english

    @Option(help: ArgumentHelp("Report as of this day, such as 2026-01-05. (default: today)", valueName: "date"))
    var today: CivilDate?

    @Flag(help: "Print nothing and show no progress.")
    var quiet = false

    @Flag(help: "End with status 65 if any file has a problem.")
    var strict = false

    func validate() throws {
        if separator != nil && csv == nil {
            throw ValidationError("--separator: only tables, --csv FOLDER, have one")
        }
        if csv == "-" { throw ValidationError("--csv -: tables are several files; name a folder") }
        if printed.count > 1 {
            throw ValidationError("\(printed.joined(separator: " and ")): one alone can be standard output")
        }
    }

    /// Which files go to standard output.
    private var printed: [String] {
        let files: [(option: String, path: String?)] = [
            ("--output", output), ("--prometheus", prometheus), ("--cards", cards),
        ]
        return files.filter { $0.path.map(ReplacedFile.isStandardOutput) ?? false }.map(\.option)
    }

    func run() throws {
        let read: Fleet
        do throws(FileError) {
            read = try makeReport()
        } catch {
            throw CommandFailure.file(error)
        }
        if read.units.isEmpty {
            throw CommandFailure.data(
                "\(fleet.joined(separator: ", ").printable): found no unit; expected site=NAME/device=NAME/weekly-2026.csv"
            )
        }
        if !quiet {
            // Beside a file it would be a part of it.
            if printed.isEmpty { try CommandOutput.print("\(read.summary)\n") } else { Log.say(read.summary) }
        }
        if strict, let problem = read.problems.first {
            throw CommandFailure.data("\(read.problemCount) with problems, the first: \(problem)")
        }
    }

    private func makeReport() throws(FileError) -> Fleet {
        let tables = try ReportTables(csv, separatedBy: separator ?? .comma, explainedIn: language)
        let period = ReportPeriod(today: today ?? .today)
        var progress = ProgressBar(isShown: !quiet)
        let reader = try FleetReader(fleet, period)
        try tables.write(reader.problems)
        let read = try reader.read { reading, done, count throws(FileError) in
            try tables.write(reading)
            progress.show(done, of: count)
        }
        progress.clear()
        if read.units.isEmpty { return read }
        try tables.finish(read)
        // node_exporter is an account of its own.
        let metrics = try Self.file(
            prometheus, isForAll: true, FleetMetrics(read, version: Version.current, now: time(nil)).write)
        let cards = try Self.file(cards, RoomCards(read, language: language, on: cardPaper, hasAll: allCards).write)
        let page = try Self.file(output, ReportPage(read, language: language, version: Version.current).write)
        // All or none of them are new; the page, which people open, is the last.
        try ReplacedFile.put(tables.files + [metrics, cards, page].compactMap { $0 })
        return read
    }

    /// A file that is written piece by piece and not in its place yet, if it was asked for.
    private static func file(
        _ path: String?, isForAll: Bool = false,
        _ pieces: ((String) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) -> ReplacedFile? {
        guard let path else { return nil }
        let file = try ReplacedFile(path, isForAll: isForAll)
        let isPrinted = ReplacedFile.isStandardOutput(path)
        try pieces { piece throws(FileError) in try file.write(isPrinted ? CommandOutput.shown(piece) : piece) }
        return file
    }
}

extension ReportLanguage: ExpressibleByArgument {}
extension CardPaper: ExpressibleByArgument {}
extension CSVSeparator: ExpressibleByArgument {}
