/// The name of a published CSV file: its kind, and the ISO year or `undated`.
package struct PublishedName: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case weekly, profile, health
    }

    package let kind: Kind
    /// `nil` for undated weeks.
    package let year: Int?

    package init(_ kind: Kind, year: Int?) {
        self.kind = kind
        self.year = year
    }

    /// Reads a file's name; `nil` for any other name.
    package init?(_ name: String) {
        guard let kind = Self.kind(of: name) else { return nil }
        let year = Int(name.dropFirst(kind.rawValue.count + 1).dropLast(4))
        self.init(kind, year: year)
        guard description == name, year.map(CivilDate.years.contains) ?? (kind != .profile) else { return nil }
    }

    /// The kind that a name begins with, whatever follows.
    package static func kind(of name: String) -> Kind? {
        Kind.allCases.first { name.hasPrefix($0.rawValue + "-") }
    }

    package var columns: [Column] {
        switch kind {
        case .weekly: year == nil ? WeekRow.undatedColumns : WeekRow.columns
        case .profile: ProfileTable.columns
        case .health: year == nil ? HealthRow.undatedColumns : HealthRow.columns
        }
    }

    /// The first line of the file, without its end.
    package var header: String {
        switch kind {
        case .weekly: Self.weeklyHeader
        case .profile: Self.profileHeader
        case .health: Self.healthHeader
        }
    }

    /// The first line of a file that an earlier version wrote, without its added columns; `nil` if it has none.
    package var formerHeader: String? {
        kind == .health ? Self.formerHealthHeader : nil
    }

    /// The columns of a file by its first line: without the added ones if an earlier version wrote it.
    package func columns(of bytes: [UInt8]) -> [Column] {
        formerHeader == nil || bytes.starts(with: header.utf8) ? columns : columns.filter { !$0.isAdded }
    }

    // Tens of thousands of files are compared with them.
    private static let weeklyHeader = header(WeekRow.columns)
    private static let profileHeader = header(ProfileTable.columns)
    private static let healthHeader = header(HealthRow.columns)
    private static let formerHealthHeader = header(HealthRow.columns.filter { !$0.isAdded })

    private static func header(_ columns: [Column]) -> String {
        columns.map(\.name).joined(separator: ",")
    }

    /// The name without `.csv`.
    package var stem: String { "\(kind.rawValue)-\(year.map(String.init) ?? "undated")" }
}

extension PublishedName: CustomStringConvertible {
    package var description: String { "\(stem).csv" }
}
