import Pacing
import UsageFormat

/// The state and how it changes: it takes tallies and times, and returns a new state. It does not touch the disk.
struct UsageBook: Sendable {
    private(set) var state: UsageState
    private let configuration: UsageConfiguration
    /// Whether counts may be missing from the week that is open, or from the first one that opens.
    private var hasLost: Bool
    /// The weeks that were closed. None of them opens again.
    private var closed: Set<ISOWeek>
    private var backlog = Backlog()
    /// The week in which the present session was counted, if it was.
    private var running: ISOWeek?
    /// The last reading of the clock, if it was trusted; otherwise `nil`.
    private var believed: TrustedLook?
    /// Ready hours since the start, or since the last undated week closed.
    private var run = 0
    /// Since when the unit has counted without a break and without a trusted reading of the clock.
    private var since: MonotonicInstant

    /// - Parameters:
    ///   - hasLost: whether counts of the present were lost before.
    ///   - closed: the weeks that were closed, by the published files.
    ///   - start: when counting began.
    init(
        _ state: UsageState, _ configuration: UsageConfiguration, hasLost: Bool, closed: [ISOWeek],
        start: MonotonicInstant
    ) {
        self.state = state.limited
        self.configuration = configuration
        self.hasLost = hasLost
        self.closed = Set(closed + state.pending.compactMap { ISOWeek($0.fields[0]) })
        since = start
        if let quarter = state.quarter, quarter.rules.practices != configuration.rules.practices {
            self.state.quarter?.hasOtherPractices = true
        }
    }

    /// If counting begins later than this after the week began, the week is partial.
    static let latestOpening = 2 * 3600
    /// How far a clock may be set back without counting as wrong. The open week then goes on. It is more than a usual
    /// correction by hand, and less than half of a week.
    static let toleratedSeconds = 36 * 3600
    /// If counting goes on later than this after a week has ended, nobody saw it end, and the week is partial. A start
    /// takes less.
    static let latestEnding = Int(Backlog.bin.components.seconds)

    /// When the open week ends, if the clock is not changed; `nil` while no week is open.
    var weekEnd: MonotonicInstant? {
        state.week.flatMap { believed?.end(of: $0.week) }
    }

    /// Whether a time lies before what was believed earlier, so that one of the two is wrong.
    func isContradicted(by utcSeconds: Int64) -> Bool {
        let moment = LocalMoment(utcSeconds: utcSeconds)
        if let open = state.week?.week { return moment.seconds(since: open) < -Self.toleratedSeconds }
        return state.lastClosed.map { $0 > moment.week } ?? false
    }

    // MARK: Counting

    /// Counts at an instant, which is dated by the last look at the clock.
    mutating func count(_ tally: CountedEvent, at instant: MonotonicInstant) {
        if let moment = moment(at: instant), pass(to: moment) {
            countDated(tally, at: moment)
        } else {
            countUndated(tally, at: instant)
        }
    }

    /// Adds what was counted while the state could not be read.
    mutating func adopt(_ waiting: Backlog) {
        for entry in waiting.entries { countUndated(entry.tally, at: entry.bin) }
    }

    /// Takes a reading of the clock: closes and opens periods, and dates what was counted since the last trusted
    /// reading.
    ///
    /// Periods begin and end at such a reading and never at a press, because what is published about them must not
    /// depend on a press.
    mutating func look(_ time: ClockJudge.Time?, at instant: MonotonicInstant) {
        let former = believed
        believed = nil
        guard let time else { return }
        let look = TrustedLook(time: time, monotonic: instant)
        let now = look.moment(at: instant)
        doubtWeek(now, after: former.map { $0.leap(to: look) } ?? 0)
        guard mayDate(now) else { return }
        believed = look
        // Counting went on since then, by this clock, whatever an earlier one said.
        if let start = moment(at: since), mayDate(start) {
            close(before: start)
            open(start)
        }
        for entry in backlog.take() {
            // What lies in a week that has closed stays undated.
            guard let then = moment(at: max(entry.bin, since)), mayDate(then), pass(to: then) else { continue }
            discountUndated(entry.tally)
            countDated(entry.tally, at: then)
        }
        _ = pass(to: now)
        if var open = state.week {
            open.source = min(open.source, time.source)
            state.week = open
        }
        since = instant
    }

