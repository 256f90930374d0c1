import Pacing
import Testing

/// The loop around a pacer, on a hardware that fails when a test says so.
@Suite("A pacer's loop")
struct PacerRunTests {
    private struct Broken: Error, Hashable {}

    /// What the hardware and the loop around it do, and what came of it. Time passes only in waits and pauses.
    private final class Room {
        var now = MonotonicInstant.zero
        /// How long each hardware works before it fails; none if it cannot even be opened. After the last it works on.
        var lives: [Duration?] = []
        /// What the button's contact does.
        var edges: [ButtonEdge] = []
        var contact = false
        /// What ends a wait or a pause, and when.
        var wakeup: (at: MonotonicInstant, what: Wakeup)?
        /// What the clock on the wall says.
        var time: TimeOfDay?
        /// When it was read.
        var read: [MonotonicInstant] = []
        var played: [(at: MonotonicInstant, light: LightProgram)] = []
        var reports: [PacerReport] = []
        var opened: [MonotonicInstant] = []
        var beats: [MonotonicInstant] = []
        var pauses: [Duration] = []
        var notices: [String] = []
    }

    private struct Hardware: PacerHardware {
        let room: Room
        let end: MonotonicInstant

        var now: MonotonicInstant { room.now }

        mutating func play(_ light: LightProgram) throws(Broken) { room.played.append((room.now, light)) }

        mutating func isPressed() throws(Broken) -> Bool { room.contact }

        mutating func wait(until deadline: MonotonicInstant?) throws(Broken) -> Wakeup {
            let due = min(deadline ?? .distantFuture, end)
            if let edge = room.edges.first, edge.time <= min(due, room.wakeup?.at ?? .distantFuture) {
                room.edges.removeFirst()
                room.now = max(room.now, edge.time)
                room.contact = edge.isPressed
                return .edge(edge)
            }
            if let wakeup = room.wakeup, wakeup.at <= due {
                room.now = max(room.now, wakeup.at)
                room.wakeup = nil
                return wakeup.what
            }
            room.now = max(room.now, due)
            if room.now >= end { throw Broken() }
            return .deadline
        }
    }

    /// Runs a pacer in a room; whether it asks for other settings in the end.
    private func run(
        _ room: Room, heartbeat: Duration? = nil, invitation: Invitation? = nil
    ) throws(Broken) -> Bool {
        var pacer = Pacer(PacerConfiguration(appearance: PacerDriver.appearance, invitation: invitation))
        try pacer.run(
            open: { () throws(Broken) -> Hardware in
                room.opened.append(room.now)
                let life = room.lives.isEmpty ? Duration.seconds(1_000_000) : room.lives.removeFirst()
                guard let life else { throw Broken() }
                return Hardware(room: room, end: room.now.advanced(by: life))
            },
            pause: { duration in
                room.pauses.append(duration)
                let end = room.now.advanced(by: duration)
                if let wakeup = room.wakeup, wakeup.at <= end {
                    room.now = max(room.now, wakeup.at)
                    return wakeup.what
                }
                room.now = end
                return nil
            },
            clock: {
                room.read.append(room.now)
                return room.time
            },
            heartbeat: heartbeat.map { Heartbeat(every: $0) { room.beats.append(room.now) } },
            notice: { notice in
                switch notice {
                case .ready: room.notices.append("ready")
                case .failed(_, retryAfter: let pause): room.notices.append("failed, \(pause)")
                case .report(let report): room.reports.append(report)
                case .noise: room.notices.append("noise")
                }
            })
        return pacer.isReloading
    }

    private func instant(_ seconds: Int) -> MonotonicInstant { .zero.advanced(by: .seconds(seconds)) }

    /// The contact closes at a second, for some milliseconds.
    private func edges(at seconds: Int, for milliseconds: Int) -> [ButtonEdge] {
        let closed = instant(seconds)
        let opened = closed.advanced(by: .milliseconds(milliseconds))
        return [ButtonEdge(time: closed, isPressed: true), ButtonEdge(time: opened, isPressed: false)]
    }

