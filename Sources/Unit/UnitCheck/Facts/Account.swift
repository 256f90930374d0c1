/// The user that the unit runs as.
package struct Account: Hashable, Sendable {
    package var name: String
    /// Every group it is in, its service's own included.
    package var groups: Set<String>

    package init(name: String, groups: Set<String>) {
        self.name = name
        self.groups = groups
    }
}
