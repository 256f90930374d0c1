import PacerFiles
import Pacing
import UsageFormat
import UsageLog

/// A unit that counts on a disk in virtual time, and what it was told and has acknowledged.
final class Unit {
    let disk: TortureDisk
    private var configuration: UsageConfiguration
    /// How often it has started. Each start offers another identity, so that one that is not kept shows.
    private var starts = 0
    private var keeper: UsageKeeper<TortureDisk>
    /// Seconds since 1970-01-01, as the wall clock says.
    private(set) var now: Int64
    private var boot: Int64
    private(set) var source: ClockSource?
    /// Whether it has looked at a clock for which somebody vouched since it started.
    private var isDated = false
    private(set) var ledger: Ledger
    /// What may be on the disk: what was acknowledged last, and each thing told since.
    private(set) var history: [Ledger]
    /// Whether it is not yet known which of them the disk has.
    private var isUnsure = false
    /// What it must not have done.
    private var offence: String?
    /// Published rows by file and key: they must stay as they are.
    private(set) var seen: [String: String] = [:]

    /// Ten people and more, all parts of the day staffed: everything is published.
    static let configuration = UsageConfiguration(
        rules: UsageRules(countsDays: true, countsDayParts: true), headcount: 12)

    init(
        _ disk: TortureDisk, at now: Int64, _ ledger: Ledger = Ledger(), source: ClockSource? = .ntp,
        _ configuration: UsageConfiguration = Unit.configuration
    ) {
        self.disk = disk
        self.configuration = configuration
        self.now = now
        self.source = source
        var ledger = ledger
        ledger.keepYears = configuration.keepYears
        self.ledger = ledger
        history = [ledger]
        boot = now
        keeper = UsageKeeper(configuration, on: disk, start: Self.instant(0))
    }

    var status: UsageStatus? { keeper.status }
    var isOnDisk: Bool { keeper.isOnDisk }

    // MARK: What happens to it

    /// The program is started anew without an end.
    func restart() throws(Finding) {
        isUnsure = true
        begin()
        try match(disk.shown)
    }

    /// The program starts.
    func begin() {
        boot = now
        starts += 1
        configuration.unit = UnitID("00000000-0000-4000-8000-\(100_000_000_000 + starts)")
        keeper = UsageKeeper(configuration, on: disk, start: Self.instant(0))
        ledger.restart()
        isDated = source != nil
        history.append(ledger)
        keeper.begin(at: reading(now))
        acknowledge()
        keeper.take(.hardware(works: true), at: reading(now).monotonic)
    }

    /// Time passes.
    func run(for seconds: Int64) {
        let end = now + seconds
        while true {
            let due = boot + keeper.deadline.nanoseconds / 1_000_000_000 - Self.bootSeconds
            if due > end { break }
            let hung = disk.hung
            // A look that is late says what time it is then.
            now = max(due, now)
            date()
            keeper.look(at: reading(now))
            acknowledge()
            now += disk.hung - hung
        }
        now = max(end, now)
    }

    /// A session; it ends by itself or by a press.
    func session(_ practice: Practice = .breathe, completes: Bool = true) {
        ledger.start(practice, at: now, isDated: isDated)
        tell(.started(practice))
        if !completes { return }
        run(for: 300)
        ledger.complete(at: now)
        tell(.completed(practice))
    }

    /// Somebody vouches for the time from now on, which is taken up by the next look.
    func trust(_ source: ClockSource) { self.source = source }

    /// A look dates what was told since the start.
    private func date() {
        if isDated || source == nil { return }
        isDated = true
        ledger.date()
        history.append(ledger)
    }

    /// The program ends in order and starts at a time.
    func sleep(until time: Int64) {
        date()
        keeper.end(at: reading(now))
        acknowledge()
        now = time
        begin()
    }

    private func tell(_ event: UsageEvent) {
        history.append(ledger)
        let told = now
        let hung = disk.hung
        let published = disk.shown.filter { $0.key.hasPrefix("published/") }
        keeper.take(event, at: reading(told).monotonic)
        if disk.shown.filter({ $0.key.hasPrefix("published/") }) != published { offence = "a press published files" }
        acknowledge()
        now += disk.hung - hung
    }

    private func acknowledge() {
        if keeper.isOnDisk && !isUnsure { history = [ledger] }
    }

    // MARK: What must be

    /// The unit is given time to recover; then the disk must have one of the states that may be, from which it goes on.
    func settle() throws(Finding) {
        run(for: 4200)
        guard keeper.status == .counting else {
            throw .wrong("an hour after the disk is well it says: \(keeper.status.map { "\($0)" } ?? "nothing")")
        }
        try match(disk.shown)
    }

