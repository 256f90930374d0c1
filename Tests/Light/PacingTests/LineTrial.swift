import PacerSimulator
import Pacing

/// A pacer on a line that does what a list of changes says, with a kernel that reads an edge's direction late and a
/// thread that wakes up late.
struct LineTrial {
    /// A change of the contact.
    struct Change {
        /// Nanoseconds since the start.
        var at: Int64
        var isClosed: Bool
    }

    private(set) var pacer: Pacer
    /// The practices that began, and when that was decided.
    private(set) var begun: [(practice: Practice, start: MonotonicInstant, decided: MonotonicInstant)] = []
    private(set) var reports: [PacerReport] = []
    private(set) var noises: [MonotonicInstant] = []
    /// How often anything was ever lit.
    private(set) var lightings = 0
    /// How often the thread woke up.
    private(set) var wakeups = 0

    /// How long after an edge its direction is read.
    var directionLate: Int64 = 0
    /// How late the thread wakes up at most: usually, and once in a hundred times.
    var wakeLate: (usual: Int64, rare: Int64) = (0, 0)
    private var random: SeededGenerator
    private var now = MonotonicInstant.zero
    private var changes: [Change] = []
    private var next = 0

    init(_ configuration: PacerConfiguration, seed: UInt64) {
        pacer = Pacer(configuration)
        random = SeededGenerator(seed: seed)
        take(pacer.handle(.opened(isPressed: false), at: now))
    }

    /// Plays changes, in order of time, and then lets time pass up to the end.
    mutating func play(_ more: [Change], until end: Double) {
        changes = more
        next = 0
        let end = MonotonicInstant(nanoseconds: Int64(end * 1e9))
        while let target = [pacer.deadline, edgeTime].compactMap({ $0 }).min(), target <= end {
            now = max(now, target).advanced(by: .nanoseconds(lateness()))
            wakeups += 1
            while let time = edgeTime, time <= now {
                let isPressed = level(at: time.nanoseconds + directionLate)
                next += 1
                take(pacer.handle(.edge(ButtonEdge(time: time, isPressed: isPressed)), at: now))
            }
            if let due = pacer.deadline, due <= now {
                take(pacer.handle(.deadline(isPressed: level(at: now.nanoseconds)), at: now))
            }
        }
        now = max(now, end)
    }

    private var edgeTime: MonotonicInstant? {
        next < changes.count ? MonotonicInstant(nanoseconds: changes[next].at) : nil
    }

    private func level(at time: Int64) -> Bool {
        var index = next
        while index < changes.count && changes[index].at <= time { index += 1 }
        return index > 0 && changes[index - 1].isClosed
    }

    private mutating func lateness() -> Int64 {
        let most = random.next() % 100 == 0 ? wakeLate.rare : wakeLate.usual
        return Int64(random.unit() * Double(most))
    }

    private mutating func take(_ effects: [PacerEffect]) {
        for effect in effects {
            switch effect {
            case .play(let program):
                if program.scene != .dark { lightings += 1 }
                if let practice = program.scene.practice { begun.append((practice, program.start, now)) }
            case .report(let report): reports.append(report)
            case .noise: noises.append(now)
            }
        }
    }
}

/// What a contact or a line does, in seconds, as a list of changes.
struct Contact {
    private(set) var changes: [LineTrial.Change] = []
    /// When the last change was.
    private(set) var time: Int64 = 0

    mutating func close(at seconds: Double) { change(true, at: seconds) }
    mutating func open(at seconds: Double) { change(false, at: seconds) }

    private mutating func change(_ isClosed: Bool, at seconds: Double) {
        time = max(time + 1, Int64(seconds * 1e9))
        changes.append(LineTrial.Change(at: time, isClosed: isClosed))
    }

    /// Changes to the level over and over until it stays there.
    mutating func bounce(to isClosed: Bool, from start: Double, for length: Double, _ random: inout SeededGenerator) {
        change(isClosed, at: start)
        var now = start
        while true {
            let away = now + 0.00002 + 0.003 * random.unit()
            now = away + 0.00002 + 0.003 * random.unit()
            if now > start + length { return }
            change(!isClosed, at: away)
            change(isClosed, at: now)
        }
    }

    /// Pulses that come to less than some time in all, each a while after the one before.
    ///
    /// - Returns: when the last one ended.
    @discardableResult
    mutating func pulses(
        _ count: Int, of level: Bool, from start: Double, in all: Double, gap: Double, _ random: inout SeededGenerator
    ) -> Double {
        let parts = (0..<count).map { _ in 0.02 + random.unit() }
        let sum = parts.reduce(0, +)
        var now = start
        for part in parts {
            change(level, at: now)
            now += all * part / sum
            change(!level, at: now)
            now += 0.00001 + gap * random.unit()
        }
        return now
    }
}
