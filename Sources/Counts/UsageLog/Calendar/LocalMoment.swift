import Glibc
import UsageFormat

/// The date and time in the room, to the second.
package struct LocalMoment: Hashable, Sendable {
    package var date: CivilDate
    /// 0…86399. One hour comes twice when summer time ends, and one is left out when it begins.
    package var secondOfDay: Int

    package init(date: CivilDate, secondOfDay: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
    }

    /// The moment in the zone that ``RoomTimeZone/use(_:)`` has set, by the system's tz database.
    ///
    /// The corresponding C function is `localtime_r`.
    ///
    /// - Parameter utcSeconds: seconds since 1970-01-01 00:00 UTC.
    package init(utcSeconds: Int64) {
        var time = time_t(utcSeconds)
        var fields = tm()
        _ = localtime_r(&time, &fields)
        date = CivilDate(
            year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, dayOfMonth: Int(fields.tm_mday))
        // A leap second belongs to the minute it ends.
        secondOfDay = Int(fields.tm_hour) * 3600 + Int(fields.tm_min) * 60 + min(59, Int(fields.tm_sec))
    }

    package var week: ISOWeek { ISOWeek(date) }

    package var part: DayPart { DayPart(hour: secondOfDay / 3600) }

    /// Seconds from a week's beginning to this moment, by the wall clock; below zero before it.
    func seconds(since week: ISOWeek) -> Int { (date.day - week.monday.day) * 86_400 + secondOfDay }
}
