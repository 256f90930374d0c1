/// The user that the unit runs as.
public struct Account: Hashable, Sendable {
    public var name: String
    /// Every group it is in, its service's own included.
    public var groups: Set<String>

    public init(name: String, groups: Set<String>) {
        self.name = name
        self.groups = groups
    }
}
