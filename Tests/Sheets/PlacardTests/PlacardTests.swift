import Pacing
import Placard
import Testing

@Suite("Placard")
struct PlacardTests {
    private static let all = Practice.allCases

    /// Every choice of practices, in the order of their numbers.
    private static let choices = (1..<1 << all.count).map { bits in
        all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
    }

    private static func placard(
        _ language: PlacardLanguage, _ practices: [Practice], support: String? = nil, permission: String? = nil
    ) -> Placard {
        let lengths: [Practice: Duration] = [.bodyCheck: .seconds(180), .oneGoodThing: .seconds(30)]
        return Placard(
            language: language, practices: practices.map { .init($0, length: lengths[$0] ?? .seconds(300)) },
            support: support, permission: permission)
    }

    @Test("Numbers the enabled practices from 1 and counts up to the last")
    func numbers() throws {
        let sheet = try Sheet(Self.placard(.english, [.breathe, .oneGoodThing]).svg(on: .a4))
        #expect(sheet.text.contains("lights count 1-2, let go"))
        #expect(sheet.lines.map(\.text).filter { $0.count == 1 } == ["1", "2"])
        #expect(sheet.text.contains("Breathe, 5\u{A0}min."))
        #expect(sheet.text.contains("One good thing, 30\u{A0}s."))
        #expect(!sheet.text.contains("Body check"))
    }

    @Test("A single practice has no number, and nothing says to hold", arguments: PlacardLanguage.allCases)
    func single(language: PlacardLanguage) throws {
        let sheet = try Sheet(Self.placard(language, [.kindWords]).svg(on: .a4))
        let both = try Sheet(Self.placard(language, [.kindWords, .teamMinute]).svg(on: .a4))
        #expect(!sheet.text.contains("1"))
        #expect(both.text.contains("1-2"))
    }

    @Test("A press begins what is number 1")
    func first() throws {
        let sheet = try Sheet(Self.placard(.english, [.bodyCheck, .teamMinute]).svg(on: .a4))
        #expect(sheet.text.contains("Press: body check."))
    }

    @Test("Every choice of practices fits the sheet, large enough to read, with names as long as they may be")
    func fits() throws {
        let names = [nil, "Anna, ext. 4711", String(repeating: "W", count: Placard.longestName)]
        for language in PlacardLanguage.allCases {
            for practices in Self.choices {
                for name in names {
                    let placard = Self.placard(language, practices, support: name, permission: name)
                    let sheet = try Sheet(placard.svg(on: .a4))
                    #expect(sheet.lines.allSatisfy { $0.size >= 18 })
                    let foot = try #require(sheet.areaTops.last)
                    #expect(try #require(sheet.body.last).y < foot - 6, "\(language) \(practices) \(name ?? "")")
                    // The first two are the picture of the button.
                    let discs = sheet.discs.dropFirst(2)
                    for (disc, next) in zip(discs, discs.dropFirst()) {
                        #expect(disc.upperBound + 1 < next.lowerBound, "\(language) \(practices)")
                    }
                    for (line, next) in zip(sheet.body, sheet.body.dropFirst()) where next.text.count > 1 {
                        let apart = next.y - line.y
                        #expect(apart == 0 || apart >= 1.19 * next.size, "\(language) \(practices): \(next.text)")
                    }
                }
            }
        }
    }

    @Test("All text has a contrast of 7 to 1 on what it stands on", arguments: PlacardLanguage.allCases)
    func contrasts(language: PlacardLanguage) throws {
        for line in try Sheet(Self.placard(language, Self.all).svg(on: .a5)).lines {
            #expect(contrast(line.fill, line.background) >= 7, "\(line.text)")
        }
    }

    @Test("A5 is the same sheet, smaller")
    func sizes() {
        let placard = Self.placard(.french, Self.all)
        let large = placard.svg(on: .a4)
        #expect(large.contains(#"width="210mm" height="297mm""#))
        #expect(
            placard.svg(on: .a5)
                == large.replacing(#"width="210mm" height="297mm""#, with: #"width="148mm" height="210mm""#))
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
    }

    @Test("It claims nothing that the evidence does not bear", arguments: PlacardLanguage.allCases)
    func claims(language: PlacardLanguage) throws {
        let text = try Sheet(Self.placard(language, Self.all).svg(on: .a4)).text.lowercased()
        let unborne = [
            "burnout", "burn-out", "cortisol", "blood pressure", "blutdruck", "tension artérielle", "presión arterial",
            "anxiety", "angststörung", "anxiété", "ansiedad", "heal", "heilt", "guér", "cura", "proven", "bewiesen",
            "prouvé", "probado", "flicker",
        ]
        for word in unborne { #expect(!text.contains(word), "\(word)") }
    }
}
