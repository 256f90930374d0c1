import ArgumentParser
import CountingSimulator
import Glibc
import PacerFiles
import UnitPlan
import UsageFormat
import UsageLog
import UsageReport

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write the files of a made-up fleet into a new folder, to try the report on.",
        discussion: """
            Example:

              breathpacer sample fleet --units 8
              breathpacer report fleet --output report.html

            Units count in virtual time, some for less long than others; a few have a fault, and some cannot be \
            reached. People and rooms are invented. The same seed and day give the same files.
            """
    )

    @Argument(
        help: ArgumentHelp("A folder that is not there yet, or is empty.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("How many units, 1 to \(mostUnits).", valueName: "units"))
    var units = 24

    @Option(help: ArgumentHelp("Over how many weeks, 1 to \(mostWeeks).", valueName: "weeks"))
    var weeks = 30

    @Option(help: ArgumentHelp("What chance begins with.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The day of the last pull, such as 2026-01-05. (default: today)", valueName: "date"))
    var today: CivilDate?

    private static let mostUnits = 1000
    private static let mostWeeks = 260

    func validate() throws {
        if !(1...Self.mostUnits).contains(units) { throw ValidationError("--units \(units): 1 to \(Self.mostUnits)") }
        if !(1...Self.mostWeeks).contains(weeks) { throw ValidationError("--weeks \(weeks): 1 to \(Self.mostWeeks)") }
    }

    func run() throws {
        do throws(FileError) {
            try DataFolder.make(folder)
            let names = try Folder.entries(folder)
            if !names.isEmpty {
                throw FileError(
                    operation: "fill", path: folder, errno: ENOTEMPTY,
                    reason: "\(names.count) \(names.count == 1 ? "name is" : "names are") in it; name an empty folder")
            }
            try write()
        } catch {
            throw CommandFailure.file(error)
        }
        try CommandOutput.print("\(units) \(units == 1 ? "unit" : "units") in \(folder)\n")
    }

    private func write() throws(FileError) {
        RoomTimeZone.use("UTC")
        let (seed, weeks, today) = (seed, weeks, today ?? .today)
        // The last week that has closed ends on a Sunday.
        let monday = ISOWeek(today).monday
        var rows = PullStatus.header + "\n"
        var progress = ProgressBar(isShown: true)
        for start in stride(from: 0, to: units, by: Workers.cores) {
            let count = min(Workers.cores, units - start)
            for unit in Workers.map(count, { SampleUnit(start + $0, seed: seed, weeks: weeks, until: monday) }) {
                var place = folder
                for part in UnitPlaces.folder(site: unit.site, device: unit.device).split(separator: "/") {
                    place += "/\(part)"
                    try DataFolder.make(place)
                }
                for (name, bytes) in unit.files {
                    let file = try ReplacedFile("\(place)/\(name)")
                    try file.write(bytes)
                    try file.put()
                }
                let seen = CivilDate(day: today.day - (unit.isReached ? 1 : 37))
                let result = unit.isReached ? "ok" : PullCause.noAnswer.text
                rows += "\(unit.site),\(unit.device),\(seen),\(result)\n"
            }
            progress.show(start + count, of: units)
        }
        progress.clear()
        let status = try ReplacedFile("\(folder)/pull-status.csv")
        try status.write(rows)
        try status.put()
    }
}
