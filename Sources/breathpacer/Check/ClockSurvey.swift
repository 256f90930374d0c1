import PacerSettings
import UnitCheck
import UsageLog

/// Who vouches for the time on this machine.
enum ClockSurvey {
    static func facts(_ settings: Settings) -> TimeFacts {
        if let zone = settings.room.timeZone { RoomTimeZone.use(zone) }
        let reading = UnitClock(trusting: settings.usage.clock).reading()
        var judge = ClockJudge()
        return TimeFacts(
            trust: settings.usage.clock, believed: judge.judge(reading).time?.source,
            date: LocalMoment(utcSeconds: reading.utcSeconds).date.description,
            realTimeClock: KernelText.read("/sys/class/rtc/rtc0/name"))
    }
}
