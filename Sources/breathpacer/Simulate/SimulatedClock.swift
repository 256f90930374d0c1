import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// The wall clock of a simulated room.
final class SimulatedClock {
    /// A Monday.
    static let standardStart = CivilDate(year: 2026, month: 1, dayOfMonth: 5)

    private let startSeconds: Int64
    private var isTrusted: Bool

    /// - Parameters:
    ///   - start: the date, in UTC, whose first moment it shows as virtual time begins.
    ///   - script: if it says when the network vouches for the clock, nobody does until then.
    init(start: CivilDate, script: [(at: MonotonicInstant, action: SimulatedAction)]) {
        startSeconds = Int64(start.day) * 86_400
        isTrusted = !script.contains { $0.action == .clockTrusted }
    }

    func perform(_ action: SimulatedAction) {
        if action == .clockTrusted { isTrusted = true }
    }

    func reading(_ instant: MonotonicInstant) -> ClockReading {
        ClockReading(
            monotonic: instant, utcSeconds: startSeconds + instant.nanoseconds / 1_000_000_000,
            source: isTrusted ? .ntp : nil)
    }
}
