import Pacing

extension HardwareBench where Hardware: ~Copyable {
    /// Long enough for any light to come up or go down within the speed limit.
    private var moment: Duration { .milliseconds(600) }

    /// A light that is at its fullest a ``moment`` from now: four seconds into a breath of ten. Every segment is then
    /// on throughout; a dimmed line would be seen on or off by chance.
    private func rising(at now: MonotonicInstant) -> LightProgram {
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let start = now.advanced(by: moment - .seconds(4))
        return LightProgram(.breathing(session), from: start, appearance: appearance)
    }

    /// Waits, and lets no edge or stop come in between.
    private func rest(_ hardware: inout Hardware, for duration: Duration) throws {
        let deadline = hardware.now.advanced(by: duration)
        let wakeup = try hardware.wait(until: deadline)
        try require(wakeup == .deadline, "a quiet wait ended with \(wakeup)")
    }

    func isDarkAtStart() throws {
        var hardware = try open()
        try rest(&hardware, for: .milliseconds(20))
        try require(!isLit(), "a light is on after opening")
    }

    func showsAProgram() throws {
        var hardware = try open()
        try hardware.play(rising(at: hardware.now))
        try rest(&hardware, for: moment)
        try require(isLit(), "the bar is dark at the top of a breath")
        try hardware.play(.dark(appearance))
        try rest(&hardware, for: moment)
        try require(!isLit(), "a light is on after dark was played")
    }

    private func nextEdge(_ hardware: inout Hardware) throws -> ButtonEdge {
        let wakeup = try hardware.wait(until: hardware.now.advanced(by: .seconds(5)))
        guard case .edge(let edge) = wakeup else { throw ConformanceFailure("an edge was due, not \(wakeup)") }
        try require(edge.time <= hardware.now, "an edge from the future: \(edge.time) after \(hardware.now)")
        return edge
    }

    func ordersPresses() throws {
        var hardware = try open()
        var last = hardware.now
        for _ in 0..<3 {
            for isPressed in [true, false] {
                try isPressed ? press() : release()
                let edge = try nextEdge(&hardware)
                try require(edge.isPressed == isPressed, "\(edge) where isPressed is \(isPressed)")
                try require(edge.time >= last, "\(edge) is older than the one before it, \(last)")
                last = edge.time
                try rest(&hardware, for: .milliseconds(5))
            }
        }
    }

    func settlesABounce() throws {
        var hardware = try open()
        var debouncer = Debouncer(window: .milliseconds(20), leastPress: .milliseconds(5))
        var changes: [Debouncer.Change] = []
        try bounce()
        let end = hardware.now.advanced(by: .milliseconds(500))
        while hardware.now < end {
            switch try hardware.wait(until: min(end, debouncer.deadline ?? end)) {
            case .edge(let edge):
                if let change = debouncer.edge(edge) { changes.append(change) }
            case .deadline:
                let level = try hardware.isPressed()
                if let change = debouncer.level(level, at: hardware.now) { changes.append(change) }
            case .stop, .reload, .show:
                throw ConformanceFailure("a bounce is no signal")
            }
        }
        try release()
        changes.removeAll { $0 == .noise }
        guard changes.count == 1, case .pressed = changes[0] else {
            throw ConformanceFailure("a bounce gave \(changes)")
        }
    }

    func readsTheLevel() throws {
        var hardware = try open()
        try require(!hardware.isPressed(), "a button that is up reads as pressed")
        try press()
        _ = try nextEdge(&hardware)
        try require(hardware.isPressed(), "a button that is down reads as up")
        try release()
        _ = try nextEdge(&hardware)
        try require(!hardware.isPressed(), "a button that came up reads as pressed")
    }

    func isNeverEarly() throws {
        var hardware = try open()
        try hardware.play(rising(at: hardware.now))
        for microseconds in [1, 50, 333, 667, 1000, 4999, 5000, 5001, 12_345, 20_000] {
            let deadline = hardware.now.advanced(by: .microseconds(microseconds))
            let wakeup = try hardware.wait(until: deadline)
            try require(wakeup == .deadline, "a quiet wait ended with \(wakeup)")
            try require(hardware.now >= deadline, "woke \(hardware.now.duration(to: deadline)) early")
        }
    }

    func servesAPassedDeadline() throws {
        var hardware = try open()
        let wakeup = try hardware.wait(until: hardware.now.advanced(by: .seconds(-1)))
        try require(wakeup == .deadline, "a passed deadline gave \(wakeup)")
    }

    func wakesToStop() throws {
        var hardware = try open()
        try stop(.milliseconds(30))
        let wakeup = try hardware.wait(until: nil)
        try require(wakeup == .stop, "a stop gave \(wakeup)")
        try rest(&hardware, for: .milliseconds(5))
    }

