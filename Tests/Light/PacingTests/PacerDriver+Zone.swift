import Foundation
import Pacing
import Testing

extension PacerDriver {
    /// What a clock on the wall shows in a zone of the tz database, if virtual time begins at some seconds since 1970.
    static func wallClock(in name: String, from start: Int) throws -> (MonotonicInstant) -> TimeOfDay? {
        let zone = try #require(TimeZone(identifier: name))
        return { instant in
            let seconds = start + Int(instant.nanoseconds / 1_000_000_000)
            let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            return TimeOfDay(seconds: local % 86_400)
        }
    }
}
