import Glibc

/// A failed system call on a file: what was tried, on which file, and why it failed.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "open", "read", "write".
    package let operation: String
    package let path: String
    /// The C `errno`.
    package let errno: Int32
    /// The reason in words: as `strerror` gives it, or more exactly where more is known.
    package let reason: String

    package init(operation: String, path: String, errno: Int32) {
        self.init(operation: operation, path: path, errno: errno, reason: String(cString: strerror(errno)))
    }

    package init(operation: String, path: String, errno: Int32, reason: String) {
        self.operation = operation
        self.path = path
        self.errno = errno
        self.reason = reason
    }

    package var description: String { "\(operation) \(path): \(reason)" }
}
