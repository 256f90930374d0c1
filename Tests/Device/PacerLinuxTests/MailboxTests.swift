import PacerLinux
import Pacing
import Testing

@Suite("A mailbox between two threads")
struct MailboxTests {
    @Test("Messages arrive in their order, and what finds no room is counted")
    func order() throws {
        let mailbox = try Mailbox<Int>(capacity: 3)
        for message in 1...5 { mailbox.post(message) }
        let contents = mailbox.take(until: .zero)
        #expect(contents.messages == [1, 2, 3] && contents.lost == 2 && !contents.isClosed)
        mailbox.post(6)
        #expect(mailbox.take(until: .distantFuture).messages == [6])
        #expect(mailbox.take(until: .zero).messages.isEmpty)
    }

    @Test("A reader that waits is woken by each message and by the end, whatever the other thread does")
    func threads() throws {
        let mailbox = try Mailbox<Int>(capacity: 1000)
        let count = 10_000
        let writer = try WorkerThread {
            for message in 0..<count { mailbox.post(message) }
            mailbox.close()
        }
        var (read, lost) = ([Int](), 0)
        while true {
            let contents = mailbox.take(until: .distantFuture)
            read += contents.messages
            lost += contents.lost
            if contents.isClosed { break }
        }
        #expect(writer.join(within: .seconds(60)))
        #expect(read.count + lost == count && read == read.sorted())
    }
}
