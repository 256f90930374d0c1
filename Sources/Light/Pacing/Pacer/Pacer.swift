/// The unit's behaviour as a value: it takes an event, and returns effects and the next deadline.
///
/// It reads no clock and does no I/O. Its deadlines are changes of state, not frames: a session asks for three. A
/// deadline that is served late counts as of its own time, so the light continues where it should be by then. A
/// deadline at the same time as an edge comes before the edge.
///
/// It also receives the time of day when it asks for it: see ``clockDeadline``.
public struct Pacer: Sendable {
    private enum Phase: Hashable, Sendable {
        case idle
        /// `reported` once it has lasted long enough to be counted.
        case session(Practice, start: MonotonicInstant, end: MonotonicInstant, reported: Bool)
        /// A session's light fades by itself.
        case closing(dark: MonotonicInstant)
        /// The bar shows a message, until it fades by itself or somebody presses.
        case showing(dark: MonotonicInstant)
        /// The button is held and the lights count.
        case counting
        case ending(dark: MonotonicInstant)
        case ended
    }

    private let configuration: PacerConfiguration
    private let holdCount: HoldCount
    /// The message to show when the hardware opens.
    private var firstSign: BarSign?
    private var phase = Phase.idle
    private var debouncer: Debouncer
    private var gesture: ButtonGesture
    private var noise = LineNoise()
    private var program: LightProgram
    /// The faintest light that the open hardware can hold, as linear luminance.
    private var faintestLuminance = 0.0
    private var isNight = false
    /// When the pacer needs the time of day; `nil` if it makes no difference.
    public private(set) var clockDeadline: MonotonicInstant?
    /// Whether the press that is being held stopped a session.
    private var pressStopped = false
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
        clockDeadline = configuration.night == nil ? nil : .zero
        program = .dark(configuration.appearance)
    }

    /// When the pacer next needs to be called; `nil` while only the button can change anything.
    public var deadline: MonotonicInstant? {
        [ownDeadline, clockDeadline].compactMap { $0 }.min()
    }

    /// Whether it has been asked to end.
    public var isEnding: Bool {
        switch phase {
        case .ending, .ended: true
        case .idle, .session, .closing, .showing, .counting: false
        }
    }

    /// Whether it has ended, with the light dark and nothing left to do.
    public var hasEnded: Bool { phase == .ended }

    /// Whether a session is running.
    public var isInSession: Bool {
        if case .session = phase { true } else { false }
    }

    /// Whether nobody uses the bar, and it is not ending.
    private var isUnused: Bool {
        switch phase {
        case .idle, .showing: true
        case .session, .closing, .counting, .ending, .ended: false
        }
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
            if isUnused { stop(at: latest) }
        case .stop:
            isReloading = false
            advance(to: now, level: nil)
            stop(at: max(now, latest))
        }
        return effects
    }

    // MARK: Deadlines

    private var ownDeadline: MonotonicInstant? {
        [phaseDeadline, debouncer.deadline, gestureDeadline, noise.deadline].compactMap { $0 }.min()
    }

    private var phaseDeadline: MonotonicInstant? {
        switch phase {
        case .idle, .counting, .ended:
            nil
        case .session(_, let start, let end, let reported):
            reported ? end : start.advanced(by: Self.brushed)
        case .closing(let dark), .showing(let dark), .ending(let dark):
            dark
        }
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
            } else if phaseDeadline == due {
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
            if phase == .idle { noise.pulse(at: latest) }
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
            pressStopped = isInSession
            if pressStopped { rest(at: instant) } else { begin(number: 1, from: since, at: instant) }
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
        if pressStopped && (number ?? 1) == 1 {
            rest(at: instant)
        } else if let number {
            begin(number: number, from: instant, at: instant)
        } else {
            begin(number: 1, from: pressedAt, at: instant)
        }
    }

    // MARK: Light

    private mutating func begin(number: Int, from start: MonotonicInstant, at instant: MonotonicInstant) {
        let practice = configuration.practices[number - 1]
        let light = practice.light(configuration)
        phase = .session(practice, start: start, end: start.advanced(by: light.duration), reported: false)
        play(light, from: start, at: instant)
    }

    private mutating func rest(at instant: MonotonicInstant) {
        phase = .idle
        noise.use(at: instant)
        if isReloading { return stop(at: instant) }
        play(configuration.idle == .ember && !isNight ? .ember : .dark, from: instant, at: instant)
    }

    /// The bar at this hour, its ember no fainter than the hardware can hold.
    private var appearance: LightAppearance {
        let day = configuration.appearance
        let present = if isNight, let night = configuration.night { day.inNight(night) } else { day }
        return present.holding(faintestLuminance)
    }

    private mutating func play(_ scene: LightScene, from start: MonotonicInstant, at instant: MonotonicInstant) {
        program = LightProgram(scene, from: start, appearance: appearance, at: instant, after: program)
        effects.append(.play(program))
    }

    // MARK: Start and end

    private mutating func open(isPressed: Bool, at now: MonotonicInstant) {
        latest = now
        debouncer.reset(isPressed: isPressed)
        if let event = gesture.reset(isPressed: isPressed, at: now) { take(event, at: now) }
        pressStopped = false
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
        guard let night = configuration.night else { return }
        clockDeadline = instant.advanced(by: time?.wait(forOneOf: [night.from, night.to]) ?? Night.untoldHolds)
        let wasNight = isNight
        isNight = time.map(night.contains) ?? false
        if isNight != wasNight && phase == .idle { rest(at: instant) }
    }

    /// Shows a message, in place of an earlier one, unless the bar is in use.
    private mutating func show(_ sign: BarSign, at instant: MonotonicInstant) {
        guard isUnused else { return }
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
