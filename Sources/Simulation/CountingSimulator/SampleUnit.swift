import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// A made-up unit of a made-up fleet: a room, its people, what happens to the unit, and what it has published.
///
/// Its files are a real unit's, since the code that counts and publishes in it is. People, rooms and faults are invented,
/// and drawn from a seed, so that a fleet is the same every time.
package struct SampleUnit {
    package let site: String
    package let device: String
    /// What it has published, by name.
    package let files: [(name: String, bytes: [UInt8])]
    /// Whether the last pull reached it.
    package let isReached: Bool

    private enum Fate: Hashable {
        case well, buttonStuck, lightFails, powerFails, silent, unreached, fewPeople
    }

    private static let sites = ["north", "south", "harbour", "hill"]
    private static let rooms = ["Ward", "Emergency", "Theatre", "Intensive care", "Dialysis", "Delivery"]
    /// Sessions a week: from rooms where the light is part of the day to such where few know it.
    private static let means: [Double] = [60, 38, 30, 26, 18, 14, 12, 9, 5, 2]
    /// How the hours of a day share the presses.
    private static let shares: [Double] =
        [0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0.6, 0.7, 0.6, 0.8, 1, 0.9] + [
            0.9, 1, 1, 0.8, 0.7, 0.7, 0.6, 0.5, 0.5, 0.6, 0.4, 0.3,
        ]

    /// Lets a unit count for some weeks, up to the first moment of a day.
    ///
    /// - Parameters:
    ///   - number: its number in the fleet, from 0.
    ///   - weeks: how many; a unit in eight was put up later.
    package init(_ number: Int, seed: UInt64, weeks: Int, until today: CivilDate) {
        var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
        let fate: Fate =
            switch number % 20 {
            case 3: .buttonStuck
            case 8: .lightFails
            case 11: .powerFails
            case 15: .silent
            case 17: .unreached
            case 19: .fewPeople
            default: .well
            }
        let unit = UnitID(using: &random)
        site = Self.sites[number % Self.sites.count]
        device = unit.name
        isReached = fate != .unreached
        let room = "\(Self.rooms[number / Self.sites.count % Self.rooms.count]) \(number + 1), staff room"
        let configuration = UsageConfiguration(
            rules: UsageRules(countsDays: number % 3 != 1), headcount: fate == .fewPeople ? 6 : 12 + number % 5 * 8,
            unit: unit, site: site, room: room)
        let own = number % 8 == 5 ? max(3, weeks / 2) : weeks
        let start = CivilDate(day: today.day - 7 * own)
        let counting = CountingUnit(configuration, on: SimulatedDisk(), clock: SimulatedClock(start: start))
        let silentDays = fate == .silent ? 35 : 0
        var life = Life(
            unit: counting, random: random, mean: Self.means[number * 7 % Self.means.count],
            days: max(0, 7 * own - silentDays))
        life.pass { day, life in
            // The last weeks are those in which something is wrong.
            if day < 7 * own - 24 { return }
            switch fate {
            case .buttonStuck: life.unit.take(.button(isStuck: true), at: life.now)
            case .lightFails:
                life.unit.take(.hardware(works: false), at: life.now)
                life.unit.take(.hardware(works: true), at: life.now)
            case .powerFails: life.cutPower()
            case .well, .silent, .unreached, .fewPeople: break
            }
        }
        files = counting.disk.contents.compactMap { path, bytes, _ in
            let folder = "\(PublishedFolder.name)/"
            return path.hasPrefix(folder) ? (String(path.dropFirst(folder.count)), bytes) : nil
        }
    }

    /// A unit's days, one after the other.
    private struct Life {
        let unit: CountingUnit<SimulatedDisk>
        var random: SeededGenerator
        /// Sessions a week.
        let mean: Double
        let days: Int
        private(set) var now = MonotonicInstant.zero

        init(unit: CountingUnit<SimulatedDisk>, random: SeededGenerator, mean: Double, days: Int) {
            self.unit = unit
            self.random = random
            self.mean = mean
            self.days = days
        }

        mutating func pass(each day: (Int, inout Life) -> Void) {
            start()
            for number in 0..<days {
                presses(on: number)
                day(number, &self)
            }
            wait(until: Double(days) * 86_400)
        }

        mutating func cutPower() {
            unit.cutPower()
            // Off for most of a day.
            now = now.advanced(by: .seconds(17 * 3600))
            start()
        }

        private mutating func start() {
            unit.begin(at: now)
            unit.take(.hardware(works: true), at: now)
        }

        private mutating func presses(on day: Int) {
            let perSecond = mean / (7 * SampleUnit.shares.reduce(0, +) * 3600)
            var second = 0.0
            while true {
                second += random.exponential() / perSecond
                if second >= 86_400 { return }
                let isPress = random.unit() < SampleUnit.shares[Int(second) / 3600]
                if isPress { session(at: Double(day) * 86_400 + second) }
            }
        }

        private mutating func session(at second: Double) {
            wait(until: second)
            let practice = random.unit() < 0.55 ? Practice.breathe : Practice.allCases.randomElement(using: &random)
            unit.take(.started(practice ?? .breathe), at: now)
            if random.unit() < 0.75 {
                wait(until: second + 290)
                unit.take(.completed(practice ?? .breathe), at: now)
            }
        }

        private mutating func wait(until second: Double) {
            now = max(now, MonotonicInstant.zero.advanced(by: .seconds(Int64(second))))
            unit.pass(to: now)
        }
    }
}
