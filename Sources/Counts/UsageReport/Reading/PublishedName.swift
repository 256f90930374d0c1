/// The name of a published CSV file: what it is of, and the ISO year or `undated`.
struct PublishedName: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case weekly, profile, health
    }

    let kind: Kind
    /// `nil` for weeks of a unit that does not know the time.
    let year: Int?

    /// Reads a file's name; `nil` if it is none of these.
    init?(_ name: String) {
        guard let kind = Self.kind(of: name), name.hasSuffix(".csv") else { return nil }
        let period = name.dropFirst(kind.rawValue.count + 1).dropLast(4)
        let year = Int(period)
        guard year.map({ (1970...9999).contains($0) && period.count == 4 }) ?? (period == "undated" && kind != .profile)
        else { return nil }
        self.kind = kind
        self.year = year
    }

    /// The kind that a name begins with, whatever follows.
    static func kind(of name: String) -> Kind? {
        Kind.allCases.first { name.hasPrefix($0.rawValue + "-") }
    }

    /// The header, as published.
    var columns: String {
        switch kind {
        case .weekly: "week,started,flag,coverage,ready_hours,clock"
        case .profile: "quarter,table,level,sessions"
        case .health:
            "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button"
        }
    }
}
