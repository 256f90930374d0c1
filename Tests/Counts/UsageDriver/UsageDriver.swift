import CountingSimulator
import Glibc
import PacerFiles
import PacerSimulator
import Pacing
import UsageLog

/// A unit's counting without its light: sessions come at random, as fast as the disk takes them.
///
/// On standard output `tell SECONDS WHAT` goes before whatever may be written: an event, a beat, an hour. After it comes
/// `kept` if all that was told is on the disk, `waits` if not all is, and `failed REASON` if the disk fails.
struct UsageDriver {
    private let unit: CountingUnit<DataFolder>
    private var generator: SeededGenerator
    private let end: MonotonicInstant
    private let meanPause: Duration?

    private static let completedShare = 0.7
    private static let longestSession = 300.0
    private static let shortestCounted = 10.0

    /// - Parameter arguments: the folder, when it begins in seconds since 1970, for how many hours, how many sessions a
    ///   week, and the seed of what happens.
    init?(arguments: ArraySlice<String>) {
        let arguments = Array(arguments)
        guard
            arguments.count == 5, let startSeconds = Int64(arguments[1]), let hours = Int(arguments[2]),
            let sessions = Double(arguments[3]), let seed = UInt64(arguments[4])
        else { return nil }
        end = MonotonicInstant(nanoseconds: 0).advanced(by: .seconds(hours * 3600))
        meanPause = sessions > 0 ? .seconds(604_800 / sessions) : nil
        generator = SeededGenerator(seed: seed)
        unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: DataFolder.usage(at: arguments[0]),
            clock: SimulatedClock(startSeconds: startSeconds))
    }

    mutating func run() {
        var now = MonotonicInstant(nanoseconds: 0)
        tell("begin", at: now)
        unit.begin(at: now)
        unit.take(.hardware(works: true), at: now)
        answer()
        while let meanPause, now < end {
            now = now.advanced(by: meanPause * generator.exponential())
            guard now < end else { break }
            let practice = Practice.allCases[Int(generator.next() % UInt64(Practice.allCases.count))]
            take(.started(practice), "started \(practice.rawValue)", at: now)
            let left = generator.unit() * (Self.longestSession - Self.shortestCounted)
            now = now.advanced(by: .seconds(left))
            if generator.unit() < Self.completedShare {
                take(.completed(practice), "completed \(practice.rawValue)", at: now)
            }
        }
        pass(to: end)
        tell("end", at: end)
        unit.end(at: end)
        answer()
    }

    private mutating func take(_ event: UsageEvent, _ name: String, at instant: MonotonicInstant) {
        pass(to: instant)
        tell(name, at: instant)
        unit.take(event, at: instant)
        answer()
    }

    /// What counting does of itself up to an instant.
    private func pass(to instant: MonotonicInstant) {
        unit.pass(to: instant) { due, look in
            tell(due.nanoseconds % 3_600_000_000_000 == 0 ? "hour" : "beat", at: due)
            look()
            answer()
        }
    }

    private func tell(_ what: String, at instant: MonotonicInstant) {
        say("tell \(unit.clock.reading(instant).utcSeconds) \(what)")
    }

    private func answer() {
        if let status = unit.keeper.status, status != .counting {
            say("failed \(status)")
        } else {
            say(unit.keeper.isOnDisk ? "kept" : "waits")
        }
    }

    /// Hands a line over at once: the power may go at any moment. A reader that is gone is no reason to stop.
    private func say(_ line: String) {
        var output = FileOutput.standardOutput()
        try? output.write(line + "\n")
        try? output.flush()
    }
}
