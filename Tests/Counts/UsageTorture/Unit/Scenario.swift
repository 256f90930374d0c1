import Pacing
import UsageFormat
import UsageLog

/// A stretch of a unit's life, from a disk that an earlier one left.
struct Scenario {
    let name: String
    var image: DiskImage
    var now: Int64
    var ledger: Ledger
    var source: ClockSource? = .ntp
    var configuration = Unit.configuration
    let act: (Unit) -> Void

    func unit(seed: Int = 0) -> Unit {
        Unit(TortureDisk(image, seed: seed), at: now, ledger, source: source, configuration)
    }

    // MARK: Lives

    /// Monday 2026-01-05 00:00 UTC.
    private static let start: Int64 = 1_767_571_200
    private static let day: Int64 = 86_400
    private static let week = 7 * day

    /// A unit that was used from the start until a time, so many times a day by the day's number.
    private static func used(
        until end: Int64, from: Int64 = start, _ configuration: UsageConfiguration = Unit.configuration,
        _ perDay: (Int) -> Int
    ) -> Unit {
        let unit = Unit(TortureDisk(), at: from, Ledger(), configuration)
        unit.begin()
        var count = 0
        for number in 0... {
            let midnight = from + Int64(number) * day
            for use in 0..<perDay(number) {
                // Around the clock, in steps that fit no day.
                let time = midnight + Int64((count * 5 + use) % 23) * 3600 + 900
                if time >= end { break }
                if time < unit.now { continue }
                unit.run(for: time - unit.now)
                unit.session(Practice.allCases[count % 5], completes: count % 3 > 0)
                count += 1
            }
            if midnight + day >= end { break }
        }
        unit.run(for: end - unit.now)
        return unit
    }

    private init(
        _ name: String, after unit: Unit, _ configuration: UsageConfiguration = Unit.configuration,
        act: @escaping (Unit) -> Void
    ) {
        self.init(
            name: name, image: unit.disk.shown, now: unit.now + 30, ledger: unit.ledger, source: unit.source,
            configuration: configuration, act: act)
    }

    private init(
        name: String, image: DiskImage, now: Int64, ledger: Ledger, source: ClockSource?,
        configuration: UsageConfiguration, act: @escaping (Unit) -> Void
    ) {
        self.name = name
        self.image = image
        self.now = now
        self.ledger = ledger
        self.source = source
        self.configuration = configuration
        self.act = act
    }

    /// A fresh start, a session, the hourly look, closes of a week and of a quarter, a year that is dropped, damage
    /// to all slots, to one, to the file's length, and a unit that does not know the time.
    static func all() -> [Scenario] {
        let midWeek = used(until: start + 2 * week + 2 * day + 10 * 3600) { $0 / 7 == 1 ? ($0 % 3 == 0 ? 1 : 0) : 3 }
        let sunday = used(until: start + 2 * week - 2400) { _ in 2 }
        let quarterEnd = used(until: start + 12 * week - 2400) { ($0 / 7) % 2 == 0 ? 6 : ($0 % 7 == 3 ? 2 : 0) }
        var short = Unit.configuration
        short.keepYears = 1
        let oldYear = used(until: start + week, short) { _ in 2 }
        oldYear.sleep(until: start + 52 * week + 3600)
        oldYear.session()
        oldYear.run(for: 7200)
        oldYear.sleep(until: start + 53 * week - 2400)
        return [
            Scenario("fresh start", after: Unit(TortureDisk(), at: start + 3 * day), act: session),
            Scenario("session", after: midWeek, act: session),
            Scenario("hourly look", after: midWeek) {
                $0.begin()
                $0.run(for: 3700)
            },
            Scenario("week's close", after: sunday, act: close),
            Scenario("quarter's close", after: quarterEnd, act: close),
            Scenario("retention", after: oldYear, short, act: close),
        ] + damaged(midWeek) + undated()
    }

    /// A unit with all files there are: a quarter has closed, and a week since.
    static func pastQuarter() -> Scenario {
        Scenario("past a quarter", after: used(until: start + 14 * week + 2 * day) { $0 < 70 ? 4 : 3 }, act: session)
    }

    private static func session(_ unit: Unit) {
        unit.begin()
        unit.run(for: 700)
        unit.session(.breathe)
        unit.run(for: 400)
        unit.session(.kindWords, completes: false)
        unit.run(for: 100)
    }

    /// A session before the week's end, one that runs over it, one before the hour at which the week is published.
    private static func close(_ unit: Unit) {
        unit.begin()
        unit.run(for: 1200)
        unit.session(.bodyCheck)
        unit.run(for: 750)
        unit.session(.breathe)
        unit.run(for: 450)
        unit.session(.teamMinute)
        unit.run(for: 4200)
    }

    private static func damaged(_ unit: Unit) -> [Scenario] {
        let state = unit.disk.shown["private/state"] ?? []
        func scenario(_ name: String, _ bytes: [UInt8], _ change: (inout Ledger) -> Void) -> Scenario {
            var scenario = Scenario(name, after: unit, act: session)
            scenario.image["private/state"] = bytes
            change(&scenario.ledger)
            return scenario
        }
        func flipped(_ slots: [Int]) -> [UInt8] {
            var bytes = state
            for slot in slots { bytes[slot * 65_536 + 200] ^= 4 }
            return bytes
        }
        let week = Days.week(unit.now)
        let slots = FoundFolder(unit.disk.shown).slots.map { $0?.sequence ?? "" }
        let oldest = slots.firstIndex(of: slots.min()!)!
        return [
            scenario("damage to all slots", flipped([0, 1, 2])) { $0.lose(week: week) },
            scenario("damage to a slot", flipped([oldest])) { $0.doubt(week: week) },
            scenario("a file with a tail", state + [UInt8](repeating: 0, count: 4096)) { _ in },
        ]
    }

    /// What is not dated yet when an undated week closes stays undated: one scenario ends before it, one in it.
    private static func undated() -> [Scenario] {
        let unit = Unit(TortureDisk(), at: start + 3 * day, source: nil)
        unit.begin()
        for _ in 0..<19 {
            unit.run(for: 8 * 3600)
            unit.session()
        }
        let early = Scenario("undated", after: unit) {
            session($0)
            $0.run(for: 4200)
            $0.trust(.ntp)
            $0.run(for: 700)
            $0.session()
        }
        unit.run(for: 167 * 3600 - 19 * (8 * 3600 + 300))
        let close = Scenario("undated close", after: unit) {
            session($0)
            $0.run(for: 3 * 3600)
            $0.session()
        }
        return [early, close]
    }
}
