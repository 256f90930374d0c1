import Glibc

/// The owner of a file, and who may do what with it.
///
/// It asks about paths that the program or its settings name, and trusts the kernel's answer for that moment alone: a
/// caller that opens the file afterwards judges what it has opened. A link's target has `PATH_MAX` bytes at most.
package struct FileStatus: Hashable, Sendable {
    /// The user's name, or the number if there is no name.
    package let owner: String
    /// The group's name, or the number if there is no name.
    package let group: String
    /// The permission bits, 0…0o7777.
    package let mode: UInt32

    /// Inspects a file; a link is followed.
    ///
    /// The corresponding C function is `stat`.
    ///
    /// - Throws: if it does not exist or may not be inspected.
    package init(_ path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) != 0 { throw FileError(operation: "look at", path: path, errno: errno) }
        owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) } ?? String(status.st_uid)
        group = getgrgid(status.st_gid).map { String(cString: $0.pointee.gr_name) } ?? String(status.st_gid)
        mode = UInt32(status.st_mode) & 0o7777
    }

    /// Whether there is a file; a link is followed.
    ///
    /// The corresponding C function is `access`.
    package static func isThere(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The path that a symbolic link leads to, one link far; `nil` if it is none.
    ///
    /// The corresponding C function is `readlink`.
    package static func linkTarget(_ path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let target = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard !target.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return target }
        return path[...slash] + target
    }

    /// A path without links, and without `.` and `..`; `nil` if there is no such file.
    ///
    /// The corresponding C function is `realpath`.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether this process may read and write a file.
    ///
    /// The corresponding C function is `access`.
    package static func isOpen(_ path: String) -> Bool {
        access(path, R_OK | W_OK) == 0
    }
}
