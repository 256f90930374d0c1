import CPacerLinux
import Glibc

/// How the program was started. It is enough to start again in the same process, which a service manager expects to
/// stay the same.
///
/// Arguments and environment are those of whoever started the program, who is trusted with all that its user may do;
/// they are handed on as they are, and the kernel bounds their size. The program is looked up on the path again: an
/// upgrade may have replaced it.
package struct ProgramStart: Sendable {
    private let arguments: [String]
    let environment: [String]

    private static let mark = "BREATHPACER_AGAIN=1"

    /// Whether this process has started again, by ``again()``.
    package var isAgain: Bool { environment.contains(Self.mark) }

    /// The start of this process, before anything has changed the environment.
    package init() {
        arguments = ProgramArguments.all
        environment = ProgramArguments.texts(pacer_environment())
    }

    /// Replaces this program by the one that is on the disk now, with the same process, arguments and environment.
    /// Descriptors and threads are gone afterwards. Blocked signals stay blocked, and pending ones are not lost.
    ///
    /// - Throws: why this failed. Nothing has changed then.
    package func again() throws(SystemFailure) {
        let marked = isAgain ? environment : environment + [Self.mark]
        let result = pacer_become(arguments.map { strdup($0) } + [nil], marked.map { strdup($0) } + [nil])
        throw SystemFailure("start \(arguments[0]) again", errno: -result)
    }
}
