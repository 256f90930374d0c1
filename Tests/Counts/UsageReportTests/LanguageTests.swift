import Foundation
import Testing
import UsageFormat
import UsageReport

@Suite("The report in four languages")
struct LanguageTests {
    /// What a page or its pictures say, but what it marks as English.
    private static func texts(_ page: String) throws -> Set<String> {
        let style = try Regex("<style>[^<]*</style>|<span lang=en>[^<]*</span>|<code>[^<]*</code>")
        let labels = page.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
        let texts = page.replacing(style, with: "").split(separator: /<[^>]*>/).map(String.init)
        return Set((texts + labels).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty })
    }

    @Test("No sentence of the page or the cards is left in another language")
    func translated() throws {
        let folder = try FleetFolder.whole()
        let fleet = try folder.read().fleet
        defer { withExtendedLifetime(folder) {} }
        #expect(fleet.units.count == 22 + PullCause.allCases.count)
        var texts: [ReportLanguage: Set<String>] = [:]
        for language in ReportLanguage.allCases {
            let page = FleetFolder.page(fleet, language: language)
            #expect(page.contains("<html lang=\(language.rawValue)>"))
            let cards = FleetFolder.cards(fleet, language: language, hasAll: false)
            #expect(cards.contains("<html lang=\(language.rawValue)>"))
            texts[language] = try Self.texts(page).union(Self.texts(cards))
        }
        // Names, numbers and dates, and words that two languages share.
        let names = Set(fleet.units.map(\.device)).union(["n", "old"]).union(
            fleet.units.map { "\($0.site) · \($0.device)" })
        let shared: Set<String> = ["Site", "de"]
        for (one, its) in texts {
            for (other, others) in texts where one != other {
                let same = its.intersection(others).subtracting(names).subtracting(shared).filter { text in
                    text.contains { $0.isLetter && !"KWShW".contains($0) }
                        && !text.contains(/^(\d+ )?[A-Za-zé]{3,5}\.?( \d{4})?$/)
                }
                #expect(same.isEmpty, "\(one) and \(other): \(same)")
            }
        }
    }

    @Test("A French text has no plain space before high punctuation, and none uses straight quotes")
    func typography() throws {
        let folder = try FleetFolder.whole()
        let fleet = try folder.read().fleet
        defer { withExtendedLifetime(folder) {} }
        for language in ReportLanguage.allCases {
            let texts = try Self.texts(FleetFolder.page(fleet, language: language)).union(
                Self.texts(FleetFolder.cards(fleet, language: language, hasAll: false)))
            for text in texts {
                #expect(!text.contains("'") && !text.contains("\"") && !text.contains("  "), "\(text)")
                if language == .french {
                    #expect(!text.contains(/[^\u{A0}\u{202F}\d][:;?!»]( |$)/), "\(text)")
                } else {
                    #expect(!text.contains(/\s[:;?!](\s|$)/), "\(text)")
                }
            }
        }
    }

    @Test("Dates are as Foundation writes them for that language, on each day of a year but the first of a month")
    func dates() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", [25])
        let formatter = DateFormatter()
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateStyle = .long
        for month in 1...12 {
            let today = CivilDate(year: 2027, month: month, dayOfMonth: 1 + month)
            let fleet = try folder.read(today: today).fleet
            for (language, region) in [("en", "GB"), ("de", "DE"), ("fr", "FR"), ("es", "ES")] {
                formatter.locale = Locale(identifier: "\(language)_\(region)")
                let expected = formatter.string(from: Date(timeIntervalSince1970: Double(today.day) * 86_400))
                let page = FleetFolder.page(fleet, language: try #require(ReportLanguage(rawValue: language)))
                let head = page.components(separatedBy: "<main")[0]
                #expect(head.contains(" \(expected) "), "\(expected): \(head)")
            }
        }
        let first = try folder.read(today: CivilDate(year: 2027, month: 5, dayOfMonth: 1)).fleet
        #expect(FleetFolder.page(first, language: .french).contains("le 1er mai 2027"))
    }

    @Test("Thousands are separated as the language has them, and a noun is in the form that its number asks for")
    func numbers() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 47, [1250])
        let one = try folder.read().fleet
        try folder.writeUnit("site=a/device=e", from: 44, [12_345, 5, 10, 15].map { $0 == 5 ? nil : $0 })
        let two = try folder.read().fleet
        let expected: [(ReportLanguage, [String], [String])] = [
            (
                .english, ["About 1,250 ", "1 room at 1 site", " 1 room<", "1 week of 1250"],
                ["13,620", "2 rooms at", "1 small week"]
            ),
            (
                .german, ["Etwa 1.250 ", "1 Raum an 1 Standort,", " 1 Raum<", "1 Woche mit"],
                ["13.620", "2 Räume", "1 ruhige Woche"]
            ),
            (
                .french, ["Environ 1\u{202F}250 ", "1 salle sur 1 site,", " 1 salle<", "0 semaine avec trop"],
                ["13\u{202F}620", "2 salles", "1 semaine calme"]
            ),
            (
                .spanish, ["Unas 1250 ", "1 sala en 1 centro,", " 1 sala<", "0 semanas con muy"],
                ["13\u{202F}620", "2 salas", "1 semana tranquila"]
            ),
        ]
        for (language, ofOne, ofTwo) in expected {
            let pages = (FleetFolder.page(one, language: language), FleetFolder.page(two, language: language))
            for text in ofOne { #expect(pages.0.contains(text), "\(language): \(text)") }
            for text in ofTwo { #expect(pages.1.contains(text), "\(language): \(text)") }
        }
    }
}
