import Glibc
import PacerFiles
import Pacing
import UsageFormat

/// Counts into a folder. It passes events to the book, writes the book's state to the state file, and has the publisher
/// run when a week has closed.
///
/// It lives on a thread that may wait for the disk. It has to be called at its ``deadline``, and takes events between
/// two deadlines. What fails is tried again at a later deadline and is never forgotten.
package struct UsageKeeper<Disk: Storage> {
    private var configuration: UsageConfiguration
    private let disk: Disk
    private var judge = ClockJudge()
    private var file = StateFile()
    /// `nil` until the state could be read.
    private var book: UsageBook?
    /// The events until then.
    private var waiting = Backlog()
    /// Whether events were lost and the book does not know it yet.
    private var hasLost = false
    /// The unit's health since the last full hour.
    private var noted = HealthCounts()
    private var line = ButtonLine()

    private var isStart = true
    private let start: MonotonicInstant
    private var looks = 0
    private var unit = UnitReadiness()

    /// Where the counts go, as of the last look, so that no line in the journal dates a session.
    package private(set) var status: UsageStatus?
    /// The same at this moment.
    private var present: UsageStatus?
    /// Whether everything so far is on the disk.
    package private(set) var isOnDisk = false

    /// The time between two writes of the state, and between two readings of the clock. What cannot be dated meanwhile is
    /// later dated with this precision.
    package static var beat: Duration { Backlog.bin }
    static var looksAnHour: Int { 12 }

    /// - Parameter start: when the program started.
    package init(_ configuration: UsageConfiguration, on disk: Disk, start: MonotonicInstant) {
        self.configuration = configuration
        self.disk = disk
        self.start = start
    }

    /// When ``look(at:)`` is due next, at the latest when the week ends.
    package var deadline: MonotonicInstant { min(regularLook, book?.weekEnd ?? regularLook) }

    private var regularLook: MonotonicInstant { start.advanced(by: Self.beat * (looks + 1)) }

    // MARK: Events

    /// Reads the state and counts from now on.
    ///
    /// - Parameter isStart: whether the unit has just started, which health counts.
    package mutating func begin(at reading: ClockReading, isStart: Bool = true) {
        self.isStart = isStart
        load(at: reading.monotonic)
        look(at: reading.monotonic, time: judged(reading))
        save()
        status = present
    }

    /// Takes an event and keeps it in memory until the next beat. A write at the event would be dated by the disk, and
    /// so would the session.
    package mutating func take(_ event: UsageEvent, at instant: MonotonicInstant) {
        switch event {
        case .started(let practice): count(.started(practice), at: instant)
        case .completed(let practice): count(.completed(practice), at: instant)
        case .hardware(let works): takeHardware(works)
        case .button(let isStuck): unit.buttonSticks(isStuck)
        case .noise: line.takeNoise()
        }
    }

    /// Takes whether the light works. Once a week has as many failures as are counted, one that is over by the next beat
    /// takes no ready hour either, so that no number counts the presses at which a light fails.
    private mutating func takeHardware(_ works: Bool) {
        let faults = noted.hardwareFaults + (book?.state.health.hardwareFaults ?? 0)
        let isCounted = faults < PublishedRange.hardwareFaultsCounted.upperBound
        if unit.hardwareFails(!works, breaksHour: isCounted) { noted.note { $0.hardwareFaults += 1 } }
    }

    /// Events were lost before they got here.
    package mutating func takeLoss() {
        hasLost = true
        passLoss()
    }

    private mutating func passLoss() {
        guard hasLost, book != nil else { return }
        book?.markPartial()
        hasLost = false
        isOnDisk = false
    }

    /// Does what is due at a beat, every five minutes: reads the clock and writes the state, whatever happened. At the
    /// end of a week it reads the clock alone.
    package mutating func look(at reading: ClockReading) {
        if reading.monotonic < regularLook {
            look(at: reading.monotonic, time: judged(reading))
            return
        }
        looks += 1
        unit.look()
        let isHour = looks % Self.looksAnHour == 0
        if book == nil { load(at: reading.monotonic) }
        look(at: reading.monotonic, time: judged(reading))
        if isHour { passHour(at: reading.monotonic) }
        save()
        if isHour && isFailing { noted.diskErrorHours += 1 }
        if isHour { publish() }
        status = present
    }

    /// Writes the state, because the program ends.
    package mutating func end(at reading: ClockReading) {
        if book == nil && isFailing { load(at: reading.monotonic) }
        look(at: reading.monotonic, time: judged(reading))
        noteHealth()
        save()
        status = present
    }

    private var isFailing: Bool {
        if case .inMemory = present { true } else { false }
    }

    private mutating func passHour(at instant: MonotonicInstant) {
        if unit.passHour() { count(.readyHour, at: instant) }
        if line.passHour() { noted.noisyHours += 1 }
        noteHealth()
        isOnDisk = false
    }

    /// Adds the unit's health since the last hour to the book.
    private mutating func noteHealth() {
        guard book != nil else { return }
        let (noted, isButtonStuck) = (noted, unit.isButtonStuck)
        book?.note { health in
            health += noted
            health.isButtonStuck = isButtonStuck
        }
        self.noted = HealthCounts()
    }

    private mutating func count(_ tally: CountedEvent, at instant: MonotonicInstant) {
        guard present != .elsewhere else { return }
        if book == nil {
            waiting.add(tally, at: instant)
        } else {
            book?.count(tally, at: instant)
        }
        isOnDisk = false
    }

    /// The time, which is held against the state: no time is believed before that is there.
    private mutating func judged(_ reading: ClockReading) -> ClockJudge.Time? {
        guard let book else { return nil }
        let contradictsState = book.isContradicted(by: reading.utcSeconds)
        let (time, leapt) = judge.judge(reading, contradictsState: contradictsState)
        if leapt { noted.clockFaults += 1 }
        return time
    }

    /// Passes the time to the book.
    private mutating func look(at instant: MonotonicInstant, time: ClockJudge.Time?) {
        guard let before = book?.state else { return }
        book?.look(time, at: instant)
        if let time, let lastClosed = book?.state.lastClosed, book?.state.week == nil {
            let week = LocalMoment(utcSeconds: time.utcSeconds).week
            if lastClosed > week {
                book?.forgetFuture(after: week)
                book?.look(time, at: instant)
            }
        }
        if book?.state != before { isOnDisk = false }
    }

    // MARK: Disk

    private mutating func load(at instant: MonotonicInstant) {
        do throws(FileError) {
            try disk.prepare()
            let recovered: Recovery
            switch try file.load(from: disk) {
            case .laterVersion(let version):
                present = .laterVersion(version)
                return
            case .state(let state, let damage, let mayLack):
                recovered = try .found(state, damage: damage, mayLack: mayLack, on: disk)
            case .nothing: recovered = try .anew(on: disk)
            case .damaged: recovered = try .afterDamage(on: disk)
            }
            configuration.unit = try UnitID.kept(on: disk, else: configuration.unit)
            var book = UsageBook(
                recovered.state, configuration, hasLost: recovered.hasLost,
                closed: try PublishedRows.closedWeeks(on: disk), start: waiting.entries.first?.bin ?? instant)
            book.note { $0.restarts += isStart ? 1 : 0 }
            // Damaged slots are overwritten by the next write, which every caller makes at once.
            if recovered.isNew || file.isMisshapen { try file.create(book.state, on: disk) }
            book.adopt(waiting)
            waiting = Backlog()
            self.book = book
            passLoss()
            present = .counting
            isOnDisk = false
        } catch {
            present = error.errno == EWOULDBLOCK ? .elsewhere : .inMemory(error)
        }
    }

    /// Writes the state; a failure is kept for the next try.
    private mutating func save() {
        guard let book else { return }
        do throws(FileError) {
            if isFailing { try disk.prepare() }
            do throws(FileError) {
                try file.write(book.state, to: disk)
            } catch  where error.errno == ENOENT {
                // Another disk, or a folder that was emptied.
                try file.create(book.state, on: disk)
            }
            isOnDisk = true
            present = .counting
        } catch {
            present = .inMemory(error)
        }
    }

    /// Publishes rows that wait. A unit does this at the full hour. If it fails, ``status`` says so.
    package mutating func publish() {
        guard isOnDisk, let state = book?.state, !state.pending.isEmpty else { return }
        defer { status = present }
        do throws(FileError) {
            try Recovery.removeRemains(on: disk)
            book?.take(published: try Publisher(disk: disk, configuration: configuration).publish(state))
            isOnDisk = false
            save()
        } catch {
            present = .notPublishing(error)
        }
    }
}
