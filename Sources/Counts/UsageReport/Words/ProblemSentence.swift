/// What the program says of a file with a problem, with holes for numbers and names.
///
/// A problem has its words where it is found. The page takes them for one of these, to say the same in its reader's
/// language.
package enum ProblemSentence: String, CaseIterable, Sendable {
    // What was found.
    case emptyFile = "an empty file"
    case otherFirstLine = "another first line"
    case noRow = "a header and no row"
    case semicolonsInRow = "semicolons between fields, as a spreadsheet saves them"
    case emptyLine = "an empty line"
    case oneField = "1 field"
    case fields = "{} fields"
    case nulBytes = "NUL bytes, as a power cut leaves them"
    case cutLine = "the end of the file within a line"
    case moreColumns = "more columns than this version knows"
    case semicolonsInHeader = "semicolons between columns, as a spreadsheet saves them"
    case utf16 = "UTF-16 text, as a spreadsheet saves it"
    case compressed = "a compressed file"
    case emptyField = "an empty field"
    case quotedField = "a quoted field"
    case otherNumber = "another number"
    case otherBytes = "{} bytes of something else"
    case lacksLevels = "a table {} without all its levels"
    case manyLevels = "more than {} levels of {}"
    case noWholeLine = "no whole line"
    case manyLines = "more than {} lines"
    case manyUnits = "more than {} units, with those of other lists"
    case otherLine = "another line"
    case link = "a symbolic link"
    case folder = "a folder"
    case specialFile = "a FIFO, a socket or a device"
    case oddName = "a file of this name"
    case otherSum = "other bytes than {} says"
    case noSuchFile = "no such file"
    case manyFiles = "{} published files"
    case manyFolders = "more than {} folders of one unit"
    case callFails = "{} fails: {}"
    case leftOver = "what a pull or a copy that was cut off has left, and no {}"
    case deepFolder = "a folder {} levels deep"
    case otherRow = "another row than in a copy of the same unit"
    case othersName = "the name of another unit"
    case sameWeeks = "the weeks of {}"
    case sameIdentity = "the identity of {} with other rows"
    case sameName = "the name of {} with other rows"
    case longLine = "{} bytes"
    case notUTF8 = "bytes that are no UTF-8"
    // What was expected.
    case header = "the header {}"
    case aRow = "a row: a file is published with its first"
    case fieldsWithCommas = "{} fields with commas between them; pull the file again"
    case text = "text; pull the file again"
    case wholeLine = "a whole line; pull the file again"
    case aWeek = "a week of {}, such as {}"
    case anUndatedWeek = "a number of undated weeks, undated-1"
    case earlierWeek = "a week before {}; is the unit's clock right?"
    case weeksInOrder = "each week once, in order of time"
    case aQuarter = "a quarter of {}, such as {}"
    case earlierQuarter = "a quarter before {}; is the unit's clock right?"
    case quartersInOrder = "quarters in order of time"
    case besideOK = "a multiple of {} from {} to {}, beside ok"
    case okAlone = "a number beside ok alone"
    case flags = "ok, low or hours"
    case coverages = "full or partial"
    case clocks = "ntp, rtc or operator"
    case noClock = "none, for an undated week"
    case readyHours = "ready hours, 0 to {}"
    case restarts = "a count of restarts"
    case hardwareFaults = "a count of hardware faults"
    case repairs = "a count of repairs"
    case diskErrors = "hours with disk errors"
    case clockFaults = "a count of clock faults"
    case resets = "a count of resets"
    case buttons = "ok or stuck"
    case noise = "hours with noise, 0 to {}"
    case tables = "outcome, weekday, practice, time_of_day or small_weeks"
    case levelOnce = "each level once"
    case levelsOfOne = "those of one room"
    case tableOnce = "each table once"
    case aLevel = "a level of {}"
    case noNumber = "no number in small_weeks"
    case multiple = "a multiple of {} from {} to {}, the most that a quarter has time for"
    case outcomes = "completed and not_completed"
    case dayParts = "06_12, 12_18 and 18_06"
    case days = "days from mon to sun, or mon_fri and sat_sun"
    case practices = "practices, or the first and others"
    case oneRow = "one row"
    case fileLines = "a line for each published file"
    case checksum = "a checksum and the name of a published file, such as weekly-2026.csv, each once"
    case unitLines = "a line for each unit"
    case shortLine = "a line of {} at most"
    case textFields = "{} fields of text"
    case aDate = "a date such as 2026-01-05, or nothing"
    case publishedName = "weekly-, profile- or health- and a year, such as weekly-2026.csv"
    case fileNoLink = "a file; links are not followed"
    case aFile = "a file"
    case folderNoLink = "a folder; links are not followed"
    case asPublished = "the file as it was published"
    case namedFile = "the file, since {} names it"
    case fewerFiles = "{} at most; pull it again"
    case smallFile = "a file of {} MiB at most"
    case readable = "a file or folder to be read"
    case wholeFolder = "the folder of a unit; pull it again"
    case shallow = "units at most {} below the folder that was named"
    case sameRows = "the same rows in every copy"
    case ownName = "a name of its own for each unit: set room.device"
    case ownIdentity = "an identity of its own for each unit: breathpacer usage reset --new-unit"
    case once = "each unit once; they are counted once, so remove the folder that is out of use"
    // What the system says.
    case denied = "Permission denied"
    case tooLarge = "File too large"
    case ioError = "Input/output error"
    case gone = "No such file or directory"

    /// Whether the words are the system's.
    package var isSystems: Bool {
        switch self {
        case .denied, .tooLarge, .ioError, .gone: true
        default: false
        }
    }

    /// The sentence that a text is, and what stands in its holes; `nil` for any other text, such as a file's own.
    package static func match(_ text: String) -> (sentence: ProblemSentence, values: [String])? {
        for sentence in allCases {
            if let values = sentence.values(in: text) { return (sentence, values) }
        }
        return nil
    }

    /// The words between the holes.
    package var parts: [Substring] { Self.parts(rawValue) }

    static func parts(_ words: String) -> [Substring] {
        words.split(separator: "{}", omittingEmptySubsequences: false)
    }

    private func values(in text: String) -> [String]? {
        let parts = parts
        guard let first = parts.first, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        var values: [String] = []
        for part in parts.dropFirst().dropLast() {
            guard let place = rest.firstRange(of: part) else { return nil }
            values.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        if parts.count == 1 { return rest.isEmpty ? values : nil }
        guard let last = parts.last, rest.hasSuffix(last) else { return nil }
        values.append(String(rest.dropLast(last.count)))
        return values.contains("") ? nil : values
    }
}
