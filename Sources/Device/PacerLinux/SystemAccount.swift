import Glibc

/// This machine.
package enum Machine {
    /// Its name, as `uname -n` prints it.
    package static var name: String {
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, bytes.count - 1)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A user of this machine.
package struct SystemAccount: Hashable, Sendable {
    package let name: String
    /// The names of its groups.
    package let groups: [String]

    /// - Returns: `nil` if there is no user of that name.
    package init?(_ name: String) {
        guard let user = getpwnam(name)?.pointee else { return nil }
        var count: Int32 = 64
        var ids = [gid_t](repeating: 0, count: Int(count))
        // More than 64 groups are cut off.
        getgrouplist(name, user.pw_gid, &ids, &count)
        self.name = name
        groups = ids.prefix(Int(max(0, min(count, 64)))).compactMap { id in
            getgrgid(id).map { String(cString: $0.pointee.gr_name) }
        }
    }

    /// Whether this process runs as root.
    package static var isRoot: Bool { geteuid() == 0 }
}
