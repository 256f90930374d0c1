import PacerSimulator

/// A room whose right time the test keeps, and a unit whose wall clock is wrong as a seed says.
struct ClockSchedule {
    enum Kind {
        /// Whatever is wrong ends within eleven hours, and the unit starts only while all is right.
        case passing
        /// Some of it stays for days, and the unit may start meanwhile.
        case lasting
    }

    struct Week {
        let name: String
        var sessions = 0
        /// Of them, those at which the unit may have been misled.
        var doubtful = 0

        /// What is to be told of it: to the nearest multiple of 5, and no number below 8.
        var row: String {
            let number = max(10, (sessions + 2) / 5 * 5)
            return "\(name),\(sessions < 8 ? ",low" : "\(number),ok"),full"
        }
    }

    private enum Wrong {
        case no
        case network(leap: Int64)
        /// The network's time is wrong in every other half hour.
        case flapping(leap: Int64)
        case away
    }

    /// The weeks that have ended.
    private(set) var weeks: [Week] = []
    private(set) var sessionsOfOpenWeek = 0
    /// What has happened to the clock.
    private(set) var story = ""

    private let kind: Kind
    private let room = UsageRoom("2026-01-05")
    private var random: SeededGenerator
    /// What the wall clock shows more than it should.
    private var error: Int64 = 0
    private var wrong = Wrong.no
    /// From when to when, in steps from the start.
    private var (begin, end) = (0, 0)
    private var doubtfulUntil = 0

    private static let step: Int64 = 1200
    private static let (stepsADay, stepsAWeek) = (72, 504)
    private static let lengthInWeeks = 6
    /// A unit that was misled may need so long to see it.
    private static let aftermath = stepsADay

    init(seed: UInt64, _ kind: Kind) {
        self.kind = kind
        random = SeededGenerator(seed: seed)
    }

    /// The weekly rows without their hours and their source.
    var told: [String] {
        room.rows("weekly-2026.csv").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .map { $0.prefix(4).joined(separator: ",") }
    }

    /// Sessions of the week that is open.
    var open: Int? { room.line("sessions").flatMap { Int($0.split(separator: " ")[1]) } }

    /// What a number stands for.
    func counts(told number: Int?) -> ClosedRange<Int> {
        number.map { $0 == 10 ? 8...12 : $0 - 2...$0 + 2 } ?? 0...0
    }

    /// How many sessions a unit may have counted for a week: those in doubt may lie in any week, and each end of a week
    /// may be wrong by two hours.
    func possible(_ week: Week) -> ClosedRange<Int> {
        let doubtful = weeks.reduce(0) { $0 + $1.doubtful }
        return max(0, week.sessions - week.doubtful - 2)...week.sessions + doubtful - week.doubtful + 2
    }

    mutating func run() {
        room.start()
        var share = 0.0
        for step in 0..<Self.lengthInWeeks * Self.stepsAWeek + 9 {
            if step % Self.stepsAWeek == 0 {
                share = [0, 0.1, 0.5, 1][below(4)]
                let number = step / Self.stepsAWeek + 2
                weeks.append(Week(name: "2026-W\(number < 10 ? "0" : "")\(number)"))
            }
            change(at: step)
            if step % 9 == 1, random.unit() < share {
                weeks[weeks.count - 1].sessions += 1
                if step <= doubtfulUntil { weeks[weeks.count - 1].doubtful += 1 }
                room.session()
                room.pass(.seconds(Self.step - 290))
            } else {
                room.pass(.seconds(Self.step))
            }
        }
        sessionsOfOpenWeek = weeks.removeLast().sessions
    }

    // MARK: What happens

    private mutating func change(at step: Int) {
        if case .no = wrong {
            if step % 9 == 5, below(60) == 0 { goWrong(at: step) }
        } else if step >= end {
            comeRight(at: step)
        } else if case .flapping(let leap) = wrong, step % 3 == 0 {
            set(error == 0 ? leap : 0)
        }
        // No session runs then, and the last was written.
        let isRight = if case .no = wrong { step > doubtfulUntil } else { false }
        if step % 9 == 7, kind == .lasting || isRight, below(150) == 0 {
            note("start", at: step)
            room.cutPower(for: .seconds(0))
        }
    }

    private mutating func goWrong(at step: Int) {
        let leap = Int64(below(2) * 2 - 1) * (30 + Int64(below(1 << (5 + below(18)))))
        let days = kind == .lasting && below(2) == 0 ? below(4) : 0
        begin = step
        end = step + 1 + below(32) + days * Self.stepsADay
        switch below(5) {
        case 0:
            wrong = .away
            room.source = nil
            end = step + 1 + below(9 * Self.stepsADay)
        case 1: wrong = .flapping(leap: leap)
        case 2:
            // A second is put in, or left out.
            room.wallClock += Int64(below(2) * 2 - 1)
            return note("leap second", at: step)
        default:
            wrong = .network(leap: leap)
            set(leap)
        }
        note("\(wrong) until \(end)", at: step)
        doubtfulUntil = end + Self.aftermath
    }

    private mutating func comeRight(at step: Int) {
        if case .away = wrong {
            room.source = .ntp
            // What a crystal may have lost or gained.
            room.wallClock += Int64(below(2) * 2 - 1) * Int64(step - begin) * Self.step / 10_000
        }
        set(0)
        wrong = .no
        note("right", at: step)
    }

    private mutating func set(_ error: Int64) {
        room.wallClock += error - self.error
        self.error = error
    }

    private mutating func note(_ what: String, at step: Int) {
        story += "\(what) at \(step); "
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
}
