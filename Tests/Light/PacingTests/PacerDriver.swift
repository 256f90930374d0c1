import Pacing

/// A pacer under test: time, contact and deadlines by hand, everything that comes of it written down.
struct PacerDriver {
    private(set) var pacer: Pacer
    private(set) var now = MonotonicInstant.zero
    private(set) var program: LightProgram
    private(set) var reports: [PacerReport] = []
    /// When noise was reported.
    private(set) var noises: [MonotonicInstant] = []
    /// Deadlines that were asked for again after they had been served.
    private(set) var repeatedDeadlines = 0
    private var contact: Bool
    /// What the clock on the wall says at a moment.
    var clock: (MonotonicInstant) -> TimeOfDay? = { _ in nil }

    static let appearance = LightAppearance(segmentCount: 10)

    init(
        _ configuration: PacerConfiguration = PacerConfiguration(appearance: appearance), heldAtStart: Bool = false,
        showing sign: BarSign? = nil
    ) {
        pacer = Pacer(configuration, showing: sign)
        program = .dark(configuration.appearance)
        contact = heldAtStart
        take(pacer.handle(.opened(isPressed: heldAtStart), at: now))
    }

    /// Lets time pass; every deadline on the way is served as much late as given.
    mutating func run(until seconds: Double, late: Duration = .zero) {
        let end = MonotonicInstant.zero.advanced(by: .microseconds(Int64((seconds * 1e6).rounded())))
        while let deadline = pacer.deadline, deadline.advanced(by: late) <= end {
            now = max(now, deadline.advanced(by: late))
            take(pacer.handle(.deadline(isPressed: contact), at: now))
            if let due = pacer.clockDeadline, due <= now { take(pacer.handle(.clock(clock(now)), at: now)) }
            if let next = pacer.deadline, next <= now { repeatedDeadlines += 1 }
        }
        now = max(now, end)
    }

    mutating func press(at seconds: Double) { edge(true, at: seconds) }
    mutating func release(at seconds: Double) { edge(false, at: seconds) }

    mutating func tap(at seconds: Double) {
        press(at: seconds)
        release(at: seconds + 0.1)
        run(until: seconds + 0.2)
    }

    mutating func edge(_ isPressed: Bool, at seconds: Double) {
        run(until: seconds)
        contact = isPressed
        take(pacer.handle(.edge(ButtonEdge(time: now, isPressed: isPressed)), at: now))
    }

    /// An edge that the contact does not bear out.
    mutating func strayEdge(_ isPressed: Bool, at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.edge(ButtonEdge(time: now, isPressed: isPressed)), at: now))
    }

    /// The contact changes while the hardware is gone.
    mutating func changeUnseen(to isPressed: Bool) {
        contact = isPressed
    }

    /// The level is read for another reason than an edge.
    mutating func readLevel(at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.deadline(isPressed: contact), at: now))
    }

    mutating func show(_ sign: BarSign, at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.show(sign), at: now))
    }

    /// The hardware is opened again.
    mutating func open(at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.opened(isPressed: contact), at: now))
    }

    mutating func reload(at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.reload, at: now))
    }

    mutating func stop(at seconds: Double) {
        run(until: seconds)
        take(pacer.handle(.stop, at: now))
    }

    /// The design's mean luminance of the bar at this moment.
    var mean: Double {
        var levels = LightLevels(segmentCount: program.appearance.segmentCount)
        program.render(at: now, into: &levels)
        return levels.mean
    }

    /// Which segments are lit at this moment.
    var lit: [Int] {
        var levels = LightLevels(segmentCount: program.appearance.segmentCount)
        program.render(at: now, into: &levels)
        return (0..<levels.count).filter { levels[$0] > 0 }
    }

    private mutating func take(_ effects: [PacerEffect]) {
        for effect in effects {
            switch effect {
            case .play(let program): self.program = program
            case .report(let report): reports.append(report)
            case .noise: noises.append(now)
            }
        }
    }
}
