import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("Events on their way to whoever counts")
struct MessageTests {
    private static let events: [UsageEvent] =
        Practice.allCases.flatMap { [.started($0), .completed($0)] }
        + [true, false].flatMap { [.hardware(works: $0), .button(isStuck: $0)] } + [.noise]

    @Test("A message is read as it was written", arguments: events)
    func message(event: UsageEvent) {
        for lost in [0, 1, 300, UInt32.max] {
            let message = UsageMessage(event, lost: lost)
            #expect(UsageMessage(word: message.word) == message)
        }
    }

    @Test("Each event has a word of its own, and any other word is read as no message")
    func words() {
        let words = Set(Self.events.map { UsageMessage($0).word })
        #expect(words.count == Self.events.count)
        // Every word whose upper half is zero and whose lower half has 17 bits or one more, then any.
        var random = SeededGenerator(seed: 1)
        let few = (0..<UInt64(1 << 17)).flatMap { [$0, $0 | 1 << 31] }
        for word in few + (0..<100_000).map({ _ in random.next() }) {
            let message = UsageMessage(word: word)
            #expect((message != nil) == words.contains(word & 0xffff_ffff))
            #expect(message.map { $0.word == word } ?? true)
        }
    }
}
