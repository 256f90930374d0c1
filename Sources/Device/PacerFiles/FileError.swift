import Glibc

/// A failed system call on a file: what was tried, on which file, and why it failed.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "open", "read", "write".
    package let operation: String
    package let path: String
    /// The C `errno`.
    package let errno: Int32

    package init(operation: String, path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }

    /// The reason in words, as `strerror` gives it.
    package var reason: String { String(cString: strerror(errno)) }

    package var description: String { "\(operation) \(path): \(reason)" }
}
