import Pacing
import Testing
import UnitCheck

/// A self-test that is driven by hand, to the microsecond.
@Suite("When a self-test does what")
struct SelfTestTimingTests {
    private struct Hand {
        var test = SelfTest(
            LightAppearance(segmentCount: 5), debounce: .milliseconds(20), leastPress: .milliseconds(5))
        var isPressed = false
        /// What it said and when it played a light, with the microseconds since the start.
        private(set) var said: [SelfTest.Saying: Int64] = [:]
        private(set) var plays: [Int64] = []
        /// When it wanted to be called.
        private(set) var looks: [Int64] = []
        private var writes = 0

        init() {
            handle(.opened, at: 0)
        }

        /// Serves every deadline up to a time.
        mutating func pass(to time: Int64) {
            while let due = test.deadline.map({ $0.nanoseconds / 1000 }), due <= time {
                looks.append(due)
                handle(.look(isPressed: isPressed), at: due)
            }
        }

        mutating func edge(_ isPressed: Bool, at time: Int64) {
            pass(to: time - 1)
            lateEdge(isPressed, at: time)
        }

        /// An edge that is heard before anything that came due since the last event.
        mutating func lateEdge(_ isPressed: Bool, at time: Int64) {
            self.isPressed = isPressed
            handle(.edge(ButtonEdge(time: Self.instant(time), isPressed: isPressed)), at: time)
        }

        /// The light is written from now on.
        mutating func write() { writes += 1 }

        mutating func handle(_ event: SelfTest.Event, at time: Int64) {
            for effect in test.handle(event, at: Self.instant(time), lightWrites: writes) {
                switch effect {
                case .say(let saying): said[saying] = time
                case .play: plays.append(time)
                }
            }
        }

        private static func instant(_ microseconds: Int64) -> MonotonicInstant {
            MonotonicInstant(nanoseconds: microseconds * 1000)
        }
    }

    @Test("It listens for ten seconds before it asks, and waits a minute for a press")
    func unpressed() {
        var hand = Hand()
        hand.pass(to: 9_999_999)
        #expect(hand.said[.press(1)] == nil)
        hand.pass(to: 69_999_999)
        #expect(hand.said[.press(1)] == 10_000_000)
        #expect(hand.test.result == nil)
        hand.pass(to: 70_000_000)
        #expect(hand.test.result?.ending == .unpressed)
        #expect(hand.test.result?.listened == .seconds(10))
        #expect(hand.test.deadline == nil)
    }

    @Test("It names the first segment as it opens")
    func opened() {
        #expect(Hand().said[.lit(0..<1)] == 0)
    }

    @Test("A button that was down before the question is stuck after that minute")
    func stuckBefore() {
        var hand = Hand()
        hand.isPressed = true
        hand.pass(to: 70_000_000)
        #expect(hand.test.result?.ending == .stuck)
    }

    @Test("A press is over once the contact has been quiet for 60 ms, on both sides")
    func quiet() {
        var hand = Hand()
        hand.edge(true, at: 11_000_000)
        hand.pass(to: 11_005_000)
        hand.edge(false, at: 14_000_000)
        hand.pass(to: 14_059_999)
        #expect(hand.said[.answered(1)] == nil)
        hand.pass(to: 14_060_000)
        #expect(hand.said[.answered(1)] == 14_060_000)
        #expect(hand.said[.press(2)] == 14_060_000)
    }

    @Test("A short press is over when its light is dark")
    func dark() {
        let length = PressAnswer(place: 0).duration.wholeNanoseconds / 1000
        var hand = Hand()
        hand.edge(true, at: 11_000_000)
        hand.pass(to: 11_005_000)
        hand.edge(false, at: 11_100_000)
        hand.pass(to: 11_000_000 + length - 1)
        #expect(hand.said[.answered(1)] == nil)
        hand.pass(to: 11_000_000 + length)
        #expect(hand.said[.answered(1)] == 11_000_000 + length)
    }

    @Test("A button that stays down for a minute is stuck, and the light fades within a second and a half")
    func stuck() {
        var hand = Hand()
        hand.edge(true, at: 11_000_000)
        hand.pass(to: 70_999_999)
        #expect(hand.plays.last == 11_005_000)
        hand.pass(to: 71_000_000)
        #expect(hand.plays.last == 71_000_000)
        #expect(hand.test.result == nil)
        // Neither a look that comes early nor somebody who asks it to end changes how it ends.
        hand.handle(.look(isPressed: true), at: 71_500_000)
        #expect(hand.test.result == nil)
        hand.handle(.stop, at: 71_500_000)
        hand.pass(to: 72_499_999)
        #expect(hand.test.result == nil)
        hand.pass(to: 72_500_000)
        #expect(hand.test.result?.ending == .stuck)
        hand.handle(.stop, at: 73_000_000)
        #expect(hand.test.result?.ending == .stuck && hand.plays.last == 71_000_000)
    }

