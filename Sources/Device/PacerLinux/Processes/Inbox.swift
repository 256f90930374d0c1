import CPacerLinux
import Glibc
import Pacing

/// Messages to this process from the one that started it.
///
/// That one is trusted, since nobody else has the other end. The kernel bounds how many messages wait. What a word means,
/// and whether it means anything, is for its reader to judge.
package struct Inbox: Sendable {
    /// A word, whose meaning is its writer's and its reader's, and when it was.
    package struct Message: Hashable, Sendable {
        package let word: UInt64
        package let instant: MonotonicInstant

        package init(word: UInt64, instant: MonotonicInstant) {
            self.word = word
            self.instant = instant
        }
    }

    let descriptor: Int32

    /// A child's, which has it as its standard input.
    package static let ofChild = Inbox(descriptor: STDIN_FILENO)

    /// Takes what was posted, and waits for it until an instant.
    ///
    /// - Returns: the messages, and whether nothing more will come, because the other process has said so or ended.
    /// - Throws: what the kernel says, such as `ENOTSOCK`.
    package func take(until deadline: MonotonicInstant) throws(SystemFailure) -> (messages: [Message], isClosed: Bool) {
        _ = pacer_poll(descriptor, -1, deadline.nanoseconds)
        var messages: [Message] = []
        while true {
            var (word, instant): (UInt64, Int64) = (0, 0)
            let result = pacer_message_take(descriptor, &word, &instant)
            if result == -EAGAIN { return (messages, false) }
            if result == 0 { return (messages, true) }
            if result < 0 { throw SystemFailure("take a message", errno: -result) }
            messages.append(Message(word: word, instant: MonotonicInstant(nanoseconds: instant)))
        }
    }
}
