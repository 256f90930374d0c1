import Pacing
import Testing

@Suite("A session of breathing")
struct BreathingSessionTests {
    private let six = Breath(perMinute: 6, inhaleShare: 0.4)

    @Test("Six a minute for five minutes is thirty breaths of exactly ten seconds")
    func thirtyBreaths() {
        let session = BreathingSession(breath: six)
        #expect(session.breath.period == .seconds(10))
        #expect(session.breathCount == 30)
        #expect(session.breathingDuration == .seconds(300))
    }

    @Test("The ramp is eight breaths from 6.0 to 9.5 s, and 24 of ten follow")
    func ramp() {
        let session = BreathingSession(breath: six, ramp: true)
        #expect(session.ramp.map(\.period) == (0..<8).map { .milliseconds(6000 + 500 * $0) })
        #expect(session.steadyBreaths == 24)
        #expect(session.breathingDuration == .seconds(62 + 240))
    }

    @Test("Each breath of the ramp is full where its inhale ends, and half full half way there")
    func rampBreaths() {
        let session = BreathingSession(breath: six, ramp: true)
        var start = Duration.zero
        for breath in session.ramp {
            #expect(session.fullness(at: start) == 0)
            #expect(session.fullness(at: start + breath.period / 5) == 0.5)
            #expect(session.fullness(at: start + breath.period * 2 / 5) == 1)
            start += breath.period
        }
        #expect(start == .seconds(62))
        #expect(session.fullness(at: start + .seconds(2)) == 0.5 && session.fullness(at: start + .seconds(4)) == 1)
    }

    @Test("The ramp stops at the set period", arguments: [(4.5, 15), (6, 8), (7.5, 4), (10, 0)])
    func rampLength(rate: Double, breaths: Int) {
        let session = BreathingSession(breath: Breath(perMinute: rate, inhaleShare: 0.4), ramp: true)
        #expect(session.ramp.count == breaths)
        #expect(session.ramp.allSatisfy { $0.period < session.breath.period })
    }

    @Test("Whole breaths last at least the minutes set, and less than a breath longer", arguments: 1...30)
    func wholeBreaths(minutes: Int) {
        for tenth in 45...100 {
            for ramp in [false, true] {
                let breath = Breath(perMinute: Double(tenth) / 10, inhaleShare: 0.4)
                let session = BreathingSession(breath: breath, minutes: minutes, ramp: ramp)
                #expect(session.breathingDuration >= .seconds(60 * minutes) - .microseconds(1))
                // A ramp of a short session may alone exceed it; two steady breaths always end it.
                if !ramp || minutes > 3 {
                    #expect(session.breathingDuration < .seconds(60 * minutes) + breath.period)
                }
            }
        }
    }

    @Test("A session that is short by a microsecond is long enough, and a nanosecond more is another breath")
    func shortfall() {
        func breaths(of nanoseconds: Int64, minutes: Int) -> Int {
            let breath = Breath(period: .nanoseconds(nanoseconds), inhaleShare: 0.4)
            return BreathingSession(breath: breath, minutes: minutes).breathCount
        }
        // Five of these are 59.999 999 000 s, and nineteen of those 119.999 998 999 s.
        #expect(breaths(of: 11_999_999_800, minutes: 1) == 5)
        #expect(breaths(of: 6_315_789_421, minutes: 2) == 20)
    }

    @Test("A breath is empty at its ends, full when the inhale ends, and half way in between")
    func phases() {
        let session = BreathingSession(breath: six)
        #expect(session.fullness(at: .zero) == 0)
        #expect(session.fullness(at: .seconds(2)) == 0.5)
        #expect(session.fullness(at: .seconds(4)) == 1)
        #expect(session.fullness(at: .seconds(7)) == 0.5)
        #expect(session.fullness(at: .seconds(10)) == 0)
        #expect(session.fullness(at: .seconds(274)) == 1)
    }

    @Test("The last two breaths are dimmer, each more than the one before")
    func closingBreaths() {
        let session = BreathingSession(breath: six)
        let peaks = [274, 284, 294].map { session.fullness(at: .seconds($0)) }
        #expect(peaks == [1, 0.8, 0.6])
        #expect(session.fullness(at: .seconds(304)) == 0)
    }
}
