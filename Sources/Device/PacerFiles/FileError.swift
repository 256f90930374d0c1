import Glibc

/// A system call on a file that failed: what was tried, on which file, and why not.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "open", "read", "write".
    public let operation: String
    public let path: String
    /// The C `errno`.
    public let errno: Int32

    public init(operation: String, path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }

    /// The reason in words, as `strerror` gives it.
    public var reason: String { String(cString: strerror(errno)) }

    public var description: String { "\(operation) \(path): \(reason)" }
}
