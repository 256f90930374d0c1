/// Keeps account of every session from the moment it is told to the row of the week that it was counted in, whichever
/// week a leaping clock makes that.
struct WeekAccounts {
    /// How many years of published files are kept.
    let keepYears: Int
    /// Sessions that were told.
    var told = 0
    /// Of the weeks that were closed, exactly where that is known, else as far as their rows tell.
    private var closed = 0...0
    private var rows: [String: String] = [:]
    private var toldBefore = 0
    /// The folder as it was checked last.
    private var before: FoundFolder?
    /// When the unit started last and what time it is, in seconds of the monotonic clock, and how often the clock leapt
    /// since.
    private var (start, now, leaps): (Int64, Int64, Int64) = (0, 0, 0)
    /// The week that was open then, and how many others have been told as full since.
    private var (openAtStart, full): (String?, Int64) = (nil, 0)
    /// What a wall clock that may be believed has shown more than the monotonic one since then.
    private var offsets: Set<Int64> = []
    /// The latest week that was closed, and the faults of the clock as it was.
    private var latest = ""
    private var faultsThen = 0

    init(keepYears: Int) { self.keepYears = keepYears }

    /// The unit starts from what an image has.
    mutating func start(_ image: DiskImage, at seconds: Int64) {
        (start, now, leaps, full) = (seconds, seconds, 0, 0)
        openAtStart = FoundFolder(image, after: before).newest?.state.week?.name
        offsets = []
    }

    /// The wall clock leaps.
    mutating func leap() { leaps += 1 }

    /// Somebody vouches for a wall clock that shows so many seconds more than the monotonic one.
    ///
    /// - Parameter passing: whether it will have come back in half a day. Only as the first one it may be believed.
    mutating func show(_ offset: Int64, passing: Bool) {
        if !passing || offsets.isEmpty { offsets.insert(offset) }
    }

    /// - Throws: a period twice or changed or out of order with no fault of the clock, or sessions that got lost or were
    ///   made up.
    mutating func check(_ image: DiskImage, at seconds: Int64) throws(Finding) {
        now = seconds
        let folder = FoundFolder(image, after: before)
        guard let state = folder.newest?.state else { return }
        if folder.slots.contains(where: { $0 == nil }) { throw .wrong("it wrote a slot that is not whole") }
        if let contradiction = state.contradiction { throw .wrong(contradiction) }
        if !(before.map(folder.hasRows) ?? false) { try checkRows(folder, state) }
        before = folder
        toldBefore = told
        let open = (state.week?.started ?? 0) + state.undated
        if open + closed.upperBound < told { throw .lost("\(open) open and \(closed) closed of \(told) sessions") }
        if open + closed.lowerBound > told { throw .wrong("\(open) open and \(closed) closed of \(told) sessions") }
    }

    private mutating func checkRows(_ folder: FoundFolder, _ state: FoundState) throws(Finding) {
        if let repetition = folder.repetition { throw .wrong(repetition) }
        let files = Set(folder.tables.keys).union(state.pending.map(\.file))
        let health = files.filter { $0.hasPrefix("health") }.flatMap { folder.rows($0) }
        let faults = health.reduce(state.health[4]) { $0 + Int($1.split(separator: ",")[6])! }
        forgetRemoved(folder, state)
        for file in files.sorted() where file.hasPrefix("weekly") {
            for row in folder.rows(file) { try check(row, file, faults) }
        }
    }

    /// Forgets the rows of years whose files were removed for their age: if the clock that made them old was wrong, such
    /// a year may begin anew.
    private mutating func forgetRemoved(_ folder: FoundFolder, _ state: FoundState) {
        guard let last = state.lastClosed.flatMap({ Int($0.prefix(4)) }) else { return }
        rows = rows.filter { period, _ in
            guard let year = Int(period.prefix(4)), year <= last - keepYears else { return true }
            return folder.tables["weekly-\(year).csv"] != nil
        }
    }

    /// Since a start no more full weeks can have passed than the monotonic clock says. The first may lack two hours, each
    /// leap of the clock may take two from one, and daylight saving takes one.
    private mutating func countFull(_ row: String) throws(Finding) {
        full += 1
        let passed = now - start + (1 + leaps) * 2 * 3600 + 3600
        if full * 7 * 86_400 > passed { throw .wrong("\(row) makes \(full) full weeks in \(passed) seconds") }
    }

    private mutating func check(_ row: String, _ file: String, _ faults: Int) throws(Finding) {
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        let period = String(fields[0])
        if let known = rows[period] {
            if known != row { throw .wrong("\(known) was changed to \(row)") }
            return
        }
        rows[period] = row
        let told = Int(fields[1])
        let tells = told.map { $0 == 10 ? 8...12 : $0 - 2...$0 + 2 } ?? (fields[2] == "hours" ? 0...100_000 : 0...7)
        var count = tells
        let state = before?.newest?.state
        if let week = state?.week, week.name == period, self.told == toldBefore, state?.undated == 0 {
            if !tells.contains(week.started) { throw .wrong("\(row) had \(week.started) sessions") }
            count = week.started...week.started
        }
        closed = closed.lowerBound + count.lowerBound...closed.upperBound + count.upperBound
        if period.hasPrefix("undated") { return }
        if fields[3] == "full" && period != openAtStart { try countFull(row) }
        // In the zone where a week ends first.
        let ends = offsets.map { now + $0 + 14 * 3600 }.filter { $0 > 0 }
        if !ends.contains(where: { period < Days.name(ofWeek: Days.week($0)) }) {
            throw .wrong("\(row) has ended by no clock that stayed")
        }
        if Int(period.prefix(4))! < 2025 { throw .wrong("\(row) lies before there was such a program") }
        if period > latest {
            latest = period
            faultsThen = faults
        } else if faults == 0 && faultsThen == 0 {
            throw .wrong("\(row) follows \(latest), and no fault of the clock is told")
        }
    }
}
