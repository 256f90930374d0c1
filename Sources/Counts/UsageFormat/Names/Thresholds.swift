/// What decides which numbers may be told. A facility may set some of them higher, never lower.
package enum Thresholds {
    /// A week with fewer sessions is `low`, a level with fewer keeps its table back.
    ///
    /// 8, and 0 is hidden too. Since 2018, NHS Hospital Episode Statistics replace 1 to 7 with a star and round the
    /// rest to the nearest 5. (CMS suppresses 1 to 10, resdac.org 1506; the threshold can be raised to that.)
    package static let minimumCount = 8
    /// Counts are told as multiples of it.
    package static let step = 5
    /// The fewest sessions in a table. With the threshold for its smallest level, no level is then a rarity.
    package static let tableSessions = 100
    /// The fewest days in a table, and the largest share of a single day. One busy day may be one event or one person.
    package static let tableDays = 10
    package static let mostOnOneDayPercent = 30
    /// The fewest ready hours of a week that is told: half of its 168. With fewer, whoever holds the plug chooses whose
    /// presses the week consists of.
    package static let readyHours = 84...168
    /// How many `low` weeks a quarter must have before anything is said of their sum. With six, somebody who knows that
    /// two of them were empty learns nothing about any other: see ``smallWeeksKnown``.
    package static let smallWeeks = 6...13
    /// So many low weeks may be known from elsewhere to be empty, such as those of a closed ward, without the sum
    /// narrowing the others.
    package static let smallWeeksKnown = 2
    /// What their sum is compared with.
    package static let smallWeeksBounds = 20...600
    /// Below so many people presses say too much about single people whatever is rounded: only health is published.
    package static let headcount = 10
}

/// The ranges of numbers in published files. A number outside of its range is not one that a unit wrote.
package enum PublishedRange {
    /// The hours of a week, which has one more as summer ends.
    package static let readyHours = 0...7 * 24 + 1
    /// The most sessions of an hour: one of ten seconds after the other.
    private static let sessionsOfAnHour = 3600 / 10
    /// Sessions of a week, rounded.
    package static let started = 10...sessionsOfAnHour * readyHours.upperBound
    /// Sessions of a level, rounded: of a quarter at most, which has fourteen weeks in a year of 53, and one that ends
    /// summer.
    package static let sessions = 10...sessionsOfAnHour * (14 * 7 * 24 + 1)
    /// How often something happened to a unit.
    package static let count = 0...999_999_999
    /// Hours of a week with noise on the button's line: a day's worth at most. More call for nothing else than these do.
    /// And on a line that has noise all the time, hours without it would be those in which the button was used most.
    package static let noisyHours = 0...24
    /// The failures of light or button that a unit counts in a week: the last number stands for itself or more, which call
    /// for nothing else. A light that fails whenever it is used would otherwise count how often that is. Earlier versions
    /// counted on, so a file may have any ``count``.
    package static let hardwareFaultsCounted = 0...3
    /// The numbers of undated weeks: more than a unit closes in a thousand years.
    package static let undatedWeek = 1...99_999
}
