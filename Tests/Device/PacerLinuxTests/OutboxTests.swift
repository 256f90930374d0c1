import PacerLinux
import Pacing
import Testing

@Suite("Messages to another process")
struct OutboxTests {
    private func message(_ number: Int) -> Inbox.Message {
        Inbox.Message(word: UInt64(number), instant: MonotonicInstant(nanoseconds: Int64(number) * 1_000_000))
    }

    @Test("They arrive in their order, each once, whoever reads")
    func order() throws {
        let outbox = try Outbox()
        #expect((1...5).allSatisfy { outbox.post(message($0)) })
        outbox.waitUntilUsed()
        let (messages, isClosed) = try outbox.inbox.take(until: .distantFuture)
        #expect(messages == (1...5).map(message) && !isClosed)
        #expect(outbox.post(message(6)))
        #expect(try outbox.inbox.take(until: .distantFuture).messages == [message(6)])
        #expect(try outbox.inbox.take(until: .zero).messages.isEmpty)
    }

    @Test("Posting waits for nobody: what finds no room is refused, and some hundred find room")
    func room() throws {
        let outbox = try Outbox()
        let room = (1...100_000).prefix { outbox.post(message($0)) }.count
        #expect((128..<100_000).contains(room))
        #expect(!outbox.post(message(0)))
        #expect(try outbox.inbox.take(until: .zero).messages == (1...room).map(message))
        #expect(outbox.post(message(0)))
    }

    @Test("What was posted before the end is read before the end is seen")
    func end() throws {
        let outbox = try Outbox()
        #expect(outbox.post(message(1)) && !outbox.isClosed(by: .zero))
        outbox.close()
        outbox.waitUntilUsed()
        #expect(outbox.isClosed(by: .distantFuture) && !outbox.post(message(2)))
        let (messages, isClosed) = try outbox.inbox.take(until: .distantFuture)
        #expect(messages == [message(1)] && isClosed)
        #expect(try outbox.inbox.take(until: .distantFuture).isClosed)
    }

    @Test("A reader that waits is woken by each message and by the end, whatever the other thread does")
    func threads() throws {
        let outbox = try Outbox()
        let count = 10_000
        let writer = try WorkerThread {
            for number in 1...count { while !outbox.post(message(number)) {} }
            outbox.close()
        }
        var read: [Inbox.Message] = []
        while true {
            let (messages, isClosed) = try outbox.inbox.take(until: .distantFuture)
            read += messages
            if isClosed { break }
        }
        #expect(writer.join(within: .seconds(60)))
        #expect(read == (1...count).map(message))
    }
}
