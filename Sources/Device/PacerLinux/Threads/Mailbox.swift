import CPacerLinux
import Glibc
import Pacing
import Synchronization

/// Messages from one thread to another. Posting never waits for the reader: a message is taken or counted as lost.
package final class Mailbox<Message: Sendable>: Sendable {
    /// What was posted since it was last read.
    package struct Contents: Sendable {
        package var messages: [Message] = []
        /// How many messages found no room.
        package var lost = 0
        /// Whether nothing more will come.
        package var isClosed = false
    }

    private let contents = Mutex(Contents())
    private let capacity: Int
    private let bell: Int32

    /// - Parameter capacity: how many messages may wait.
    /// - Throws: if the kernel has no descriptor left.
    package init(capacity: Int) throws(SystemFailure) {
        self.capacity = capacity
        bell = pacer_bell_open()
        if bell < 0 { throw SystemFailure("open eventfd", errno: -bell) }
        // Room now, so that posting allocates nothing.
        contents.withLock { $0.messages.reserveCapacity(capacity) }
    }

    deinit {
        Glibc.close(bell)
    }

    /// Posts a message. The lock is held for no longer than it takes to copy the messages that wait.
    package func post(_ message: Message) {
        contents.withLock { contents in
            if contents.messages.count < capacity {
                contents.messages.append(message)
            } else {
                contents.lost += 1
            }
        }
        pacer_bell_ring(bell)
    }

    /// Closes the mailbox: nothing more will come.
    package func close() {
        contents.withLock { $0.isClosed = true }
        pacer_bell_ring(bell)
    }

    /// Takes what was posted, and waits for it until an instant.
    package func take(until deadline: MonotonicInstant) -> Contents {
        _ = pacer_poll(bell, -1, deadline.nanoseconds)
        pacer_bell_quiet(bell)
        return contents.withLock { contents in
            let taken = contents
            contents.messages.removeAll(keepingCapacity: true)
            contents.lost = 0
            return taken
        }
    }
}
