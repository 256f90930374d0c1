/// The unit's behaviour as a value: it takes an event, and returns effects and the next deadline.
///
/// It reads no clock and does no I/O. Its deadlines are changes of state, not frames: a session asks for three. A
/// deadline that is served late counts as of its own time, so the light continues where it should be by then. A
/// deadline at the same time as an edge comes before the edge.
///
/// It also receives the time of day when it asks for it: see ``clockDeadline``.
public struct Pacer: Sendable {
    private let configuration: PacerConfiguration
    private let holdCount: HoldCount
    /// The message to show when the hardware opens.
    private var firstSign: BarSign?
    private var phase = PacerPhase.idle
    private var debouncer: Debouncer
    private var gesture: ButtonGesture
    private var noise = LineNoise()
    private var program: LightProgram
    /// The faintest light that the hardware can hold, as linear luminance; `nil` before it is open.
    private var faintestLuminance: Double?
    private var day: DaySchedule
    /// When the bar has invited last.
    private var invited: Range<MonotonicInstant>?
    /// Whether the last press stopped a session, and whether it answered an invitation; `nil` before the first.
    private var press: (stopped: Bool, answered: Bool)?
    /// Whether it ends, or will end after the session, to reload its settings.
    public internal(set) var isReloading = false
    private var latest = MonotonicInstant.zero
    private var effects: [PacerEffect] = []

    /// A shorter session is not counted.
    public static let brushed = Duration.seconds(10)

    /// - Parameter sign: what the bar shows as soon as it is open.
    public init(_ configuration: PacerConfiguration, showing sign: BarSign? = nil) {
        self.configuration = configuration
        firstSign = sign
        debouncer = Debouncer(window: configuration.debounce, leastPress: configuration.leastPress)
        holdCount = HoldCount(practices: configuration.practices.count, step: configuration.holdStep)
        gesture = ButtonGesture(count: holdCount)
        day = DaySchedule(night: configuration.night, invitation: configuration.invitation)
        program = .dark(configuration.appearance)
    }

    /// When the pacer next needs to be called; `nil` while only the button can change anything.
    public var deadline: MonotonicInstant? {
        [ownDeadline, clockDeadline].compactMap { $0 }.min()
    }

    /// When the pacer needs the time of day; `nil` if it makes no difference.
    public var clockDeadline: MonotonicInstant? { day.deadline }

    /// Whether it has been asked to end.
    public var isEnding: Bool { phase.isEnding }

    /// Whether it has ended, with the light dark and nothing left to do.
    public var hasEnded: Bool { phase == .ended }

    /// Whether a session is running.
    public var isInSession: Bool {
        if case .session = phase { true } else { false }
    }

    /// Takes an event at an instant; an edge counts at its own time.
    public mutating func handle(_ event: PacerEvent, at now: MonotonicInstant) -> [PacerEffect] {
        effects.removeAll(keepingCapacity: true)
        switch event {
        case .opened(let isPressed, let faintest):
            faintestLuminance = faintest
            open(isPressed: isPressed, at: now)
        case .edge(let edge):
            advance(to: max(edge.time, latest), level: nil, before: edge)
            take(debouncer.edge(edge))
        case .deadline(let isPressed):
            advance(to: now, level: isPressed)
        case .clock(let time):
            tell(time, at: max(now, latest))
        case .show(let sign):
            advance(to: now, level: nil)
            show(sign, at: latest)
        case .reload:
            advance(to: now, level: nil)
            if isEnding { break }
            isReloading = true
            if phase.isUnused { stop(at: latest) }
        case .stop:
            isReloading = false
            advance(to: now, level: nil)
            stop(at: max(now, latest))
        }
        return effects
    }

    // MARK: Deadlines

    private var ownDeadline: MonotonicInstant? {
        [phase.deadline, debouncer.deadline, gestureDeadline, noise.deadline].compactMap { $0 }.min()
    }

    /// A hold goes on only while the contact is closed: while it is open the hand may have let go.
    private var gestureDeadline: MonotonicInstant? {
        debouncer.openSince == nil ? gesture.deadline : nil
    }

    /// Handles what is due up to an instant, in order and each at its own time. At equal times the button's windows
    /// come first, then the session, then the hold.
    ///
    /// - Parameters:
    ///   - level: the button's level, if it was read.
    ///   - edge: the edge at that instant, if there is one.
    private mutating func advance(to instant: MonotonicInstant, level: Bool?, before edge: ButtonEdge? = nil) {
        while let due = ownDeadline, due <= instant {
            latest = max(latest, due)
            if debouncer.deadline == due {
                take(level.map { debouncer.level($0, at: due) } ?? debouncer.expire(at: due, before: edge))
            } else if phase.deadline == due {
                passPhase(at: due)
            } else if gestureDeadline == due {
                if let event = gesture.pass() { take(event, at: due) }
            } else {
                noise.pass()
                effects.append(.noise)
            }
        }
        latest = max(latest, instant)
        if let level { take(debouncer.level(level, at: latest)) }
    }

    private mutating func passPhase(at instant: MonotonicInstant) {
        switch phase {
        case .idle, .counting, .ended:
            break
        case .session(let practice, let start, let end, false):
            effects.append(.report(.started(practice)))
            phase = .session(practice, start: start, end: end, reported: true)
        case .session(let practice, _, _, true):
            effects.append(.report(.completed(practice)))
            phase = .closing(dark: instant.advanced(by: LightScene.closingFade))
        case .closing, .showing:
            rest(at: instant)
        case .inviting:
            idle(at: instant)
        case .ending:
            phase = .ended
        }
    }

