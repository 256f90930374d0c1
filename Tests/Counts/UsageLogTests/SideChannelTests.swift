import PacerSimulator
import Testing

/// What befalls a unit, and presses so few that nothing of them may be seen.
struct PressedMoment: CustomTestStringConvertible, Sendable {
    enum Event: Sendable {
        case press, powerCut, clockTrusted
        case disk(DiskCondition)
        case hardware(works: Bool)
    }

    let testDescription: String
    /// The day that the unit starts at the first moment of.
    var date = "2026-03-02"
    /// Seconds after that.
    let presses: [Int]
    /// By seconds, in order. Unless one of them is that the clock is trusted it is so all the time.
    var events: [(at: Int, Event)] = []

    static let (hour, day, week) = (3600, 86_400, 604_800)

    /// The moments of the audit, each where the unit decides something.
    static let all = [
        PressedMoment(testDescription: "as each week begins", presses: (1..<5).map { $0 * week + 30 }),
        PressedMoment(testDescription: "as each hour is written", presses: (0..<5).map { $0 * week + 9 * hour - 10 }),
        PressedMoment(
            testDescription: "before power is cut", presses: [1, 9, 16, 23].map { $0 * day + 1200 },
            events: (1..<30).map { ($0 * day + 2400, .powerCut) }),
        PressedMoment(
            testDescription: "as power is cut", presses: [day + 2300], events: [(day + 2400, .powerCut)]),
        PressedMoment(
            testDescription: "as power comes back", presses: [day + 2420], events: [(day + 2400, .powerCut)]),
        PressedMoment(
            testDescription: "while the disk fails and power is cut", presses: [day + hour],
            events: [
                (day, .disk(.failing)), (day + 3 * hour + 900, .powerCut), (day + 5 * hour, .disk(.well)),
            ]),
        PressedMoment(
            testDescription: "while the disk is full as a week ends", presses: [week - hour, week + 5],
            events: [(6 * day, .disk(.full)), (8 * day, .disk(.well))]),
        PressedMoment(
            testDescription: "after the light failed and before power is cut", presses: [day + 300],
            events: [
                (day + 130, .hardware(works: false)), (day + 140, .hardware(works: true)), (day + 500, .powerCut),
            ]),
        PressedMoment(
            testDescription: "before the clock is trusted, as a week begins", presses: [hour + 1800],
            events: [(hour + 600, .powerCut), (6 * hour + 90, .clockTrusted)]),
        PressedMoment(
            testDescription: "before the clock is trusted, as a week ends", date: "2026-03-08", presses: [2400],
            events: [(day, .clockTrusted)]),
        PressedMoment(
            testDescription: "before the clock is trusted, in the last hour of a week", date: "2026-03-08",
            presses: [23 * hour + 1200], events: [(23 * hour - 20, .powerCut), (2 * day, .clockTrusted)]),
        PressedMoment(
            testDescription: "before the clock is trusted, as the first undated week ends",
            presses: [week + 400], events: [(600, .powerCut), (300 * hour, .clockTrusted)]),
        PressedMoment(
            testDescription: "before power is cut while the clock is not trusted", presses: [day + 1200],
            events: [(day + 2400, .powerCut), (200 * hour, .clockTrusted)]),
    ]

    /// What is published after five weeks and some hours, with file times.
    func published(pressed: Bool) -> [String] {
        let room = UsageRoom(date)
        if events.contains(where: { if case .clockTrusted = $0.1 { true } else { false } }) { room.source = nil }
        room.start()
        let script = events + (pressed ? presses.map { ($0, .press) } : [])
        for (at, event) in script.sorted(by: { $0.0 < $1.0 }) {
            room.pass(.seconds(at) - room.uptime)
            switch event {
            case .press: room.take(.started(.breathe))
            case .powerCut: room.cutPower()
            case .clockTrusted: room.source = .ntp
            case .disk(let condition): room.disk.condition = condition
            case .hardware(let works): room.take(.hardware(works: works))
            }
        }
        room.pass(.seconds(5 * Self.week + 3 * Self.hour) - room.uptime)
        return room.disk.contents.filter { $0.path.hasPrefix("published/") }
            .map { "\($0.path) \($0.modified)\n" + String(decoding: $0.bytes, as: UTF8.self) }
    }
}

@Suite("Nothing but what the rules allow is to be seen of a press")
struct SideChannelTests {
    @Test("Two rooms that differ in a few presses alone publish the same bytes", arguments: PressedMoment.all)
    func sameBytes(moment: PressedMoment) {
        let quiet = moment.published(pressed: false)
        #expect(quiet.contains { $0.hasPrefix("published/weekly-2026.csv") })
        #expect(moment.published(pressed: true) == quiet)
    }
}
