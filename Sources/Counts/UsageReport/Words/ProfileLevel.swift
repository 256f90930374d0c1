import UsageFormat

/// A level of a table that has a name for people. Practices of a later version have none.
enum ProfileLevel: String, CaseIterable, Sendable {
    case morning = "06_12"
    case afternoon = "12_18"
    case night = "18_06"
    case mon, tue, wed, thu, fri, sat, sun
    case workingDays = "mon_fri"
    case weekend = "sat_sun"
    case breathe
    case bodyCheck = "body_check"
    case kindWords = "kind_words"
    case oneGoodThing = "one_good_thing"
    case teamMinute = "team_minute"
    case others
    case completed
    case notCompleted = "not_completed"
}
