import Pacing
import Placard
import Testing

@Suite("Placard")
struct PlacardTests {
    private static let all = Practice.allCases

    /// Every choice of practices, in the order of their numbers, and the whole begun by each of them: the first is part
    /// of the gesture.
    private static let choices: [[Practice]] = {
        let subsets = (1..<1 << all.count).map { bits in
            all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
        }
        return subsets + all.indices.dropFirst().map { Array(all[$0...] + all[..<$0]) }
    }()

    private static func placard(
        _ language: SheetLanguage, _ practices: [Practice], support: String? = nil, permission: String? = nil,
        invites: Bool = false
    ) -> Placard {
        let invitation = invites ? Invitation(at: [TimeOfDay(hour: 7, minute: 15)], minutes: 10) : nil
        let unit = PacerConfiguration(
            appearance: LightAppearance(segmentCount: 10), practices: practices, invitation: invitation)
        return Placard(language: language, unit: unit, support: support, permission: permission)
    }

    @Test("Numbers the enabled practices from 1 and counts up to the last")
    func numbers() throws {
        let sheet = try Sheet(Self.placard(.english, [.breathe, .oneGoodThing]).svg(on: .a4))
        #expect(sheet.text.contains("lights count 1-2, let go"))
        // Beside the bar's lights, and beside the practices.
        #expect(sheet.lines.map(\.text).filter { $0.count == 1 } == ["1", "2", "1", "2"])
        #expect(sheet.text.contains("Breathe, 5\u{A0}min."))
        #expect(sheet.text.contains("One good thing, 30\u{A0}s."))
        #expect(!sheet.text.contains("Body check"))
    }

    @Test("A single practice has no number, and nothing says to hold", arguments: SheetLanguage.allCases)
    func single(language: SheetLanguage) throws {
        let sheet = try Sheet(Self.placard(language, [.kindWords]).svg(on: .a4))
        let both = try Sheet(Self.placard(language, [.kindWords, .teamMinute]).svg(on: .a4))
        #expect(!sheet.text.contains("1"))
        #expect(both.text.contains("1-2"))
    }

    @Test("A press begins what is number 1, said as something to do")
    func first() throws {
        let sheet = try Sheet(Self.placard(.english, [.bodyCheck, .teamMinute]).svg(on: .a4))
        #expect(sheet.text.contains("Press: notice your body."))
        #expect(try Sheet(Self.placard(.german, [.oneGoodThing]).svg(on: .a4)).text.contains("etwas Gutes wahrnehmen"))
    }

    @Test("The bar beside the gesture has a light for each number, at the height of its number", arguments: 2...5)
    func counting(practices: Int) throws {
        let sheet = try Sheet(Self.placard(.english, Array(Self.all.prefix(practices))).svg(on: .a4))
        let segments = sheet.segments(in: sheet.head)
        #expect(segments.count == 10)
        let dark = try #require(segments.first?.fill)
        let lights = segments.filter { $0.fill != dark }
        let numbers = sheet.lines.prefix { $0.background == sheet.head.fill }.filter { $0.text.count == 1 }
        #expect(numbers.map(\.text) == (1...practices).map(String.init))
        #expect(lights.count == practices)
        for (number, light) in zip(numbers, lights.reversed()) {
            let middle = (number.y - 0.72 * number.size + number.y) / 2
            #expect(light.y.contains(middle), "\(number.text)")
        }
    }

