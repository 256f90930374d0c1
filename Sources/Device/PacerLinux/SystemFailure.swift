import Glibc

/// A system call or a command of the system that failed for reasons of the system alone.
package struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb.
    package let operation: String
    /// The C `errno` of a call.
    package let errno: Int32?
    private let reason: String

    init(_ operation: String, errno: Int32) {
        self.operation = operation
        self.errno = errno
        reason = String(cString: strerror(errno))
    }

    /// A command that ended with a status, and what it printed.
    init(_ operation: String, status: Int32, saying text: String) {
        self.operation = operation
        errno = nil
        let lines = text.split(separator: "\n").joined(separator: "; ")
        reason = lines.isEmpty ? "status \(status)" : "status \(status): \(lines)"
    }

    package var description: String { "\(operation): \(reason)" }
}
