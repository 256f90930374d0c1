/// A published CSV file: RFC 4180, a header and rows of plain fields, each line ending with CR LF.
struct PublishedTable: Hashable, Sendable {
    let columns: [String]
    private(set) var rows: [[String]]

    init(columns: [String], rows: [[String]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// Reads a file; `nil` if it is not written as one of ours.
    init?(_ bytes: [UInt8], columns: [String]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        rows = lines.dropFirst().dropLast().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        self.columns = columns
        guard self.bytes == bytes, rows.allSatisfy({ $0.count == columns.count }) else { return nil }
    }

    var bytes: [UInt8] {
        Array(([columns] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    /// Adds rows, of periods that have none yet.
    mutating func add(_ new: [[String]]) {
        rows += new
    }

    /// The table as it was before rows of these periods were added.
    func without(_ periods: Set<String>) -> PublishedTable {
        PublishedTable(columns: columns, rows: rows.filter { !periods.contains($0[0]) })
    }
}
