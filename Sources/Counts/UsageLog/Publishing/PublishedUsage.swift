import PacerFiles
import UsageFormat

/// The closed periods as they were published, for an authorised person at the unit.
package struct PublishedUsage: Sendable {
    /// A file's name, its columns and its rows.
    package let tables: [(name: String, columns: [String], rows: [[String]])]

    /// Reads what is published in a folder that is open.
    ///
    /// - Throws: if it cannot be read.
    package init(of disk: some Storage) throws(FileError) {
        var tables: [(name: String, columns: [String], rows: [[String]])] = []
        for name in try disk.names(in: UsageFolder.published) {
            guard
                let file = PublishedName(name), let bytes = try PublishedRows.bytes(of: name, on: disk),
                let table = PublishedTable(bytes, file)
            else { continue }
            tables.append((name, file.columns.map(\.name), table.rows))
        }
        self.tables = tables
    }
}
