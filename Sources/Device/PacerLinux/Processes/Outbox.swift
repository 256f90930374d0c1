import CPacerLinux
import Glibc
import Pacing

/// Messages from this process to a child. The kernel keeps them: posting never waits, and what one child has not taken
/// is there for the next one.
package final class Outbox: Sendable {
    private let posting: Int32
    /// The child's end. It stays open here as well, so that messages are kept while no child lives.
    let taking: Int32

    /// - Throws: if the kernel has no descriptor left.
    package init() throws(SystemFailure) {
        (posting, taking) = try Self.ends()
    }

    deinit {
        Glibc.close(posting)
        Glibc.close(taking)
    }

    /// Two ends of a connection.
    static func ends() throws(SystemFailure) -> (Int32, Int32) {
        var ends: [Int32] = [-1, -1]
        let result = pacer_ends_open(&ends)
        if result < 0 { throw SystemFailure("open a pair of sockets", errno: -result) }
        return (ends[0], ends[1])
    }

    /// Posts a message.
    ///
    /// - Returns: whether there was room for it: some hundred may wait.
    package func post(_ message: Inbox.Message) -> Bool {
        pacer_message_send(posting, message.word, message.instant.nanoseconds) == 0
    }

    /// Closes it: nothing more will come. What was posted can still be taken.
    package func close() {
        shutdown(posting, Int32(SHUT_RDWR))
    }

    /// Waits until something was posted that nobody has taken, or it was closed.
    package func waitUntilUsed() {
        _ = pacer_poll(taking, posting, .max)
    }

    /// Waits for its end until an instant.
    ///
    /// - Returns: whether it is closed by then.
    package func isClosed(by deadline: MonotonicInstant) -> Bool {
        pacer_poll(posting, -1, deadline.nanoseconds) > 0
    }

    /// What a child reads.
    package var inbox: Inbox { Inbox(descriptor: taking) }
}
