/// A folder with a unit's published files, and the unit that its path names.
public struct UnitFolder: Hashable, Sendable {
    public let path: String
    /// Empty if no part of the path is `site=…`.
    public let site: String
    public let device: String
}