    @Test("A press is shown on the hardware and its session reported, and noise on the line is told of")
    func performed() throws {
        let room = Room()
        room.edges = edges(at: 100, for: 1) + edges(at: 200, for: 100)
        room.wakeup = (instant(215), .stop)
        #expect(try !run(room))
        #expect(room.notices == ["ready", "noise"])
        #expect(room.reports == [.started(.breathe)])
        let decided = instant(200).advanced(by: .milliseconds(5))
        #expect(room.played.map { $0.at } == [.zero, decided, instant(215)])
        #expect(room.played.map { $0.light.scene.practice } == [nil, .breathe, nil])
        // A hardware that names no faintest light holds the ember that is set.
        #expect(room.played.allSatisfy { $0.light.appearance == PacerDriver.appearance })
    }

    @Test("The time of day is read as soon as it is due, and what it decides is shown")
    func clock() throws {
        let room = Room()
        room.time = TimeOfDay(hour: 7, minute: 15)
        room.wakeup = (.zero, .stop)
        #expect(try !run(room, invitation: .twice))
        #expect(room.read == [.zero])
        #expect(room.played.map { $0.light.scene == .dark } == [true, false, true])
    }

    @Test(
        "A hardware that fails while the unit ends, or is to reload its settings, is opened no more",
        arguments: [Wakeup.stop, .reload])
    func failedAtTheEnd(what: Wakeup) throws {
        let room = Room()
        room.edges = edges(at: 10, for: 100)
        room.wakeup = (instant(15), what)
        room.lives = [.seconds(16)]
        #expect(try run(room) == (what == .reload))
        #expect(room.now == instant(16))
        #expect(room.notices == ["ready"] && room.opened.count == 1)
    }

    @Test("A hardware that fails is opened again after 1, 2, 4 … 60 s")
    func pauses() throws {
        let room = Room()
        room.lives = [.seconds(10)] + Array(repeating: nil, count: 8)
        room.wakeup = (instant(1000), .stop)
        #expect(try !run(room))
        #expect(room.pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60].map { Duration.seconds($0) })
        #expect(room.opened.prefix(4) == [.zero, instant(11), instant(13), instant(17)])
        #expect(room.notices.filter { $0 == "ready" }.count == 2)
    }

    @Test("Once it has worked for a minute, pauses begin again with the shortest", arguments: [(60, 4), (61, 1)])
    func worked(seconds: Int, pause: Int) throws {
        let room = Room()
        // It fails a second after the last beat, up to which it is known to have worked.
        room.lives = [.seconds(1), nil, .seconds(seconds)]
        room.wakeup = (instant(1000), .stop)
        _ = try run(room, heartbeat: .seconds(1))
        #expect(room.notices.filter { $0.hasPrefix("failed") }.last == "failed, \(Duration.seconds(pause))")
    }

    @Test("What cannot be opened the first time is an error, without a pause")
    func firstOpening() {
        let room = Room()
        room.lives = [nil]
        #expect(throws: Broken()) { try run(room) }
        #expect(room.pauses.isEmpty && room.opened.count == 1 && room.notices.isEmpty)
    }

    @Test("A stop and a reload end a pause, and a reload asks for other settings", arguments: [Wakeup.stop, .reload])
    func wokenInPause(what: Wakeup) throws {
        let room = Room()
        room.lives = [.seconds(10)]
        room.wakeup = (.zero.advanced(by: .milliseconds(10_500)), what)
        #expect(try run(room) == (what == .reload))
        #expect(room.now == .zero.advanced(by: .milliseconds(10_500)))
        #expect(room.opened.count == 1)
    }

    @Test(
        "A stop while nobody uses the unit ends it at once, and a reload does too", arguments: [Wakeup.stop, .reload])
    func wokenAtWork(what: Wakeup) throws {
        let room = Room()
        room.wakeup = (instant(100), what)
        #expect(try run(room) == (what == .reload))
        #expect(room.now == instant(100))
        #expect(room.notices == ["ready"])
    }

    @Test("The heart beats at even intervals, in pauses as well")
    func heartbeat() throws {
        let room = Room()
        room.lives = [.seconds(10), nil, nil]
        room.wakeup = (instant(30), .stop)
        _ = try run(room, heartbeat: .seconds(3))
        // Opened at 0 and at 17; paused for 1 s from 10 on, for 2 s from 11 and for 4 s from 13.
        #expect(room.beats == [0, 3, 6, 9, 10, 11, 13, 16, 17, 20, 23, 26, 29].map(instant))
        #expect(room.pauses == [1, 2, 3, 1].map { Duration.seconds($0) })
    }
}
