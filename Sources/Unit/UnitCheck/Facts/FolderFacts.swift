/// One of the folders of counts: who owns it and who may read it.
package struct FolderFacts: Hashable, Sendable {
    /// Below `usage.directory`.
    package var name: String
    /// The mode that it should have.
    package var wanted: UInt32
    /// `nil` if it does not exist.
    package var node: NodeFacts?

    package init(name: String, wanted: UInt32, node: NodeFacts?) {
        self.name = name
        self.wanted = wanted
        self.node = node
    }

    /// - Parameter account: the service's user; `nil` if this machine has none, so that any owner is accepted.
    package func finding(for account: Account?) -> Finding {
        guard let node else {
            return .warning(
                .folder, name, "not there: the unit makes it, if it may",
                remedy: "start the unit once, or `systemd-tmpfiles --create`")
        }
        if let account, node.owner != account.name {
            return .problem(
                .folder, name, "\(node.words), and the service's user \(account.name) can not use it",
                remedy: "`chown \(account.name): \(node.path)`")
        }
        if node.mode != wanted {
            return .problem(
                .folder, name, "\(node.words); expected mode \(NodeFacts.octal(wanted))",
                remedy: "`chmod \(NodeFacts.octal(wanted)) \(node.path)`")
        }
        return .ok(.folder, name, node.words)
    }
}
