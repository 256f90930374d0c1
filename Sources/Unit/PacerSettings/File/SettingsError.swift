/// Why a settings file cannot be used: every problem that was found, a line each.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// Place, what was found and what is allowed.
    public let problems: [String]

    public var description: String {
        problems.map { "\(file)\($0)" }.joined(separator: "\n")
    }
}
