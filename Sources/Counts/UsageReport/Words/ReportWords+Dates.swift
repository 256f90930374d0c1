import UsageFormat

// How each language writes numbers, dates, weeks and quarters.

extension Numerals {
    static let english = Numerals(separator: ",", leastSeparated: 1000, singular: 1...1, beforePercent: "")
    static let german = Numerals(separator: ".", leastSeparated: 1000, singular: 1...1, beforePercent: "\u{202F}")
    static let french = Numerals(
        separator: "\u{202F}", leastSeparated: 1000, singular: 0...1, beforePercent: "\u{202F}")
    /// The Academy's orthography (2010) has a thin space, and none in numbers of four digits.
    static let spanish = Numerals(
        separator: "\u{202F}", leastSeparated: 10_000, singular: 1...1, beforePercent: "\u{202F}")
}

extension ReportWords.Dates {
    static let english = ReportWords.Dates(
        long: { $0.inWords }, short: { $0.inShort },
        month: { String(CivilDate(year: 2026, month: $0, dayOfMonth: 1).inShort.dropFirst(2).prefix(3)) },
        week: { "\($0)" }, shortWeek: { String("\($0)".dropFirst(2)) },
        quarter: { "quarter \($0.number) of \($0.year)" })

    static let german = ReportWords.Dates(
        long: { "\($0.dayOfMonth). \(germanMonths[$0.month - 1]) \($0.year)" },
        short: { "\($0.dayOfMonth). \(shortGermanMonths[$0.month - 1]) \($0.year)" },
        month: { shortGermanMonths[$0 - 1] },
        week: { "KW\u{A0}\($0.number)/\($0.year)" }, shortWeek: { "KW\u{A0}\($0.number)/\($0.year % 100)" },
        quarter: { "\($0.number). Quartal \($0.year)" })

    static let french = ReportWords.Dates(
        long: { "\(frenchDay($0)) \(frenchMonths[$0.month - 1]) \($0.year)" },
        short: { "\(frenchDay($0)) \(shortFrenchMonths[$0.month - 1]) \($0.year)" },
        month: { shortFrenchMonths[$0 - 1] },
        week: { "S\($0.number) \($0.year)" }, shortWeek: { "S\($0.number) \($0.year % 100)" },
        quarter: { "\($0.number)\($0.number == 1 ? "er" : "e") trimestre \($0.year)" })

    static let spanish = ReportWords.Dates(
        long: { "\($0.dayOfMonth) de \(spanishMonths[$0.month - 1]) de \($0.year)" },
        short: { "\($0.dayOfMonth) \(shortSpanishMonths[$0.month - 1]) \($0.year)" },
        month: { shortSpanishMonths[$0 - 1] },
        week: { "sem. \($0.number)/\($0.year)" }, shortWeek: { "sem. \($0.number)/\($0.year % 100)" },
        quarter: { "\(spanishOrdinals[$0.number - 1]) trimestre de \($0.year)" })

    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
    private static let shortGermanMonths = [
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
    ]

    private static func frenchDay(_ date: CivilDate) -> String {
        date.dayOfMonth == 1 ? "1er" : "\(date.dayOfMonth)"
    }

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let shortFrenchMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
    private static let shortSpanishMonths = [
        "ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic.",
    ]
    private static let spanishOrdinals = ["1.er", "2.º", "3.er", "4.º"]
}
