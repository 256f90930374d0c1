import PacerFiles
import UsageFormat
import UsageReport

/// The tables of a report in a folder, or none.
struct ReportTables {
    private let tables: [(table: FleetTable, file: ReplacedFile)]
    /// What explains them.
    private let package: ReplacedFile?
    private let separator: CSVSeparator

    /// Begins the tables in a folder, which is made if it is not there.
    ///
    /// - Parameter language: what they are explained in.
    init(
        _ folder: String?, separatedBy separator: CSVSeparator, explainedIn language: ReportLanguage
    ) throws(FileError) {
        self.separator = separator
        guard let folder else {
            (tables, package) = ([], nil)
            return
        }
        try Folder.make(folder)
        var files: [(FleetTable, ReplacedFile)] = []
        for table in FleetTable.allCases {
            let file = try ReplacedFile("\(folder)/\(table.fileName)")
            try file.write(table.header(separatedBy: separator))
            files.append((table, file))
        }
        tables = files
        let package = try ReplacedFile("\(folder)/\(FleetPackage.fileName)")
        try package.write(FleetPackage.text(language, separatedBy: separator))
        self.package = package
    }

    /// What is to be put in its place.
    var files: [ReplacedFile] { tables.map(\.file) + [package].compactMap { $0 } }

    /// Adds a unit's rows.
    func write(_ reading: UnitReading) throws(FileError) {
        for (table, file) in tables { try file.write(table.rows(reading, separatedBy: separator)) }
        try write(reading.problems)
    }

    /// Adds problems.
    func write(_ problems: [Problem]) throws(FileError) {
        for (table, file) in tables where table == .problems {
            for problem in problems { try file.write(FleetTable.row(problem, separatedBy: separator)) }
        }
    }

    /// Adds the fleet's sums. The files are whole then, and not in their places yet.
    func finish(_ fleet: Fleet) throws(FileError) {
        for (table, file) in tables { try file.write(table.rows(fleet, separatedBy: separator)) }
    }
}