    @Test("After the third press it ends at once, for its light is dark")
    func complete() {
        var hand = Hand()
        for start in [11_000_000, 14_000_000, 17_000_000] as [Int64] {
            hand.edge(true, at: start)
            hand.edge(false, at: start + 100_000)
        }
        let end = 17_000_000 + PressAnswer(place: 2).duration.wholeNanoseconds / 1000
        hand.pass(to: end - 1)
        #expect(hand.test.result == nil)
        hand.pass(to: end)
        #expect(hand.test.result?.ending == .complete)
        #expect(hand.plays.last == 17_005_000)
    }

    @Test("Edges that are heard late are taken in their order with what came due between them")
    func late() {
        // The debounce and the least press are 25 ms, after which the first pulse is over as the second one begins.
        var noisy = Hand()
        noisy.pass(to: 1_999_999)
        noisy.lateEdge(true, at: 2_000_000)
        noisy.lateEdge(false, at: 2_000_500)
        noisy.lateEdge(true, at: 2_025_000)
        noisy.lateEdge(false, at: 2_025_500)
        noisy.pass(to: 70_000_000)
        #expect(noisy.test.result?.noise == 2)
        var pressed = Hand()
        pressed.pass(to: 10_999_999)
        pressed.lateEdge(true, at: 11_000_000)
        pressed.lateEdge(false, at: 11_100_000)
        pressed.pass(to: 13_000_000)
        pressed.handle(.stop, at: 13_000_000)
        #expect(pressed.test.result?.presses.map { $0.changes.map(\.edgeCount) } == [[1, 1]])
    }

    @Test("It looks for the light's answer every millisecond, for half a second, and once a second after that")
    func looks() {
        var hand = Hand()
        hand.edge(true, at: 11_000_000)
        let before = hand.looks.count
        hand.pass(to: 20_000_000)
        let looks = Array(hand.looks.dropFirst(before))
        // The first is the debouncer's, when the press is known.
        let first: [Int64] = (0...495).map { 11_005_000 + 1000 * $0 }
        #expect(Array(looks.prefix(496)) == first)
        let length = PressAnswer(place: 0).duration.wholeNanoseconds / 1000
        let rest = looks.filter { $0 > 11_500_000 }
        #expect(rest.first == 11_000_000 + length)
        #expect(zip(rest, rest.dropFirst()).allSatisfy { $1 - $0 == 1_000_000 })
    }

    @Test("The answer is measured from the first edge to the first look that finds the light written")
    func response() throws {
        var hand = Hand()
        hand.edge(true, at: 11_000_000)
        hand.pass(to: 11_012_000)
        hand.write()
        hand.pass(to: 11_012_999)
        hand.edge(false, at: 11_100_000)
        hand.pass(to: 15_000_000)
        hand.handle(.stop, at: 15_000_000)
        #expect(hand.test.result?.presses.map(\.response) == [.milliseconds(13)])
    }

    @Test("Stopped before it asks, it fades; stopped while it waits for a press, it ends at once")
    func stopped() {
        var hand = Hand()
        hand.pass(to: 5_000_000)
        hand.handle(.stop, at: 5_000_000)
        #expect(hand.plays.last == 5_000_000)
        hand.pass(to: 6_499_999)
        #expect(hand.test.result == nil)
        hand.pass(to: 6_500_000)
        #expect(hand.test.result?.ending == .stopped)
        var waiting = Hand()
        waiting.pass(to: 11_000_000)
        waiting.handle(.stop, at: 11_000_000)
        #expect(waiting.test.result?.ending == .stopped)
        var unopened = SelfTest(
            LightAppearance(segmentCount: 5), debounce: .milliseconds(20), leastPress: .milliseconds(5))
        #expect(unopened.deadline == nil)
        _ = unopened.handle(.stop, at: .zero, lightWrites: 0)
        #expect(unopened.result?.ending == .stopped)
    }

    @Test("Edges 30 ms apart are one change of the contact, and later ones another")
    func changes() {
        func edges(_ times: [Int64]) -> [ButtonEdge] {
            times.map { ButtonEdge(time: MonotonicInstant(nanoseconds: $0 * 1000), isPressed: true) }
        }
        let changes = ContactBounce.changes(edges([0, 30_000, 60_001, 60_002]))
        #expect(changes.map(\.edgeCount) == [2, 2])
        #expect(changes.map(\.duration) == [.milliseconds(30), .microseconds(1)])
        #expect(ContactBounce.changes([]) == [])
        #expect(ContactBounce.changes(edges([7])).map(\.duration) == [.zero])
    }
}
