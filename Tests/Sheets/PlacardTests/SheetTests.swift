import Pacing
import Placard
import Testing

@Suite("Sheets")
struct SheetTests {
    private static let unit = PacerConfiguration(
        appearance: LightAppearance(segmentCount: 10), practices: Practice.allCases)

    /// The widest phrases that a ward may have.
    private static let widest = Array(repeating: String(repeating: "W", count: KindPhrases.widest), count: 4)

    private static func facts(
        practices: [Practice] = Practice.allCases, minutes: Int = 5, name: String? = nil,
        phrases: [SheetLanguage: [String]] = [:], leastSessions: Int = 8
    ) -> SheetFacts {
        var unit = unit
        unit.practices = practices
        unit.breathing = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4), minutes: minutes)
        return SheetFacts(
            unit: unit, support: name, permission: name, kindPhrases: phrases, leastSessions: leastSessions, step: 5)
    }

    private static func width(of paper: PaperSize, _ name: SheetName) -> Double {
        switch paper {
        case .a4: name == .pocket ? 297 : 210
        case .a5: 148
        case .a7: 74
        }
    }

    @Test("All text has room, contrast and a margin, in every size and language", arguments: SheetName.allCases)
    func fits(name: SheetName) throws {
        let longest = String(repeating: "№", count: Placard.longestName)
        let most = Self.facts(
            name: longest, phrases: Dictionary(uniqueKeysWithValues: SheetLanguage.allCases.map { ($0, Self.widest) }))
        for facts in [Self.facts(), most] {
            for language in SheetLanguage.allCases {
                for paper in name.sizes {
                    for page in 1...name.pages {
                        let sheet = try Sheet(facts.svg(name, in: language, on: paper, page: page))
                        try expectReadable(sheet, millimetre: sheet.areas[0].width / Self.width(of: paper, name), name)
                    }
                }
            }
        }
    }

    private func expectReadable(_ sheet: Sheet, millimetre: Double, _ name: SheetName) throws {
        let page = sheet.areas[0]
        for line in sheet.lines {
            #expect(line.length <= line.boxWidth, "\(line.text)")
            #expect(line.size >= (name == .placard ? 18 : name == .pocket ? 9 : 11), "\(line.text)")
            #expect(contrast(line.fill, line.background) >= 7, "\(line.text)")
            #expect(line.span.lowerBound >= 8 * millimetre, "\(line.text)")
            #expect(line.span.upperBound <= page.x.upperBound - 8 * millimetre, "\(line.text)")
            #expect(line.rows.lowerBound >= 8 * millimetre, "\(line.text)")
            #expect(line.rows.upperBound <= page.y.upperBound - 8 * millimetre, "\(line.text)")
        }
        for area in sheet.areas.dropFirst() {
            #expect(area.x.lowerBound >= 5 * millimetre && area.y.lowerBound >= 5 * millimetre)
            #expect(area.x.upperBound <= page.x.upperBound - 5 * millimetre)
            #expect(area.y.upperBound <= page.y.upperBound - 5 * millimetre)
        }
        if name == .placard { return }
        // Below each other, or beside each other.
        for (line, next) in zip(sheet.lines, sheet.lines.dropFirst()) where next.y > line.y {
            #expect(next.y - line.y >= 1.19 * min(line.size, next.size), "\(next.text)")
        }
    }

    @Test("Every language has the same items: dots, boxes to tick, rules to write on", arguments: SheetName.allCases)
    func items(name: SheetName) {
        for page in 1...name.pages {
            let counts = SheetLanguage.allCases.map { language in
                let drawing = Self.facts().svg(name, in: language, on: name.sizes[0], page: page)
                return ["<circle", "<rect", "<path"].map { drawing.ranges(of: $0).count }
            }
            #expect(Set(counts).count == 1, "\(name) \(page): \(counts)")
        }
    }

    @Test("A4 takes eight pocket cards")
    func cards() throws {
        let one = try Sheet(Self.facts().svg(.pocket, in: .english, on: .a7))
        let eight = Self.facts().svg(.pocket, in: .english, on: .a4)
        #expect(eight.contains(#"width="297mm" height="210mm""#))
        #expect(try Sheet(eight).lines.count == 8 * one.lines.count)
    }

    @Test("A ward's own kind words stand where the usual ones do, in their language alone")
    func ownWords() throws {
        let own = ["One thing at a time.", "I am not alone.", "May Ward 7 rest.", "May you be well!"]
        let facts = Self.facts(phrases: [.english: own])
        for (name, paper) in [(SheetName.placard, PaperSize.a4), (.pocket, .a7)] {
            let text = try Sheet(facts.svg(name, in: .english, on: paper)).text
            #expect(text.contains("“One thing at a time.” “I am not alone.” “May Ward 7 rest.” “May you be well!”"))
            #expect(!text.contains("This is hard."))
            #expect(try Sheet(facts.svg(name, in: .spanish, on: paper)).text.contains("«Esto es duro."))
        }
        let twoWays = try Sheet(facts.svg(.twoWays, in: .english, on: .a4)).text
        #expect(twoWays.contains("“One thing at a time.” “May Ward 7 rest.”"))
    }

    @Test("Spanish has the full stop after the quotation mark, and no other sign there")
    func spanish() throws {
        let own = ["Poco a poco.", "¡Ánimo!", "¿Y ahora?", "Basta"]
        let text = try Sheet(Self.facts(phrases: [.spanish: own]).svg(.pocket, in: .spanish, on: .a7)).text
        #expect(text.contains("«Poco a poco». «¡Ánimo!» «¿Y ahora?» «Basta»"))
    }

    @Test("Kind words are four, of letters that the typeface has, and no wider than a line of the placard")
    func printable() {
        for language in SheetLanguage.allCases {
            #expect(KindPhrases.problem(KindPhrases.standard(language)) == nil, "\(language)")
        }
        let good = ["A", "B", "C", "D"]
        #expect(KindPhrases.problem(good) == nil)
        #expect(KindPhrases.problem(Self.widest) == nil)
        #expect(KindPhrases.problem(["A", "B", "C"]) == "3 of them")
        #expect(KindPhrases.problem(good + ["E"]) == "5 of them")
        let wide = String(repeating: "W", count: KindPhrases.widest) + "i"
        for (wrong, problem) in [
            ("", "is blank"), (" ", "is blank"), (wide, "is as wide as 21.3 letters W"),
            ("A 💚", "has U+1F49A GREEN HEART, which Lato, the typeface of the sheets, lacks"),
        ] {
            #expect(KindPhrases.problem(["A", "B", wrong, "D"]) == "number 3 \(problem)")
        }
    }

    @Test("The leader's sheet begins the practices as the unit does, and tells of its session and thresholds")
    func leader() throws {
        func text(_ facts: SheetFacts) throws -> String {
            let pages = try (1...2).map { try Sheet(facts.svg(.leader, in: .english, on: .a4, page: $0)).text }
            return pages.joined(separator: " ")
        }
        let usual = try text(Self.facts())
        #expect(usual.contains("Press once. Look at the light"))
        #expect(usual.contains("let go at light 5. Breathe together"))
        #expect(usual.contains("5\u{A0}min of light"))
        #expect(usual.contains("fewer than 8 sessions"))
        let other = try text(
            Self.facts(practices: [.teamMinute, .breathe], minutes: 12, name: "Anna", leastSessions: 11))
        #expect(other.contains("let go at light 2. Look at the light"))
        #expect(other.contains("Press once. Breathe together"))
        #expect(other.contains("12\u{A0}min of light"))
        #expect(other.contains("fewer than 11 sessions"))
        #expect(other.contains("Someone to talk to: Anna"))
        #expect(try text(Self.facts(practices: [.breathe])).contains("Press once, and once more after a minute."))
    }

    @Test("The leader's first session is one that the unit has, and says what to do in it", arguments: [1, 2, 5, 30])
    func firstSession(minutes: Int) throws {
        func text(_ practices: [Practice], in language: SheetLanguage = .english) throws -> String {
            let facts = Self.facts(practices: practices, minutes: minutes)
            return try Sheet(facts.svg(.leader, in: language, on: .a4, page: 1)).text
        }
        let breathing = try text([.bodyCheck, .breathe])
        #expect(breathing.contains("let go at light 2. Look at the light"))
        #expect(breathing.contains("\(minutes)\u{A0}min of light"))
        #expect(breathing.contains("Minute 2") == (minutes > 1))
        let team = try text([.bodyCheck, .teamMinute])
        #expect(team.contains("let go at light 2. Look at the light"))
        #expect(team.contains("1\u{A0}min of light") && !team.contains("Minute 2"))
        #expect(team.contains("light rises, breathe in"))
        let other = try text([.oneGoodThing, .bodyCheck])
        #expect(other.contains("Press once. Look at the light"))
        #expect(other.contains("Say once: notice one good thing."))
        #expect(!other.contains("light rises"))
        #expect(try text([.bodyCheck], in: .german).contains("Sagen Sie einmal: den Körper spüren."))
        #expect(try text([.oneGoodThing], in: .french).contains("Dites une fois\u{A0}: remarquez une bonne chose."))
        #expect(try text([.bodyCheck], in: .spanish).contains("Diga una vez: recorra su cuerpo."))
    }
}
