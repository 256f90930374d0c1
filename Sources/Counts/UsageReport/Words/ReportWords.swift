import UsageFormat

/// What the report's page and cards say, in one language.
///
/// It praises no room and blames none. Names that a sentence takes are HTML already, and so are the sentences.
struct ReportWords: Sendable {
    let numerals: Numerals
    let dates: Dates
    let head: Head
    let toDo: ToDo
    let use: UseBySite
    let rooms: Rooms
    let profile: Profile
    let meaning: Meaning
    let problems: Problems
    let cards: Cards

    /// A number in words, such as `about 55`.
    typealias Counted = @Sendable (_ count: Int) -> String
    /// A sentence about a date or a name, in words already.
    typealias Naming = @Sendable (_ name: String) -> String

    struct Dates: Sendable {
        let long, short: @Sendable (CivilDate) -> String
        /// A month's name beneath a chart; 1…12.
        let month: @Sendable (Int) -> String
        /// A week in a row's head, and in a column's.
        let week, shortWeek: @Sendable (ISOWeek) -> String
        let quarter: @Sendable (Quarter) -> String
    }

    struct Head: Sendable {
        let title, skip, sections: String
        let about: @Sendable (_ rooms: Int, _ sites: Int, _ lastSunday: String) -> String
        let weeksTo: Naming
        let madeOn: @Sendable (_ date: String, _ version: String) -> String
    }

    struct ToDo: Sendable {
        let heading: String
        /// Beneath the number of a tile.
        let needVisit, unreachable, notKnown: Counted
        let visits, unreachables, unknowns: String
        let noneAsAllAreWell, noneKnown, noneUnreachable, noneUnknown: String
        let since, asOf, lastHeard: Naming
        let neverHeard, unreachableRemedy: String
        let noSite: String
        let visit: @Sendable (Visit.Reason) -> (words: String, remedy: String)
        let doubt: @Sendable (Doubt, Dates) -> (words: String, remedy: String)
    }

    struct UseBySite: Sendable {
        let heading: String
        let sums: @Sendable (_ sessions: Int, _ weeks: Int, _ numbered: Int, _ small: Int) -> String
        let chart: @Sendable (_ sessions: Int, _ weeks: Int, _ most: Int) -> String
        let chartCaption, asTable: String
        let byWeek, week, fromMonday, about, roomsWithNumber, roomsWithSmallWeek: String
        let bySite, site, rooms, theirUse, units: String
        let roomsLately, lately: Counted
        let toVisit, unreachable, notKnown, smallWeeks: String
        /// A group of uses in a legend, and the tile of its rooms whose units are well.
        let group: @Sendable (UseGroup) -> (words: String, tile: String)
    }

    struct Rooms: Sendable {
        let heading, introduction: String
        let aNumber, aSmallWeek, nothing: String
        let rooms: Counted
        let weekByWeek, caption: Naming
        let room, low: String
        let use: @Sendable (Use) -> (words: String, meaning: String)
        let movedTo: Naming
        let needsVisit, unreachable, notKnown, incomplete: (words: String, meaning: String)
        let about, smallWeeks, withoutDate: Counted
        /// A room's year in words: weeks of a number, low ones, and those without anything.
        let numbers: @Sendable (_ weeks: Int, _ least: Int, _ most: Int) -> String
        let lowWeeks, emptyWeeks: Counted
    }

    struct Profile: Sendable {
        let heading: String
        let introduction: @Sendable (_ first: String, _ last: String) -> String
        let none: String
        let sessions, drawn, about, share: String
        let title: @Sendable (ProfileTable.Kind) -> String
        /// Weekdays of rooms that tell no more of them than two parts of the week.
        let weekPartsTitle: String
        let level: @Sendable (ProfileLevel) -> String
    }

    struct Meaning: Sendable {
        let heading: String
        let parts: [(heading: String, text: String)]
        let wordsForARoom: String
    }

    struct Problems: Sendable {
        let heading: String
        let introduction, more: Counted
        let file, line, found, expected, whatToDo: String
        let remedy: @Sendable (Problem.Remedy) -> String
    }

    struct Cards: Sendable {
        let title: Naming
        let forYou: String
        let started: Counted
        let quietMinutes, howTo: String
        /// Of rooms that have no new card.
        let leftOut: Counted
    }
}
