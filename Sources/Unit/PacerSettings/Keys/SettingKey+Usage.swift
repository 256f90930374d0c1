import TOMLKit
import UnitPlan
import UsageFormat
import UsageLog

extension SettingKey {
    static let room: [SettingKey] = [
        words(
            "room.name", "The room, for people.", "a name of at most \(RoomSettings.longestName) characters",
            example: "Break room, ward 3", \.room.name
        ) { !$0.isEmpty && $0.count <= RoomSettings.longestName },
        words(
            "room.site", "The folder in which a facility keeps the unit's files.", folderName, example: "north",
            \.room.site, isFolderName),
        words(
            "room.device", "The folder below it; a name made from the unit's identity if it is not set.", folderName,
            example: "d-0a1b2c", \.room.device, isFolderName),
        SettingKey(
            path: "room.headcount",
            meaning: "How many people may use the room; below ten, or if it is not set, only health is published.",
            allowed: "a whole number, \(span(RoomSettings.headcountRange))",
            read: { value, settings in
                guard let count = value.int, RoomSettings.headcountRange.contains(count) else { return false }
                settings.room.headcount = count
                return true
            },
            show: { $0.room.headcount.map(String.init) },
            example: "24"),
        SettingKey(
            path: "room.open_days", meaning: "The days on which it is open.",
            allowed: "1 to 7 different days of \(oneOf(Weekday.allCases.map(\.rawValue)))",
            read: { value, settings in
                guard let array = value.array, !array.isEmpty else { return false }
                let days = array.compactMap { $0.string.flatMap(Weekday.init) }
                guard days.count == array.count, Set(days).count == days.count else { return false }
                settings.room.openDays = Weekday.allCases.filter(days.contains)
                return true
            },
            show: { "[\(oneOf($0.room.openDays.map(\.rawValue)))]" }),
        staff(
            "room.staffed_days",
            "How many people work on each open day; weekdays, and the weeks of a room with closed days, are published if "
                + "each has ten.",
            "a whole number for each of room.open_days: how many people work on it", in: 1...Weekday.allCases.count,
            example: "[14, 14, 13, 14, 12, 10, 10]", \.room.staffedDays),
        staff(
            "room.staffed_day_parts",
            "How many people work in each part of the day; the times of day are published if each has ten.",
            "three whole numbers: how many people work from 6 to 12, from 12 to 18 and from 18 to 6",
            in: DayPart.allCases.count...DayPart.allCases.count, example: "[14, 12, 10]", \.room.staffedDayParts),
        words(
            "room.time_zone", "The zone of days and weeks; the system's if it is not set.",
            "a zone of the tz database such as Europe/Berlin", example: "Europe/Berlin", \.room.timeZone
        ) {
            RoomTimeZone.exists($0)
        }.guessing { value in value.string.flatMap { TimeZoneNames.nearest(to: $0) } },
    ]

    static let usage: [SettingKey] = [
        SettingKey(
            path: "usage.directory", meaning: "Where counts are kept; what is to be pulled is in published/ below it.",
            allowed: "an absolute path such as \(UnitPlaces.counts)",
            read: { value, settings in
                guard let path = value.string, path.hasPrefix("/"), !path.utf8.contains(where: { $0 < 0x20 }) else {
                    return false
                }
                settings.usage.directory = path
                return true
            },
            show: { quoted($0.usage.directory) }),
        integer(
            "usage.minimum_count",
            "A week with fewer sessions is published as low, and no table shows a smaller number.",
            in: UsageRules.minimumCountRange, \.usage.minimumCount),
        integer(
            "usage.least_ready_hours",
            "A week in which the unit was ready for fewer hours is published without a number.",
            in: UsageRules.leastReadyHoursRange, \.usage.leastReadyHours),
        integer(
            "usage.small_weeks", "How many low weeks a quarter must have before anything is said of their sum.",
            in: UsageRules.smallWeeksRange, \.usage.smallWeeks),
        integer(
            "usage.small_weeks_bound", "What that sum is compared with.", in: UsageRules.smallWeeksBoundRange,
            \.usage.smallWeeksBound),
        integer(
            "usage.keep_years", "For how many years published files are kept.", in: UsageConfiguration.keepYearsRange,
            \.usage.keepYears),
        choice(
            "clock.trust",
            "Whose time is believed besides a synchronised network's: a clock's with a battery (rtc), or whoever set it (operator).",
            \.usage.clock),
    ]

    /// How many people work at each of some times.
    private static func staff(
        _ path: String, _ meaning: String, _ allowed: String, in times: ClosedRange<Int>, example: String,
        _ place: Place<[Int]>
    ) -> SettingKey {
        SettingKey(
            path: path, meaning: meaning, allowed: allowed,
            read: { value, settings in
                guard let array = value.array else { return false }
                let counts = array.compactMap(\.int).filter {
                    (0...RoomSettings.headcountRange.upperBound).contains($0)
                }
                guard counts.count == array.count, times.contains(counts.count) else { return false }
                settings[keyPath: place] = counts
                return true
            },
            show: { $0[keyPath: place].isEmpty ? nil : "\($0[keyPath: place])" },
            example: example)
    }

    // MARK: Words

    private static func words(
        _ path: String, _ meaning: String, _ allowed: String, example: String, _ place: Place<String?>,
        _ isAllowed: @escaping @Sendable (String) -> Bool
    ) -> SettingKey {
        SettingKey(
            path: path, meaning: meaning, allowed: allowed,
            read: { value, settings in
                guard let text = value.string, isAllowed(text) else { return false }
                settings[keyPath: place] = text
                return true
            },
            show: { $0[keyPath: place].map(quoted) },
            example: quoted(example))
    }

    private static let folderName =
        "1 to \(RoomSettings.longestFolder) lower-case letters, digits and hyphens, the first no hyphen"

    @Sendable private static func isFolderName(_ text: String) -> Bool {
        (1...RoomSettings.longestFolder).contains(text.utf8.count) && text.first != "-"
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
