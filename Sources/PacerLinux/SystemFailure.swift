import Glibc

/// A system call that failed where nothing but the system is to blame.
public struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb.
    public let operation: String
    /// The C `errno`.
    public let errno: Int32

    init(_ operation: String, errno: Int32) {
        self.operation = operation
        self.errno = errno
    }

    public var description: String { "\(operation): \(String(cString: strerror(errno)))" }
}
