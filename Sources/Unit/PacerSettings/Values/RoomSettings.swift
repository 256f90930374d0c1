import UsageFormat

/// The table `[room]`: where the unit hangs and who may use it.
public struct RoomSettings: Equatable, Sendable {
    /// `room.name`, for people.
    public var name: String?
    /// `room.site`: the folder that a facility keeps the unit's files in.
    public var site: String?
    /// `room.device`: the folder below it.
    public var device: String?
    /// `room.headcount`: how many people may use the room.
    public var headcount: Int?
    /// `room.open_days`.
    public var openDays = Weekday.allCases
    /// `room.staffed_day_parts`: how many people work in each part of the day; empty if nobody has said so.
    public var staffedDayParts: [Int] = []
    /// `room.time_zone`; the system's if it is not set.
    public var timeZone: String?

    /// Headcounts that may be set.
    static let headcountRange = 1...10_000
}
