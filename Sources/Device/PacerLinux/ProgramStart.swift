import CPacerLinux
import Glibc

/// How the program was started: enough to begin anew in the same process, as a service manager wants to keep it.
package struct ProgramStart: Sendable {
    private let arguments: [String]
    private let environment: [String]

    private static let mark = "BREATHPACER_AGAIN=1"

    /// Whether this process has begun anew, by ``again()``.
    package var isAgain: Bool { environment.contains(Self.mark) }

    /// The start of this process, before anything has changed the environment.
    package init() {
        arguments = CommandLine.arguments
        var next = pacer_environment()
        var lines: [String] = []
        while let line = next?.pointee {
            lines.append(String(cString: line))
            next = next?.advanced(by: 1)
        }
        environment = lines
    }

    /// Becomes the program as it is on the disk now, with the same process, arguments and environment. Descriptors and
    /// threads are gone then; blocked signals stay blocked, and those that wait are not lost.
    ///
    /// - Throws: why it could not be; nothing has changed then.
    package func again() throws(SystemFailure) {
        let marked = isAgain ? environment : environment + [Self.mark]
        let result = pacer_become(arguments.map { strdup($0) } + [nil], marked.map { strdup($0) } + [nil])
        throw SystemFailure("start \(arguments[0]) again", errno: -result)
    }
}
