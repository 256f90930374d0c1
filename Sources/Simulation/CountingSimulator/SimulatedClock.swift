import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// The wall clock of a simulated room, right or not.
package final class SimulatedClock {
    /// What it shows as virtual time begins, in seconds since 1970-01-01 00:00 UTC.
    package var startSeconds: Int64
    /// Who vouches for it; `nil` if nobody does.
    package var source: ClockSource?

    /// A Monday.
    package static let standardStart = CivilDate(year: 2026, month: 1, dayOfMonth: 5)

    package init(startSeconds: Int64, source: ClockSource? = .ntp) {
        self.startSeconds = startSeconds
        self.source = source
    }

    /// - Parameters:
    ///   - start: the date, in UTC, whose first moment it shows as virtual time begins.
    ///   - script: if it says when the network vouches for the clock, nobody does until then.
    package convenience init(start: CivilDate, script: [(at: MonotonicInstant, action: SimulatedAction)] = []) {
        let waits = script.contains { $0.action == .clockTrusted }
        self.init(startSeconds: Int64(start.day) * 86_400, source: waits ? nil : .ntp)
    }

    package func perform(_ action: SimulatedAction) {
        if action == .clockTrusted { source = .ntp }
    }

    package func reading(_ instant: MonotonicInstant) -> ClockReading {
        ClockReading(
            monotonic: instant, utcSeconds: startSeconds + instant.nanoseconds / 1_000_000_000, source: source)
    }
}
