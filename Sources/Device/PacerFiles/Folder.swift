import Glibc

/// Folders: what is in one, and how to create one.
///
/// The path is the caller's and trusted. What is in the folder is not: it may be a stick's, or what a hostile unit
/// made. Links are told apart and never followed, a name is taken as the bytes that it is, and a folder with more than
/// ``mostNames`` is refused before the rest of it is read.
package enum Folder {
    /// The most names that are taken in from a folder: five times what the largest fleet has at one site.
    package static let mostNames = 100_000

    /// One name in a folder and what has that name. Links are recognised and not followed.
    package struct Entry: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case file, folder, link
            /// A FIFO, a socket, a device.
            case other
        }

        package let name: String
        package let kind: Kind
    }

    /// The entries of a folder in the byte order of their names, without `.` and `..`.
    ///
    /// - Parameter most: how many there may be.
    /// - Throws: if it cannot be opened or read, is not a folder (`ENOTDIR`), or has too many names (`E2BIG`).
    package static func entries(_ path: String, most: Int = mostNames) throws(FileError) -> [Entry] {
        guard let stream = opendir(path) else { throw FileError(operation: "open", path: path, errno: errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw FileError(operation: "read", path: path, errno: errno) }
                return entries.sorted { $0.name < $1.name }
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if entries.count == most { throw tooMany(path, most) }
            entries.append(Entry(name: name, kind: kind(entry.pointee.d_type, of: name, in: stream)))
        }
    }

    /// What is said of a folder with too many names.
    static func tooMany(_ path: String, _ most: Int) -> FileError {
        FileError(
            operation: "read", path: path, errno: E2BIG,
            reason: "more than \(most) names in it; move away what does not belong there")
    }

    /// Creates a folder if it does not exist. Its parent must exist.
    ///
    /// - Throws: if it cannot be created.
    package static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) != 0 && errno != EEXIST { throw FileError(operation: "make", path: path, errno: errno) }
    }

    private static func kind(_ type: UInt8, of name: String, in stream: OpaquePointer) -> Entry.Kind {
        switch Int(type) {
        case DT_REG: return .file
        case DT_DIR: return .folder
        case DT_LNK: return .link
        case DT_UNKNOWN:
            // Some file systems do not say.
            var status = stat()
            guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }
}