    @Test("Each practice has a picture of its light, and no two look the same")
    func pictures() throws {
        let sheet = try Sheet(Self.placard(.english, Self.all).svg(on: .a4))
        #expect(sheet.tiles.count == 5)
        let fills = sheet.tiles.map { tile in sheet.segments(in: tile).map(\.fill) }
        #expect(Set(fills).count == 5)
        for fill in fills { #expect(fill.count == 40 || fill.count == 50) }
    }

    @Test("Every choice of practices fits the sheet, large enough to read, invited to or not, with the longest names")
    func fits() throws {
        let names = [nil, "Anna, ext. 4711", String(repeating: "№", count: Placard.longestName)]
        for language in SheetLanguage.allCases {
            for practices in Self.choices {
                for name in names {
                    let placard = Self.placard(
                        language, practices, support: name, permission: name, invites: name != nil)
                    let sheet = try Sheet(placard.svg(on: .a4))
                    #expect(sheet.lines.allSatisfy { $0.size >= 18 })
                    let foot = try #require(sheet.areas.last).y.lowerBound
                    #expect(try #require(sheet.body.last).y < foot - 6, "\(language) \(practices) \(name ?? "")")
                    for (tile, next) in zip(sheet.tiles, sheet.tiles.dropFirst()) {
                        #expect(tile.y.upperBound + 1 < next.y.lowerBound, "\(language) \(practices)")
                    }
                    for (line, next) in zip(sheet.body, sheet.body.dropFirst()) {
                        let apart = next.y - line.y
                        #expect(apart == 0 || apart >= 1.19 * next.size, "\(language) \(practices): \(next.text)")
                    }
                    for line in sheet.lines { #expect(line.length <= line.boxWidth, "\(line.text)") }
                }
            }
        }
    }

    @Test("Printers need no margin that is painted, and nothing to read is nearer than 8 mm to an edge")
    func margins() throws {
        for paper in PaperSize.allCases {
            for language in SheetLanguage.allCases {
                let sheet = try Sheet(Self.placard(language, Self.all).svg(on: paper))
                let page = sheet.areas[0]
                let millimetre = page.x.upperBound / (paper == .a4 ? 210 : 148)
                for area in sheet.areas.dropFirst() {
                    #expect(area.x.lowerBound >= 5 * millimetre)
                    #expect(area.x.upperBound <= page.x.upperBound - 5 * millimetre)
                    #expect(area.y.lowerBound >= 5 * millimetre)
                    #expect(area.y.upperBound <= page.y.upperBound - 5 * millimetre)
                }
                for line in sheet.lines {
                    #expect(line.span.lowerBound >= 8 * millimetre, "\(line.text)")
                    #expect(line.span.upperBound <= page.x.upperBound - 8 * millimetre, "\(line.text)")
                    #expect(line.rows.lowerBound >= 8 * millimetre, "\(line.text)")
                    #expect(line.rows.upperBound <= page.y.upperBound - 8 * millimetre, "\(line.text)")
                }
            }
        }
    }

    @Test("All text has a contrast of 7 to 1 on what it stands on", arguments: SheetLanguage.allCases)
    func contrasts(language: SheetLanguage) throws {
        for line in try Sheet(Self.placard(language, Self.all).svg(on: .a5)).lines {
            #expect(contrast(line.fill, line.background) >= 7, "\(line.text)")
        }
    }

    @Test("A5 is the same sheet, smaller")
    func sizes() {
        let placard = Self.placard(.french, Self.all)
        let large = placard.svg(on: .a4)
        #expect(large.contains(#"width="210mm" height="297mm""#))
        #expect(large.contains("@page{size:210mm 297mm;margin:0}"))
        #expect(placard.svg(on: .a5) == large.replacing("210mm", with: "148mm").replacing("297mm", with: "210mm"))
    }

    @Test("Names are shown as they are written, and without them there is a rule to write on")
    func names() throws {
        let blank = Self.placard(.english, [.breathe]).svg(on: .a4)
        let named = Self.placard(.english, [.breathe], support: #"A <b> & "C""#, permission: "Søren Łukasz").svg(
            on: .a4)
        #expect(blank.split(separator: "<path").count == 3)
        #expect(!named.contains("<path"))
        #expect(named.contains("A &lt;b&gt; &amp; &quot;C&quot;"))
        #expect(named.contains("Søren Łukasz"))
        #expect(named.contains("You may take this break. Signed:"))
    }

    @Test("A character that the typeface lacks is told by its number and name")
    func missing() {
        for name in [
            "Łucja Ðorđević, Ünsal Çağrı", "Nguyễn Thị Ánh", "Жанна Ґалаґан", "Μαρία Ωμέγα", "Ș. Țuțu – “4711”",
        ] {
            #expect(Placard.missing(in: name) == nil, "\(name)")
        }
        #expect(Placard.missing(in: "Peer support 💚") == "U+1F49A GREEN HEART")
        #expect(Placard.missing(in: "שלום") == "U+05E9 HEBREW LETTER SHIN")
    }

    @Test(
        "An invitation is told beside the team minute if the bar gives one",
        arguments: [
            (SheetLanguage.english, "with the light. A faint glow invites you: press once."),
            (SheetLanguage.german, "mit dem Licht atmen. Ein schwaches Glimmen lädt dazu ein: einmal drücken."),
            (SheetLanguage.french, "avec la lumière. Une faible lueur vous y invite\u{A0}: appuyez une fois."),
            (SheetLanguage.spanish, "con la luz. Una luz tenue invita a hacerlo: pulse una vez."),
        ])
    func invitation(language: SheetLanguage, words: String) throws {
        for practices in [Self.all, [.teamMinute], [.teamMinute, .breathe]] {
            let usual = try Sheet(Self.placard(language, practices).svg(on: .a4))
            let inviting = try Sheet(Self.placard(language, practices, invites: true).svg(on: .a4))
            #expect(inviting.text.contains(words), "\(inviting.text)")
            #expect(!usual.text.contains(words))
        }
        let others = Self.placard(language, [.breathe, .kindWords], invites: true).svg(on: .a4)
        #expect(others == Self.placard(language, [.breathe, .kindWords]).svg(on: .a4))
    }

    @Test("It claims nothing that the evidence does not bear", arguments: SheetLanguage.allCases)
    func claims(language: SheetLanguage) throws {
        let text = try Sheet(Self.placard(language, Self.all).svg(on: .a4)).text.lowercased()
        let unborne = [
            "burnout", "burn-out", "cortisol", "blood pressure", "blutdruck", "tension artérielle", "presión arterial",
            "anxiety", "angststörung", "anxiété", "ansiedad", "heal", "heilt", "guér", "cura", "proven", "bewiesen",
            "prouvé", "probado", "flicker",
        ]
        for word in unborne { #expect(!text.contains(word), "\(word)") }
    }
}