    func ordersWakeups() throws {
        var hardware = try open()
        try press()
        try stop(.zero)
        let past = hardware.now
        let order = [try hardware.wait(until: past), try hardware.wait(until: past), try hardware.wait(until: past)]
        try release()
        guard case .edge = order[0], order[1] == .stop, order[2] == .deadline else {
            throw ConformanceFailure("edge, stop and deadline came as \(order)")
        }
    }

    func tellsTheBreath() throws {
        // An inhale of 1.2 s: the turn to fall comes soon.
        let session = BreathingSession(breath: Breath(perMinute: 10, inhaleShare: 0.2))
        let cuePulse = Conformance.cuePulse

        /// Whether the cue is on in the middle of each step of a pulse's length after a moment.
        func steps(_ count: Int, from start: MonotonicInstant, on hardware: inout Hardware) throws -> [Bool] {
            var seen: [Bool] = []
            for step in 0..<count {
                let middle = start.advanced(by: cuePulse * step + cuePulse / 2)
                try rest(&hardware, for: hardware.now.duration(to: middle))
                seen.append(try isCueOn())
            }
            return seen
        }

        func breathe() throws {
            var hardware = try open()
            try rest(&hardware, for: .milliseconds(20))
            try require(!isCueOn(), "the cue is on after opening")
            let start = hardware.now
            try hardware.play(LightProgram(.breathing(session), from: start, appearance: appearance))
            let rise = try steps(4, from: start, on: &hardware)
            try require(rise == [true, false, false, false], "at the turn to rise the cue was \(rise)")
            let fall = try steps(6, from: start.advanced(by: .milliseconds(1200)), on: &hardware)
            try require(fall == [true, false, true, false, false, false], "at the turn to fall the cue was \(fall)")
            try hardware.play(LightProgram(.breathing(session), from: hardware.now, appearance: appearance))
            try rest(&hardware, for: cuePulse / 2)
            try require(!isCueOn(), "a turn was told within a second of another")
            try rest(&hardware, for: .seconds(1))
            try hardware.play(LightProgram(.breathing(session), from: hardware.now, appearance: appearance))
            try rest(&hardware, for: cuePulse / 4)
            try require(isCueOn(), "a breath that began was not told")
            try hardware.play(.dark(appearance))
            try rest(&hardware, for: cuePulse / 4)
            try require(!isCueOn(), "the cue is on in the dark")
            try rest(&hardware, for: .seconds(1))
            try hardware.play(
                LightProgram(.breathing(session), from: hardware.now.advanced(by: .seconds(-1)), appearance: appearance)
            )
            try rest(&hardware, for: .milliseconds(200) + cuePulse / 2)
            try require(isCueOn(), "a turn was not told")
        }
        try breathe()
        try require(!isCueOn(), "the cue is on after the hardware ended")
    }

    func isDarkAtEnd() throws {
        func show() throws {
            var hardware = try open()
            try hardware.play(rising(at: hardware.now))
            try rest(&hardware, for: moment)
            try require(isLit(), "the bar is dark at the top of a breath")
        }
        try show()
        try require(!isLit(), "a light is on after the hardware ended")
    }

    func opensAgain() throws {
        try isDarkAtEnd()
        try isDarkAtStart()
        try ordersPresses()
    }

    func pacesASession() throws {
        var hardware = try open()
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        var event = PacerEvent.opened(
            isPressed: try hardware.isPressed(), faintestLuminance: hardware.faintestLuminance)

        func drive(for duration: Duration) throws {
            let end = hardware.now.advanced(by: duration)
            while true {
                for case .play(let program) in pacer.handle(event, at: hardware.now) { try hardware.play(program) }
                // Somebody watches: a terminal that nobody reads is full after some forty frames.
                _ = try isLit()
                let look = hardware.now.advanced(by: .milliseconds(250))
                let wakeup = try hardware.wait(until: min(end, look, pacer.deadline ?? end))
                switch wakeup {
                case .edge(let edge): event = .edge(edge)
                case .stop, .reload, .show: throw ConformanceFailure("nobody sent a signal")
                case .deadline: event = .deadline(isPressed: try hardware.isPressed())
                }
                if wakeup == .deadline && hardware.now >= end { return }
            }
        }

        func tap() throws {
            try press()
            try drive(for: .milliseconds(100))
            try release()
        }

        try tap()
        try drive(for: .milliseconds(3900))
        try require(pacer.isInSession, "a press began no session")
        try require(isLit(), "the bar is dark at the top of a session's first breath")
        try tap()
        try drive(for: .milliseconds(1900))
        try require(!pacer.isInSession, "a second press did not end the session")
        try require(!isLit(), "a light is on two seconds after the press that stops")
    }
}
