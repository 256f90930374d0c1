/// A folder with a unit's published files, and the unit that its path names.
package struct UnitFolder: Hashable, Sendable {
    package let path: String
    /// Empty if no part of the path is `site=…`.
    package let site: String
    package let device: String
}
