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

    private let walk: BarWalk
    private let appearance: LightAppearance
    private let debounce: Duration
    private var phase = Phase.opening
    private var presses: [SelfTestResult.Press] = []
    private var program: LightProgram
    private var ending: SelfTestResult.Ending?
    private var effects: [Effect] = []

    /// - Parameters:
    ///   - appearance: the bar, its ember no fainter than it can hold.
    ///   - debounce: `button.debounce_ms` as it is set.
    package init(_ appearance: LightAppearance, debounce: Duration) {
        walk = BarWalk(segmentCount: appearance.segmentCount)
        self.appearance = appearance
        self.debounce = debounce
        program = .dark(appearance)
    }

    /// When it needs to be called; `nil` once it has ended.
    package var deadline: MonotonicInstant? {
        switch phase {
        case .opening, .ended: nil
        case .walking(let since, let next):
            since.advanced(by: next < walk.steps.count ? walk.start(ofStep: next) : walk.duration)
        case .waiting(let since): since.advanced(by: Self.patience)
        case .answering(let answer): answer.due
        case .ending(let dark): dark
        }
    }

    /// What was found; `nil` until it has ended.
    package var result: SelfTestResult? {
        guard case .ended = phase, let ending else { return nil }
        return SelfTestResult(ending: ending, presses: presses, debounce: debounce)
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
        case (.edge(let edge), .waiting): press(edge, lightWrites)
        case (.edge(let edge), .answering(var answer)):
            answer.edges.append(edge)
            follow(answer, isPressed: nil, at: now, lightWrites)
        case (.look(let isPressed), .answering(let answer)):
            follow(answer, isPressed: isPressed, at: now, lightWrites)
        case (.look, _) where deadline.map({ now < $0 }) ?? true: break
        case (.look, .walking): step(at: now)
        case (.look(let isPressed), .waiting): end(isPressed ? .stuck : .unpressed, at: now)
        case (.look, .ending): phase = .ended
        case (.edge, _), (.look, _): break
        }
        return effects
    }

    private mutating func step(at now: MonotonicInstant) {
        guard case .walking(let since, var next) = phase else { return }
        while next < walk.steps.count && since.advanced(by: walk.start(ofStep: next)) <= now {
            effects.append(.say(.lit(walk.steps[next])))
            next += 1
        }
        phase = .walking(since: since, next: next)
        if since.advanced(by: walk.duration) <= now { wait(at: now) }
    }

    private mutating func wait(at now: MonotonicInstant) {
        phase = .waiting(since: now)
        effects.append(.say(.press(presses.count + 1)))
    }

    /// Takes the first edge of a press. An edge that opens the contact ends an earlier press.
    private mutating func press(_ edge: ButtonEdge, _ lightWrites: Int) {
        if !edge.isPressed { return }
        play(.answer(PressAnswer(place: presses.count)), from: edge.time)
        phase = .answering(
            Answer(pressed: edge.time, writes: lightWrites, edges: [edge], due: edge.time.advanced(by: Self.look)))
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
