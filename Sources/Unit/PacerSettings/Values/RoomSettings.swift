import UsageFormat

/// The table `[room]`: where the unit hangs and who may use it.
package struct RoomSettings: Equatable, Sendable {
    /// `room.name`, for people.
    package var name: String?
    /// `room.site`: the folder that a facility keeps the unit's files in.
    package var site: String?
    /// `room.device`: the folder below it.
    package var device: String?
    /// `room.headcount`: how many people may use the room.
    package var headcount: Int?
    /// `room.open_days`.
    package var openDays = Weekday.allCases
    /// `room.staffed_days`: how many people work on each open day; empty if nobody has said so.
    package var staffedDays: [Int] = []
    /// `room.staffed_day_parts`: how many people work in each part of the day; empty if nobody has said so.
    package var staffedDayParts: [Int] = []
    /// `room.time_zone`; the system's if it is not set.
    package var timeZone: String?

    /// Headcounts that may be set.
    static let headcountRange = 1...10_000
    /// The most characters of `room.name`.
    static let longestName = RoomName.longest
    /// The most characters of `room.site` and `room.device`: fewer than a folder's name may have elsewhere.
    static let longestFolder = 40
}
