import Pacing

/// The test of a bar and a button by a person in front of them: a light goes along the bar, then three presses are
/// answered and measured. Like a pacer it is a value: it takes an event, and returns effects and the next deadline.
package struct SelfTest: Sendable {
    /// What it takes.
    package enum Event: Hashable, Sendable {
        /// The hardware was opened, dark.
        case opened
        case edge(ButtonEdge)
        /// The deadline may have come; with the button's level as it is read now.
        case look(isPressed: Bool)
        case stop
    }

    /// What it wants done.
    package enum Effect: Hashable, Sendable {
        case play(LightProgram)
        case say(Saying)
    }

    /// What it says to the person in front of the unit.
    package enum Saying: Hashable, Sendable {
        /// These segments light up now.
        case lit(Range<Int>)
        /// Press now: which press, from 1.
        case press(Int)
        /// The press was seen.
        case answered(Int)
    }

    private enum Phase: Sendable {
        case opening
        case walking(since: MonotonicInstant, next: Int)
        case waiting(since: MonotonicInstant)
        case answering(Answer)
        /// A light that fades after a stop.
        case ending(dark: MonotonicInstant)
        case ended
    }

    /// A press that is being answered.
    private struct Answer: Sendable {
        let pressed: MonotonicInstant
        let writes: Int
        var edges: [ButtonEdge]
        var response: Duration?
        /// When it has to be checked again.
        var due: MonotonicInstant
    }

    /// How long it waits for a press or a release.
    package static let patience = Duration.seconds(60)
    /// The time between two checks of whether the light has changed. The measured response may be too long by this
    /// much.
    static let look = Duration.milliseconds(1)
    /// If the light has not changed by then, it will not.
    static let longestLook = Duration.milliseconds(500)

    /// How long the idle line is listened to, at least.
    static let leastListening = Duration.seconds(10)

    private let walk: BarWalk
    private let appearance: LightAppearance
    private let debounce: Duration
    /// Tells presses from noise by the same rule as a unit at work.
    private var line: Debouncer
    /// The edges of a press that may have begun.
    private var heard: [ButtonEdge] = []
    private var pulses = 0
    private var phase = Phase.opening
    private var presses: [SelfTestResult.Press] = []
    private var program: LightProgram
    private var ending: SelfTestResult.Ending?
    private var effects: [Effect] = []

    /// - Parameters:
    ///   - appearance: the bar, its ember no fainter than it can hold.
    ///   - debounce: `button.debounce_ms` as it is set.
    ///   - leastPress: `button.min_press_ms` as it is set.
    package init(_ appearance: LightAppearance, debounce: Duration, leastPress: Duration) {
        walk = BarWalk(segmentCount: appearance.segmentCount)
        self.appearance = appearance
        self.debounce = debounce
        line = Debouncer(window: debounce, leastPress: leastPress)
        program = .dark(appearance)
    }

    /// When it needs to be called; `nil` once it has ended.
    package var deadline: MonotonicInstant? {
        switch phase {
        case .walking, .waiting: [phaseDeadline, line.deadline].compactMap { $0 }.min()
        case .opening, .answering, .ending, .ended: phaseDeadline
        }
    }

    private var phaseDeadline: MonotonicInstant? {
        switch phase {
        case .opening, .ended: nil
        case .walking(let since, let next):
            since.advanced(by: next < walk.steps.count ? walk.start(ofStep: next) : listening)
        case .waiting(let since): since.advanced(by: Self.patience)
        case .answering(let answer): answer.due
        case .ending(let dark): dark
        }
    }

    /// How long it listens for noise, while the light goes along the bar: nobody has been asked to press yet.
    private var listening: Duration { max(walk.duration, Self.leastListening) }

    /// What was found; `nil` until it has ended.
    package var result: SelfTestResult? {
        guard case .ended = phase, let ending else { return nil }
        return SelfTestResult(ending: ending, presses: presses, debounce: debounce, noise: pulses, listened: listening)
    }

    /// Takes an event.
    ///
    /// - Parameter lightWrites: how often the light was written so far.
    package mutating func handle(_ event: Event, at now: MonotonicInstant, lightWrites: Int) -> [Effect] {
        effects = []
        switch (event, phase) {
        case (.stop, .ending), (.stop, .ended): break
        case (.stop, _): end(.stopped, at: now)
        case (.opened, _):
            phase = .walking(since: now, next: 0)
            play(.walk(walk), from: now)
            step(at: now)
        case (.edge(let edge), .walking), (.edge(let edge), .waiting): hear(edge, at: now, lightWrites)
        case (.edge(let edge), .answering(var answer)):
            answer.edges.append(edge)
            follow(answer, isPressed: nil, at: now, lightWrites)
        case (.look(let isPressed), .answering(let answer)):
            follow(answer, isPressed: isPressed, at: now, lightWrites)
        case (.look(let isPressed), .walking), (.look(let isPressed), .waiting):
            if let due = line.deadline, due <= now { take(line.level(isPressed, at: due), at: now, lightWrites) }
            if let due = phaseDeadline, due <= now { pass(isPressed: isPressed, at: now) }
        case (.look, .ending(let dark)) where dark <= now: phase = .ended
        case (.edge, _), (.look, _): break
        }
        return effects
    }

    private mutating func pass(isPressed: Bool, at now: MonotonicInstant) {
        switch phase {
        case .walking: step(at: now)
        case .waiting: end(isPressed ? .stuck : .unpressed, at: now)
        case .opening, .answering, .ending, .ended: break
        }
    }

    private mutating func step(at now: MonotonicInstant) {
        guard case .walking(let since, var next) = phase else { return }
        while next < walk.steps.count && since.advanced(by: walk.start(ofStep: next)) <= now {
            effects.append(.say(.lit(walk.steps[next])))
            next += 1
        }
        phase = .walking(since: since, next: next)
        if since.advanced(by: listening) <= now { wait(at: now) }
    }

    private mutating func wait(at now: MonotonicInstant) {
        phase = .waiting(since: now)
        effects.append(.say(.press(presses.count + 1)))
    }

    /// Takes an edge of an idle line, which may be noise.
    private mutating func hear(_ edge: ButtonEdge, at now: MonotonicInstant, _ lightWrites: Int) {
        while let due = line.deadline, due <= edge.time {
            take(line.expire(at: due, before: edge), at: now, lightWrites)
        }
        if case .answering(var answer) = phase {
            answer.edges.append(edge)
            return follow(answer, isPressed: nil, at: now, lightWrites)
        }
        heard.append(edge)
        take(line.edge(edge), at: now, lightWrites)
    }

    private mutating func take(_ change: Debouncer.Change?, at now: MonotonicInstant, _ lightWrites: Int) {
        switch (change, phase) {
        case (.pressed(let first), .waiting):
            play(.answer(PressAnswer(place: presses.count)), from: first)
            let edges = heard.filter { $0.time >= first }
            phase = .answering(
                Answer(pressed: first, writes: lightWrites, edges: edges, due: now.advanced(by: Self.look)))
        case (.noise, .walking):
            pulses += 1
        default:
            break
        }
        if line.deadline == nil { heard = [] }
    }

    /// Continues an answer until the light is dark again, the button is up and its contact is quiet.
    ///
    /// - Parameter isPressed: the button's level, if it was read.
    private mutating func follow(
        _ answer: Answer, isPressed: Bool?, at now: MonotonicInstant, _ lightWrites: Int
    ) {
        var answer = answer
        if answer.response == nil && lightWrites != answer.writes {
            answer.response = answer.pressed.duration(to: now)
        }
        let dark = answer.pressed.advanced(by: PressAnswer(place: presses.count).duration)
        let quiet = (answer.edges.last?.time ?? answer.pressed).advanced(by: ContactBounce.quiet * 2)
        let limit = answer.pressed.advanced(by: Self.patience)
        let isSettled = now >= max(dark, quiet)
        if isSettled && isPressed == false {
            presses.append(
                SelfTestResult.Press(changes: ContactBounce.changes(answer.edges), response: answer.response))
            effects.append(.say(.answered(presses.count)))
            line.reset(isPressed: false)
            heard = []
            return presses.count == PressAnswer.places ? end(.complete, at: now) : wait(at: now)
        }
        if now >= limit { return end(.stuck, at: now) }
        let isLooking = answer.response == nil && now < answer.pressed.advanced(by: Self.longestLook)
        // A button that stays down says so by an edge when it comes up, but edges get lost.
        answer.due =
            isLooking
            ? now.advanced(by: Self.look) : isSettled ? min(limit, now.advanced(by: .seconds(1))) : max(dark, quiet)
        phase = .answering(answer)
    }

    private mutating func play(_ scene: LightScene, from start: MonotonicInstant) {
        program = LightProgram(scene, from: start, after: program)
        effects.append(.play(program))
    }

    /// Ends, with a fade if anything may be lit.
    private mutating func end(_ ending: SelfTestResult.Ending, at now: MonotonicInstant) {
        self.ending = ending
        switch phase {
        case .opening, .waiting: phase = .ended
        case .answering where ending == .complete: phase = .ended
        default:
            play(.dark, from: now)
            phase = .ending(dark: now.advanced(by: Afterglow.duration))
        }
    }
}