    // MARK: Button

    /// A change was decided now, and counts from its own time.
    private mutating func take(_ change: Debouncer.Change?) {
        switch change {
        case .pressed(let instant):
            noise.use(at: latest)
            take(gesture.press(at: instant), at: latest)
        case .released(let instant):
            noise.use(at: latest)
            if let event = gesture.release(at: instant) { take(event, at: latest) }
        case .noise:
            if phase.isIdle { noise.pulse(at: latest) }
        case nil:
            break
        }
    }

    private mutating func take(_ event: ButtonGesture.Event, at instant: MonotonicInstant) {
        switch event {
        case .stuck:
            effects.append(.report(.buttonStuck(true)))
        case .freed:
            effects.append(.report(.buttonStuck(false)))
        case _ where isEnding:
            break
        case .pressed(let since):
            let stops = isInSession
            let answers = invited?.contains(since) ?? false
            press = (stopped: stops, answered: answers)
            if answers { day.answer(at: since) }
            if stops { rest(at: instant) } else { begin(number: nil, from: since, at: instant) }
        case .held(let since):
            phase = .counting
            play(.counting(holdCount), from: since, at: instant)
        case .chosen(let number, let pressedAt):
            choose(number, pressedAt: pressedAt, at: instant)
        case .cancelled:
            rest(at: instant)
        }
    }

    private mutating func choose(_ number: Int?, pressedAt: MonotonicInstant, at instant: MonotonicInstant) {
        if press?.stopped == true && (number ?? 1) == 1 { return rest(at: instant) }
        begin(number: number, from: number == nil ? pressedAt : instant, at: instant)
    }

    // MARK: Light

    /// - Parameter number: what a hold has chosen; `nil` after a press, which begins the first practice or answers an
    ///   invitation.
    private mutating func begin(number: Int?, from start: MonotonicInstant, at instant: MonotonicInstant) {
        let numbered = configuration.practices[(number ?? 1) - 1]
        let practice = press?.answered == true && number == nil ? Invitation.practice : numbered
        let light = practice.light(configuration)
        // An answer is counted as any press is, or the counts would tell when it was.
        phase = .session(numbered, start: start, end: start.advanced(by: light.duration), reported: false)
        play(light, from: start, at: instant)
    }

    /// The use of the bar has come to its end.
    private mutating func rest(at instant: MonotonicInstant) {
        noise.use(at: instant)
        phase = .idle
        if isReloading { stop(at: instant) } else { idle(at: instant) }
    }

    private mutating func idle(at instant: MonotonicInstant) {
        guard let invitation = day.shownInvitation(at: instant) else {
            phase = .idle
            return play(configuration.idle == .ember && !day.isNight ? .ember : .dark, from: instant, at: instant)
        }
        phase = .inviting(dark: invitation.end)
        play(
            .invitation(
                for: invitation.start.duration(to: invitation.end),
                shownAfter: invitation.start.duration(to: instant),
                inhaleShare: configuration.breathing.breath.inhaleShare),
            from: invitation.start, at: instant)
        // Of two that touch, a press may be decided in the second and have been made in the first.
        let touching = invited.flatMap { $0.upperBound.duration(to: instant) < .seconds(1) ? $0.lowerBound : nil }
        invited = (touching ?? instant)..<invitation.end
    }

    /// The bar at this hour, its ember no fainter than the hardware can hold.
    private var appearance: LightAppearance {
        let byDay = configuration.appearance
        let present = if day.isNight, let night = configuration.night { byDay.inNight(night) } else { byDay }
        return faintestLuminance.map { present.holding($0) } ?? present
    }

    private mutating func play(_ scene: LightScene, from start: MonotonicInstant, at instant: MonotonicInstant) {
        invited = invited?.clamped(to: MonotonicInstant.zero..<instant)
        program = LightProgram(scene, from: start, appearance: appearance, at: instant, after: program)
        effects.append(.play(program))
    }

    // MARK: Start and end

    private mutating func open(isPressed: Bool, at now: MonotonicInstant) {
        latest = now
        debouncer.reset(isPressed: isPressed)
        if let event = gesture.reset(isPressed: isPressed, at: now) { take(event, at: now) }
        program = .dark(appearance)
        if isEnding || isReloading {
            phase = .ended
            effects.append(.play(program))
        } else {
            rest(at: now)
            if let sign = firstSign.take() { show(sign, at: now) }
        }
    }

    /// Takes the time of day. A light that is playing stays as it began.
    private mutating func tell(_ time: TimeOfDay?, at instant: MonotonicInstant) {
        if day.tell(time, at: instant) && phase.isIdle { idle(at: instant) }
    }

    /// Shows a message, in place of an earlier one, unless the bar is in use.
    private mutating func show(_ sign: BarSign, at instant: MonotonicInstant) {
        guard phase.isUnused else { return }
        let scene = LightScene.sign(sign)
        phase = .showing(dark: instant.advanced(by: scene.duration + LightScene.closingFade))
        play(scene, from: instant, at: instant)
    }

    private mutating func stop(at instant: MonotonicInstant) {
        if isEnding || program.isDark(at: instant) {
            phase = .ended
            return
        }
        play(.dark, from: instant, at: instant)
        phase = .ending(dark: instant.advanced(by: Afterglow.duration))
    }
}
