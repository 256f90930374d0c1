/// The name of a published CSV file: what it is of, and the ISO year or `undated`.
struct PublishedName: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case weekly, profile, health
    }

    let kind: Kind
    /// `nil` for weeks of a unit that does not know the time.
    let year: Int?

    init(_ kind: Kind, year: Int?) {
        self.kind = kind
        self.year = year
    }

    /// Reads a file's name; `nil` if it is none of these.
    init?(_ name: String) {
        let parts = name.dropLast(4).split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        self.init(kind, year: Int(parts[1]))
        guard description == name else { return nil }
    }

    var columns: [String] {
        switch kind {
        case .weekly: WeekRow.columns
        case .profile: ProfileRow.columns
        case .health: HealthRow.columns
        }
    }
}

extension PublishedName: CustomStringConvertible {
    var description: String { "\(kind.rawValue)-\(year.map(String.init) ?? "undated").csv" }
}
