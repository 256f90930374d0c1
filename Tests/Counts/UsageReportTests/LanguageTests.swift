import Foundation
import Testing
import UsageFormat
import UsageReport

@Suite("The report in four languages")
struct LanguageTests {
    /// A fleet of which the page has every part to say: a fault of each kind, each use, tables, problems, a move.
    private static func fleet() throws -> (folder: FleetFolder, fleet: Fleet) {
        let folder = try FleetFolder()
        let faults = [
            "168,0,0,0,0,0,0,stuck,0", "168,0,0,0,0,0,0,ok,7", "168,0,0,0,0,0,0,ok,24", "168,0,0,0,1,0,0,ok,0",
            "168,0,2,0,0,0,0,ok,0", "168,0,0,0,0,3,0,ok,0", "40,0,0,0,0,0,0,ok,0", "168,9,0,0,0,0,0,ok,0",
        ]
        for (index, fault) in faults.enumerated() {
            try folder.writeUnit("site=n/device=f\(index)", from: 40, Array(repeating: 25, count: 8))
            try folder.write(
                ["2026-W46,168,0,0,0,0,0,0,ok,0", "2026-W47,\(fault)"], to: "site=n/device=f\(index)/health-2026.csv")
        }
        let small: [Int?] = Array(repeating: nil, count: 13)
        try folder.writeUnit("site=n/device=used", from: 27, Array(repeating: 60_000, count: 21))
        try folder.writeUnit("site=n/device=little", from: 35, [10, 15] + small.prefix(11))
        try folder.writeUnit("site=n/device=hardly", from: 35, small)
        try folder.write(["2026-Q3,small_weeks,lt20,"], to: "site=n/device=hardly/profile-2026.csv")
        try folder.writeUnit("site=n/device=few", from: 46, [nil, nil])
        try folder.write(
            (35...47).map { "2026-W\($0),,hours,full,40,ntp" }, to: "site=n/device=off/weekly-2026.csv")
        try folder.write(
            (35...47).map { "2026-W\($0),90,0,0,0,0,0,0,ok,0" }, to: "site=n/device=off/health-2026.csv")
        try folder.write(["2026-W47,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=uncounted/health-2026.csv")
        try folder.write(["undated-1,25,ok,full,168,none"], to: "site=n/device=undated/weekly-undated.csv")
        try folder.write(["undated-1,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=undated/health-undated.csv")
        try folder.writeUnit("site=old/device=moved", from: 42, [50, 60])
        try folder.writeUnit("site=n/device=moved", from: 44, [10, 15, 20, 25])
        try folder.write("", to: "site=n/device=empty/SHA256SUMS.txt")
        try folder.writeUnit("site=n/device=spoilt", from: 46, [25, 25])
        try folder.write("x", to: "site=n/device=spoilt/profile-2026.csv")
        try folder.writeUnit("site=n/device=nohealth", from: 46, [25, 25])
        try folder.write(["2026-W46,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=nohealth/health-2026.csv")
        try folder.writeUnit("site=n/device=silent", from: 40, [25])
        try folder.writeUnit("site=n/device=gone", from: 40, [25])
        let causes = PullCause.allCases.map { "n,pull-\($0.rawValue),2026-11-04,\($0.text)\n" }
        try folder.write(
            "site,device,last_success,result\nn,silent,2026-11-24,ok\nn,never,,no answer\nn,few,x,y\n"
                + causes.joined(),
            to: "pull-status.csv")
        let levels = [
            "outcome,completed", "outcome,not_completed", "weekday,mon", "weekday,tue", "weekday,wed", "weekday,thu",
            "weekday,fri", "weekday,sat", "weekday,sun", "practice,breathe", "practice,body_check",
            "practice,kind_words", "practice,one_good_thing", "practice,team_minute", "time_of_day,06_12",
            "time_of_day,12_18", "time_of_day,18_06",
        ]
        try folder.write(levels.map { "2026-Q3,\($0),100" }, to: "site=n/device=used/profile-2026.csv")
        try folder.write(
            ["weekday,mon_fri", "weekday,sat_sun", "practice,breathe", "practice,others"].map { "2026-Q3,\($0),100" },
            to: "site=n/device=little/profile-2026.csv")
        return (folder, try folder.read().fleet)
    }

    /// What a page or its pictures say, but what it marks as English.
    private static func texts(_ page: String) throws -> Set<String> {
        let style = try Regex("<style>[^<]*</style>|<span lang=en>[^<]*</span>|<code>[^<]*</code>")
        let labels = page.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
        let texts = page.replacing(style, with: "").split(separator: /<[^>]*>/).map(String.init)
        return Set((texts + labels).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty })
    }

    @Test("No sentence of the page or the cards is left in another language")
    func translated() throws {
        let (folder, fleet) = try Self.fleet()
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
        let (folder, fleet) = try Self.fleet()
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