    /// The disk must have all that was told, and the published files be in order.
    func requireAll() throws(Finding) {
        let folder = FoundFolder(disk.shown)
        if let finding = ledger.judge(folder) { throw finding }
        if let disorder = folder.disorder ?? offence { throw .wrong(disorder) }
        try remember(folder)
    }

    /// An image must have one of the states that may be; the ledger is set to it.
    func match(_ image: DiskImage) throws(Finding) {
        let folder = FoundFolder(image)
        for possible in history.reversed() where possible.judge(folder) == nil {
            ledger = possible
            history = [possible]
            isUnsure = false
            return try remember(folder)
        }
        if let finding = history[0].judge(folder) { throw finding }
    }

    /// The unit sleeps until an hour before the next Monday 00:00; with that hour the week must be published and no
    /// slot hold anything of it.
    ///
    /// - Parameter requiring: whether all that was told must be there.
    func closeWeek(requiring: Bool = true) throws(Finding) {
        let monday = Days.monday(Days.week(now) + 1)
        sleep(until: max(now, monday - 3600))
        run(for: 3900)
        if requiring { try requireAll() }
        if source == nil { return }
        let (folder, open) = (FoundFolder(disk.shown), Days.name(ofWeek: Days.week(now)))
        // A spoilt row that says that this week has closed costs the unit that week, so that none is published twice.
        let mayLack = !requiring && folder.tables.values.contains { $0.contains { $0.hasPrefix("\(open),") } }
        for week in folder.slots.map({ $0?.state.week?.name }) where week != open && (week != nil || !mayLack) {
            throw .wrong("a slot has \(week ?? "no week") after the hour in which a week closed")
        }
        for (path, time) in disk.modified where time % 86_400 != 0 { throw .wrong("\(path) is dated \(time)") }
    }

    /// The disk has rotted.
    func doubt() { isUnsure = true }

    /// After damage the disk must have all that was told, or say that something may be lacking and have no more than
    /// that; the ledger is set to it.
    func matchRotten() throws(Finding) {
        let folder = FoundFolder(disk.shown)
        if folder.slots.contains(where: { $0 == nil }) { throw .wrong("a damaged slot was not made anew") }
        var judged = ledger.judge(folder)
        if judged == nil {
            isUnsure = false
            return
        }
        guard let state = folder.newest?.state else { throw judged ?? .wrong("there is no slot") }
        if let contradiction = state.contradiction { throw .wrong(contradiction) }
        let week = Days.week(now)
        ledger.lack(week: week, as: state)
        judged = ledger.judge(folder)
        if let judged { throw judged }
        if state.health[2] == 0 { throw .wrong("it says nothing of a repair") }
        history = [ledger]
        isUnsure = false
    }

    /// Published rows and the unit's identity stay as they are.
    private func remember(_ folder: FoundFolder) throws(Finding) {
        let described = String(decoding: disk.shown["published/datapackage.json"] ?? [], as: UTF8.self)
        if let line = described.split(separator: "\n").first(where: { $0.hasPrefix("  \"id\": ") }) {
            if let before = seen["id"], before != line { throw .wrong("the identity \(before) was changed to \(line)") }
            seen["id"] = String(line)
        }
        for (file, rows) in folder.tables {
            for row in rows {
                let fields = row.split(separator: ",")
                let key = ([file[...]] + fields.prefix(file.hasPrefix("profile") ? 3 : 1)).joined(separator: ",")
                if let before = seen[key], before != row { throw .wrong("\(before) was changed to \(row) in \(file)") }
                seen[key] = row
            }
        }
    }

    /// A unit that is started a minute later on what a power cut has left of this one's disk.
    func copy(_ image: DiskImage) -> Unit {
        let disk = TortureDisk(image, seed: disk.random.below(.max))
        let unit = Unit(disk, at: now + 60, ledger, source: source, configuration)
        unit.history = history
        unit.isUnsure = true
        unit.seen = seen
        unit.starts = starts
        return unit
    }

    // MARK: Clocks

    /// What the monotonic clock shows as the program starts.
    private static let bootSeconds: Int64 = 17

    private static func instant(_ seconds: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: (bootSeconds + seconds) * 1_000_000_000)
    }

    private func reading(_ time: Int64) -> ClockReading {
        ClockReading(monotonic: Self.instant(time - boot), utcSeconds: time, source: source)
    }
}
