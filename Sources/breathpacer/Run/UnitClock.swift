import PacerFiles
import PacerLinux
import Pacing
import UsageFormat
import UsageLog

/// The unit's clocks, with whoever vouches for the time.
struct UnitClock: Sendable {
    private let trusted: ClockSource

    /// Whether the kernel has set its clock from a real-time clock, as it does when the driver of one is there.
    private static let rtcState = "/sys/class/rtc/rtc0/hctosys"

    /// - Parameter trusted: the source that is trusted while there is no network time; with `ntp` there is none.
    init(trusting trusted: ClockSource) {
        self.trusted = trusted
    }

    func reading() -> ClockReading {
        let now = WallClock.now()
        let source: ClockSource? =
            if now.isSynchronised {
                .ntp
            } else {
                switch trusted {
                case .ntp: nil
                case .rtc: Self.isSetFromRTC ? .rtc : nil
                case .operatorsWord: .operatorsWord
                }
            }
        return ClockReading(monotonic: now.monotonic, utcSeconds: now.utcSeconds, source: source)
    }

    private static var isSetFromRTC: Bool {
        (try? FileContents.read(rtcState, limit: 16))?.first == UInt8(ascii: "1")
    }
}

extension TimeOfDay {
    /// The time of day in the room; `nil` while nothing trusted vouches for it.
    init?(_ reading: ClockReading, judgedBy judge: inout ClockJudge) {
        guard let time = judge.judge(reading).time else { return nil }
        self.init(seconds: LocalMoment(utcSeconds: time.utcSeconds).secondOfDay)
    }
}
