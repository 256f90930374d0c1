/// What a trace holds, which the end of its name says.
enum TraceFormat: String, CaseIterable {
    /// The light: what is to be seen.
    case light = ".csv"
    /// The lines: how they switch to show it.
    case lines = ".vcd"

    init?(path: String) {
        guard let format = Self.allCases.first(where: { path.hasSuffix($0.rawValue) }) else { return nil }
        self = format
    }
}
