import Glibc

/// This machine.
///
/// Its name is what its owner or its network gave it, 64 bytes at most by the kernel. It is text and no more: whoever
/// makes a folder's name of it checks it first (`UnitIdentity`).
package enum Machine {
    /// Its name, as `uname -n` prints it.
    package static var name: String {
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, bytes.count - 1)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

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
