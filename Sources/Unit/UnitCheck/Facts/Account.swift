/// The user that the unit runs as.
package struct Account: Hashable, Sendable {
    package var name: String
    /// Every group that it is in, including the service's own.
    package var groups: Set<String>

    package init(name: String, groups: Set<String>) {
        self.name = name
        self.groups = groups
    }
}