    /// The local time of an instant by the last reading; `nil` if that was not trusted.
    private func moment(at instant: MonotonicInstant) -> LocalMoment? {
        believed?.moment(at: instant)
    }

    private mutating func countDated(_ tally: CountedEvent, at moment: LocalMoment) {
        guard let rules = state.quarter?.rules else { return }
        switch tally {
        case .started(let practice):
            let isCounted = state.week?.start(practice, at: moment, by: rules) ?? false
            running = isCounted ? state.week?.week : nil
        case .completed:
            // A session that ran into the next week stays one that did not end by itself.
            if let running, running == state.week?.week { state.week?.complete() }
            running = nil
        case .readyHour:
            state.week?.passReadyHour()
        }
    }

    private mutating func countUndated(_ tally: CountedEvent, at instant: MonotonicInstant) {
        backlog.add(tally, at: instant)
        switch tally {
        case .started:
            state.undated.start()
            running = nil
        case .completed: running = nil
        case .readyHour:
            state.undated.readyHours += 1
            run += 1
            state.undated.longestRun = max(state.undated.longestRun, run)
            if state.undated.readyHours >= UndatedCounts.length { closeUndated(at: instant) }
        }
    }

    private mutating func discountUndated(_ tally: CountedEvent) {
        switch tally {
        case .started: state.undated.started -= 1
        case .completed: break
        case .readyHour:
            state.undated.readyHours -= 1
            // The hours of this run are dated now, so they make no undated week.
            run = 0
            state.undated.longestRun = min(state.undated.longestRun, state.undated.readyHours)
        }
    }

    // MARK: What happens to the unit

    mutating func note(_ change: (inout HealthCounts) -> Void) {
        state.health.note(change)
    }

    /// Records that counts have just been lost: of the open week, or of the first one that opens.
    mutating func markPartial() {
        hasLost = true
        markLost()
        state.undated.isPartial = true
    }

    /// The state as it was published.
    mutating func take(published: UsageState) {
        state = published.limited
    }

    // MARK: Periods

    /// Whether a moment lies in a week that is open or may open. A moment shortly before the open week counts as its
    /// beginning.
    private func mayDate(_ moment: LocalMoment) -> Bool {
        if let open = state.week?.week { return moment.seconds(since: open) >= -Self.toleratedSeconds }
        if closed.contains(moment.week) { return false }
        return state.lastClosed.map { moment.week > $0 } ?? true
    }

    /// Moves on to a moment through every week in between, because counting went on in each.
    ///
    /// - Returns: whether a week is open in which the moment may be counted.
    private mutating func pass(to moment: LocalMoment) -> Bool {
        markLost()
        while let open = state.week?.week, open < moment.week {
            closeWeek()
            self.open(LocalMoment(date: open.next.monday, secondOfDay: 0))
        }
        open(moment)
        return state.week != nil
    }

    /// Closes the open week if counting began, or began again, after it: the unit was off as it ended, or the clock has
    /// leapt over its end. Its row says so, since a first time after a start may be a wrong one.
    private mutating func close(before moment: LocalMoment) {
        markLost()
        guard let open = state.week?.week, open < moment.week else { return }
        if moment.seconds(since: open.next) > Self.latestEnding { state.week?.isPartial = true }
        closeWeek()
    }

    /// Marks the open week as one from which counts may be missing.
    private mutating func markLost() {
        guard hasLost, state.week != nil else { return }
        state.week?.isPartial = true
        hasLost = false
    }

