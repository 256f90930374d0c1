import Glibc

/// A user of this machine.
///
/// The system's list of users is trusted. Of its groups the first ``mostGroups`` are looked at.
package struct SystemAccount: Hashable, Sendable {
    package let name: String
    /// The names of its groups.
    package let groups: [String]

    /// The kernel allows 65,536; a service's account has a few.
    private static let mostGroups = 64

    /// - Returns: `nil` if there is no user of that name.
    package init?(_ name: String) {
        guard let user = getpwnam(name)?.pointee else { return nil }
        var count = Int32(Self.mostGroups)
        var ids = [gid_t](repeating: 0, count: Int(count))
        getgrouplist(name, user.pw_gid, &ids, &count)
        self.name = name
        groups = ids.prefix(min(Int(max(0, count)), Self.mostGroups)).compactMap { id in
            getgrgid(id).map { String(cString: $0.pointee.gr_name) }
        }
    }

    /// Whether this process runs as root.
    package static var isRoot: Bool { geteuid() == 0 }
}
