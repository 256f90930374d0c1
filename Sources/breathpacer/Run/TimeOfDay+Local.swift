import Pacing
import UsageLog

extension TimeOfDay {
    /// What a clock in the room shows; `nil` while nobody is believed who vouches for the time.
    init?(_ reading: ClockReading, judgedBy judge: inout ClockJudge) {
        guard let time = judge.judge(reading).time else { return nil }
        self.init(seconds: LocalMoment(utcSeconds: time.utcSeconds).secondOfDay)
    }
}
