import PacerFiles
import UsageReport

/// The tables of a report in a folder, or none.
struct ReportTables {
    let files: [(table: FleetTable, file: ReplacedFile)]

    /// Begins the tables in a folder, which is made if it is not there.
    init(_ folder: String?) throws(FileError) {
        guard let folder else {
            files = []
            return
        }
        try Folder.make(folder)
        var files: [(FleetTable, ReplacedFile)] = []
        for table in FleetTable.allCases {
            let file = try ReplacedFile("\(folder)/\(table.fileName)")
            try file.write(table.header)
            files.append((table, file))
        }
        self.files = files
    }

    /// Adds a unit's rows.
    func write(_ reading: UnitReading) throws(FileError) {
        for (table, file) in files { try file.write(table.rows(reading)) }
        try write(reading.problems)
    }

    /// Adds problems.
    func write(_ problems: [Problem]) throws(FileError) {
        for (table, file) in files where table == .problems {
            for problem in problems { try file.write(FleetTable.row(problem)) }
        }
    }

    /// Adds the fleet's sums. The files are whole then, and not in their places yet.
    func finish(_ fleet: Fleet) throws(FileError) {
        for (table, file) in files { try file.write(table.rows(fleet)) }
    }
}