    /// Opens a moment's week, unless one is open or it has closed.
    private mutating func open(_ moment: LocalMoment) {
        let week = moment.week
        guard state.week == nil, mayDate(moment), let source = believed?.time.source else { return }
        if state.quarter?.quarter != week.quarter {
            closeQuarter(before: week.quarter)
            let rules = configuration.rules.following(state.quarter?.rules)
            state.quarter = OpenQuarter(
                week.quarter, rules: rules, isPartial: state.lastClosed?.quarter == week.quarter)
        }
        let isLate = moment.seconds(since: week) > Self.latestOpening
        state.week = OpenWeek(week: week, isPartial: isLate || hasLost, source: source)
        hasLost = false
    }

    private mutating func closeWeek() {
        guard let open = state.week, var quarter = state.quarter else { return }
        let period = "\(open.week)"
        if configuration.mayPublishUsage && quarter.rules.mayTellWeeks {
            let row = WeekRow(
                counted: open.margins.total, isPartial: open.isPartial, readyHours: open.readyHours,
                coveredHours: open.readyHours, clock: open.source, by: quarter.rules)
            publish(.weekly, open.week.year, period, row.text)
            quarter.add(open, told: row.told)
        }
        closeHealth(period, open.week.year, open.readyHours)
        state.quarter = quarter
        state.lastClosed = open.week
        closed.insert(open.week)
        state.week = nil
    }

    private mutating func closeQuarter(before next: Quarter) {
        guard let quarter = state.quarter, quarter.quarter < next, configuration.mayPublishUsage else { return }
        if state.pending.contains(where: { $0.fields[0] == "\(quarter.quarter)" }) { return }
        for text in QuarterTables.told(quarter).flatMap(\.texts) {
            publish(.profile, quarter.quarter.year, "\(quarter.quarter)", text)
        }
    }

    private mutating func closeUndated(at instant: MonotonicInstant) {
        let undated = state.undated
        let period = UndatedWeek.text(undated.number)
        if configuration.mayPublishUsage {
            let row = WeekRow(
                counted: undated.started, isPartial: undated.isPartial, readyHours: undated.readyHours,
                coveredHours: undated.longestRun, clock: nil, by: configuration.rules.following(state.quarter?.rules))
            publish(.weekly, nil, period, row.text)
        }
        closeHealth(period, nil, undated.readyHours)
        state.undated = UndatedCounts(number: UndatedCounts.number(after: undated.number))
        run = 0
        // What has been published is not to be moved any more.
        _ = backlog.take()
        since = instant
    }

    private mutating func closeHealth(_ period: String, _ year: Int?, _ readyHours: Int) {
        publish(.health, year, period, HealthRow(readyHours: readyHours, state.health).text)
        state.health = state.health.next
    }

    private mutating func publish(_ kind: PublishedName.Kind, _ year: Int?, _ period: String, _ text: String) {
        state.pending.append(
            PendingRow(file: "\(PublishedName(kind, year: year))", fields: PublishedTable.fields(period, text)))
    }

    /// Marks the open week as partial if its hours are not a week's: the clock has leapt within it, or counts for it
    /// before it begins. If it lies further in the future the clock was wrong, and its sessions stay counted but undated.
    private mutating func doubtWeek(_ now: LocalMoment, after leap: Int64) {
        guard let open = state.week else { return }
        let early = -now.seconds(since: open.week)
        if max(early, Int(leap)) > Self.latestOpening { state.week?.isPartial = true }
        if early <= Self.toleratedSeconds { return }
        note { $0.clockFaults += 1 }
        state.undated.start(open.margins.total)
        state.undated.readyHours = min(UndatedCounts.length - 1, state.undated.readyHours + open.readyHours)
        state.undated.isPartial = true
        state.week = nil
    }

    /// Handles a last closed week that lies in the future. Counting continues after the last week that does not.
    mutating func forgetFuture(after week: ISOWeek) {
        note { $0.clockFaults += 1 }
        state.lastClosed = closed.filter { $0 <= week }.max()
    }
}
