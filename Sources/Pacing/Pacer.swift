/// The device's behaviour as a value: an event in, effects and the next deadline out.
///
/// It reads no clock and does no I/O. Its deadlines are changes of state, not frames: a session asks for two. A
/// deadline that is served late is worked off as of its own time, so the light takes up the curve where it should be
/// by then. What is due at the same time as an edge comes before the edge.
public struct Pacer: Sendable {
    private enum Phase: Hashable, Sendable {
        case idle
        /// `reported` once it has lasted long enough to be counted.
        case session(Practice, start: MonotonicInstant, reported: Bool)
        case ending(dark: MonotonicInstant)
        case ended
    }

    private let configuration: PacerConfiguration
    private let holdCount: HoldCount
    private var phase = Phase.idle
    private var debouncer: Debouncer
    private var gesture: ButtonGesture
    private var program: LightProgram
    /// The bar, its ember no fainter than the hardware that is open can hold.
    private var appearance: LightAppearance
    /// Whether the press that is being held stopped a session.
    private var pressStopped = false
    private var latest = MonotonicInstant.zero
    private var effects: [PacerEffect] = []

    /// A shorter session is brushed: it is not counted.
    public static let brushed = Duration.seconds(10)

    public init(_ configuration: PacerConfiguration) {
        self.configuration = configuration
        debouncer = Debouncer(window: configuration.debounce)
        holdCount = HoldCount(practices: configuration.practices.count, step: configuration.holdStep)
        gesture = ButtonGesture(count: holdCount)
        appearance = configuration.appearance
        program = .dark(appearance)
    }

    /// When the pacer next needs to be told the time; `nil` while only the button can change anything.
    public var deadline: MonotonicInstant? {
        [phaseDeadline, debouncer.deadline, gestureDeadline].compactMap { $0 }.min()
    }

    /// Whether it has been asked to end.
    public var isEnding: Bool {
        switch phase {
        case .ending, .ended: true
        case .idle, .session: false
        }
    }

    /// Whether it has ended: the light is dark and nothing more is to be done.
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
            appearance = configuration.appearance.holding(faintest)
            open(isPressed: isPressed, at: now)
        case .edge(let edge):
            let edge = ButtonEdge(time: max(edge.time, latest), isPressed: edge.isPressed)
            advance(to: edge.time, level: nil)
            latest = edge.time
            take(debouncer.edge(edge))
        case .deadline(let isPressed):
            advance(to: now, level: isPressed)
        case .stop:
            advance(to: now, level: nil)
            stop(at: max(now, latest))
        }
        return effects
    }

    // MARK: Deadlines

    private var phaseDeadline: MonotonicInstant? {
        switch phase {
        case .idle, .ended:
            nil
        case .session(let practice, let start, let reported):
            start.advanced(by: reported ? duration(of: practice) : Self.brushed)
        case .ending(let dark):
            dark
        }
    }

    /// A hold goes on only while the contact is closed: while it is open the hand may have let go.
    private var gestureDeadline: MonotonicInstant? {
        debouncer.openSince == nil ? gesture.deadline : nil
    }

    /// Works off what is due up to an instant, each at its own time, in order; at equal times the button's windows
    /// first, then the session, then the hold.
    private mutating func advance(to instant: MonotonicInstant, level: Bool?) {
        while let due = deadline, due <= instant {
            latest = max(latest, due)
            if debouncer.deadline == due {
                take(level.map { debouncer.level($0, at: due) } ?? debouncer.expire(at: due))
            } else if phaseDeadline == due {
                passPhase(at: due)
            } else if let event = gesture.pass() {
                take(event, at: due)
            }
        }
        latest = max(latest, instant)
        if let level { take(debouncer.level(level, at: latest)) }
    }

    private mutating func passPhase(at instant: MonotonicInstant) {
        switch phase {
        case .idle, .ended:
            break
        case .session(let practice, let start, false):
            effects.append(.report(.started(practice)))
            phase = .session(practice, start: start, reported: true)
        case .session(let practice, _, true):
            effects.append(.report(.completed(practice)))
            phase = .idle
        case .ending:
            phase = .ended
        }
    }

    // MARK: Button

    private mutating func take(_ change: Debouncer.Change?) {
        switch change {
        case .pressed(let instant):
            take(gesture.press(at: instant), at: instant)
        case .released(let instant):
            if let event = gesture.release(at: instant) { take(event, at: latest) }
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
        case .pressed:
            pressStopped = isInSession
            if pressStopped { goDark(at: instant) } else { begin(number: 1, from: instant, at: instant) }
        case .held(let since):
            phase = .idle
            play(.counting(holdCount), from: since, at: instant)
        case .chosen(let number, let pressedAt):
            choose(number, pressedAt: pressedAt, at: instant)
        case .cancelled:
            goDark(at: instant)
        }
    }

    private mutating func choose(_ number: Int?, pressedAt: MonotonicInstant, at instant: MonotonicInstant) {
        if pressStopped && (number ?? 1) == 1 {
            goDark(at: instant)
        } else if let number {
            begin(number: number, from: instant, at: instant)
        } else {
            begin(number: 1, from: pressedAt, at: instant)
        }
    }

    // MARK: Light

    private func duration(of practice: Practice) -> Duration {
        switch practice {
        case .breathe: configuration.breathing.breathingDuration
        }
    }

    private func scene(of practice: Practice) -> LightScene {
        switch practice {
        case .breathe: .breathing(configuration.breathing)
        }
    }

    private mutating func begin(number: Int, from start: MonotonicInstant, at instant: MonotonicInstant) {
        let practice = configuration.practices[number - 1]
        phase = .session(practice, start: start, reported: false)
        play(scene(of: practice), from: start, at: instant)
    }

    private mutating func goDark(at instant: MonotonicInstant) {
        phase = .idle
        play(.dark, from: instant, at: instant)
    }

    private mutating func play(_ scene: LightScene, from start: MonotonicInstant, at instant: MonotonicInstant) {
        program = LightProgram(scene, from: start, at: instant, after: program)
        effects.append(.play(program))
    }

    // MARK: Start and end

    private mutating func open(isPressed: Bool, at now: MonotonicInstant) {
        latest = now
        debouncer.reset(isPressed: isPressed)
        gesture.reset(isPressed: isPressed, at: now)
        pressStopped = false
        phase = isEnding ? .ended : .idle
        program = .dark(appearance)
        effects.append(.play(program))
    }

    private mutating func stop(at instant: MonotonicInstant) {
        if isEnding || program.isDark(at: instant) {
            phase = .ended
            return
        }
        goDark(at: instant)
        phase = .ending(dark: instant.advanced(by: Afterglow.duration))
    }
}
