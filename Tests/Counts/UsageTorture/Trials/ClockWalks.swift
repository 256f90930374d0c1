import Pacing
import UsageFormat
import UsageLog

/// Decades of a unit whose clock leaps, dies, is believed and is not, in rooms of many zones.
struct ClockWalks {
    private let seed: Int
    private let size: Size
    private(set) var tally: Tally

    init(seed: Int, _ size: Size) {
        self.seed = seed
        self.size = size
        tally = Tally(size)
    }

    mutating func run() {
        for number in 0..<size.pick(2, 1, 10) {
            var walk = ClockWalk(seed: seed &* 1_000_003 &+ number)
            do throws(Finding) {
                try walk.run(hours: size.pick(1, 10, 10) * 365 * 24)
                tally.count("walk \(number)", walk.steps, nil)
            } catch {
                tally.count("walk \(number), \(walk.place)", walk.steps, error)
            }
        }
        RoomTimeZone.use("UTC")
    }
}

/// One unit's walk.
struct ClockWalk {
    private var random: SeededDice
    private let disk = TortureDisk()
    private var keeper: UsageKeeper<TortureDisk>
    private var accounts = WeekAccounts(keepYears: configuration.keepYears)
    /// Seconds of the monotonic clock, which goes on over boots here.
    private var monotonic: Int64 = 1000
    /// What the wall clock shows is so much more.
    private var offset: Int64 = rightOffset
    private var source: ClockSource? = .ntp
    /// What it comes back to after hours, if it was wrong for these alone, and when.
    private var passing: (offset: Int64, until: Int64)?
    private var calls = 0
    private(set) var steps = 0
    /// The last leaps, to tell a failure by.
    private var leaps: [String] = []

    /// 2026-01-01 00:00 UTC.
    private static let rightOffset: Int64 = 1_767_225_600
    private static let zones = [
        "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
    ]
    private static let hour: Int64 = 3600
    private static let day: Int64 = 86_400

    init(seed: Int) {
        random = SeededDice(seed)
        keeper = UsageKeeper(Self.configuration, on: disk, start: MonotonicInstant(nanoseconds: 0))
    }

    private static var configuration: UsageConfiguration {
        var configuration = Unit.configuration
        configuration.keepYears = 10
        return configuration
    }

    var place: String { "hour \(monotonic / Self.hour), time \(monotonic + offset), \(leaps.joined(separator: ", "))" }

    mutating func run(hours: Int) throws(Finding) {
        boot()
        for _ in 0..<hours {
            if random.once(in: 60) { leap() }
            if random.once(in: 100) { leapForHours() }
            endLeap()
            if random.once(in: 100) { source = ([nil] + ClockSource.allCases)[random.below(4)] }
            show()
            if random.once(in: 150) { restart() }
            // What a start has written is judged before more is told: a session reaches the disk at the next beat.
            try check()
            if random.once(in: 5) {
                take(.started(Practice.allCases[random.below(5)]), count: 1)
                try check()
                try pass(300)
                if random.tossed() { take(.completed(.breathe), count: 0) }
                try check()
            }
            try pass(Self.hour)
        }
        // In the end the clock is right, and somebody says so for as long as may be needed.
        offset = Self.rightOffset
        source = .ntp
        passing = nil
        show()
        try pass(15 * Self.hour)
        if let disorder = FoundFolder(disk.shown).disorder { throw .wrong(disorder) }
    }

    // MARK: What happens

    private mutating func leap() {
        let now = monotonic + offset
        let away: [Int64] = [-400, -40, -8, -1, 1, 2, 8, 40, 400].map { $0 * Self.day }
        // 1970, 2000, 2038, 2099, and the right time thrice as often as any.
        let dead: [Int64] = [0, 946_684_800, 2_147_483_648, 4_070_908_800]
        switch random.below(9) {
        case 0: offset = dead[random.below(4)] - monotonic % Self.day
        case 1, 2: offset += away[random.below(away.count)]
        case 3: offset += Int64(random.below(7200)) - 3600
        default: offset = Self.rightOffset
        }
        passing = nil
        accounts.leap()
        note("leapt by \(monotonic + offset - now)")
    }

    /// The clock is wrong for less than half a day.
    private mutating func leapForHours() {
        if passing != nil { return }
        let right = offset
        passing = (right, monotonic + Int64(1 + random.below(9)) * Self.hour)
        offset = right + Int64(random.below(2) * 2 - 1) * Int64(60 + random.below(1 << (6 + random.below(20))))
        accounts.leap()
        note("leapt by \(offset - right) for hours")
    }

    private mutating func endLeap() {
        guard let passing, monotonic >= passing.until else { return }
        offset = passing.offset
        self.passing = nil
        accounts.leap()
        note("came back")
    }

    private mutating func show() {
        if source != nil { accounts.show(offset, passing: passing != nil) }
    }

    private mutating func restart() {
        if random.once(in: 4) { monotonic += Int64(random.below(40)) * Self.day }
        if random.once(in: 10) { RoomTimeZone.use(Self.zones[random.below(Self.zones.count)]) }
        if random.tossed() { source = nil }
        note("restarted")
        boot()
    }

    private mutating func boot() {
        accounts.start(disk.shown, at: monotonic)
        show()
        keeper = UsageKeeper(Self.configuration, on: disk, start: reading.monotonic)
        keeper.begin(at: reading)
        keeper.take(.hardware(works: true), at: reading.monotonic)
    }

    private mutating func take(_ event: UsageEvent, count: Int) {
        accounts.told += count
        keeper.take(event, at: reading.monotonic)
    }

    private mutating func pass(_ seconds: Int64) throws(Finding) {
        let end = monotonic + seconds
        while keeper.deadline.nanoseconds / 1_000_000_000 <= end {
            monotonic = max(monotonic, keeper.deadline.nanoseconds / 1_000_000_000)
            keeper.look(at: reading)
            try check()
        }
        monotonic = end
    }

    private mutating func note(_ what: String) {
        let whom = source.map(\.rawValue) ?? "nobody"
        leaps.append("\(what) to \(monotonic + offset) by \(whom) in hour \(monotonic / Self.hour)")
        if leaps.count > 6 { leaps.removeFirst() }
    }

    private var reading: ClockReading {
        ClockReading(
            monotonic: MonotonicInstant(nanoseconds: monotonic * 1_000_000_000), utcSeconds: monotonic + offset,
            source: source)
    }

    private mutating func check() throws(Finding) {
        steps += 1
        if disk.calls == calls { return }
        calls = disk.calls
        try accounts.check(disk.shown, at: monotonic)
    }
}
