/// A published CSV file: RFC 4180, a header and rows of plain fields, each line ending with CR LF.
package struct PublishedTable: Hashable, Sendable {
    package let name: PublishedName
    package private(set) var rows: [[String]]

    package init(_ name: PublishedName, rows: [[String]] = []) {
        self.name = name
        self.rows = rows
    }

    /// Reads a file; `nil` if it does not have our format. What its fields say is not looked at: see ``problem``.
    package init?(_ bytes: [UInt8], _ name: PublishedName) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let added = name.columns.dropFirst(name.columns(of: bytes).count).map { _ in "" }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        rows = lines.dropFirst().dropLast().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init) + added
        }
        self.name = name
        guard (added.isEmpty ? self.bytes : formerBytes) == bytes,
            rows.allSatisfy({ $0.count == name.columns.count })
        else { return nil }
    }

    package var bytes: [UInt8] { Self.bytes(name.header, rows) }

    /// The file as an earlier version wrote it, without the added columns; `nil` if it has no such columns, or a value in
    /// one of them.
    package var formerBytes: [UInt8]? {
        guard let header = name.formerHeader else { return nil }
        let count = name.columns.count { !$0.isAdded }
        guard rows.allSatisfy({ $0.dropFirst(count).allSatisfy(\.isEmpty) }) else { return nil }
        return Self.bytes(header, rows.map { Array($0.prefix(count)) })
    }

    private static func bytes(_ header: String, _ rows: [[String]]) -> [UInt8] {
        Array(([header] + rows.map { $0.joined(separator: ",") }).map { $0 + "\r\n" }.joined().utf8)
    }

    /// The fields of a row: the period, and the others as a row's `text` has them.
    package static func fields(_ period: String, _ text: String) -> [String] {
        [period] + text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// Adds rows for periods that have none yet.
    package mutating func add(_ new: [[String]]) {
        rows += new
    }

    /// The table as it was before rows of these periods were added.
    package func without(_ periods: Set<String>) -> PublishedTable {
        PublishedTable(name, rows: rows.filter { !periods.contains($0[0]) })
    }

    /// The table's last row alone.
    package var last: PublishedTable {
        PublishedTable(name, rows: rows.suffix(1))
    }

    /// What no unit writes so, the first such thing; `nil` if there is none.
    package static func problem(_ bytes: [UInt8], _ name: PublishedName) -> FileProblem? {
        do throws(FileProblem) {
            switch name.kind {
            case .weekly: _ = try WeekRow.rows(bytes, name)
            case .health: _ = try HealthRow.rows(bytes, name)
            case .profile: _ = try ProfileTable.rows(bytes, name)
            }
            return nil
        } catch {
            return error
        }
    }
}
