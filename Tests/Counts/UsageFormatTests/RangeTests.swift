import Testing
import UsageFormat

/// The bounds are computed here from the calendar and the length of a session, not taken from the program.
@Suite("What a published file cannot say, because a week or a quarter has no time for it")
struct RangeTests {
    /// A week has an hour more as summer ends; a session that is counted lasts ten seconds or more.
    private static let weekHours = 7 * 24 + 1
    private static let weekSessions = weekHours * 60 * 60 / 10
    /// The last quarter of a year with 53 weeks has fourteen, and one of them ends summer.
    private static let quarterSessions = (14 * 7 * 24 + 1) * 60 * 60 / 10

    private static func problem(_ kind: PublishedName.Kind, _ row: String) -> FileProblem? {
        let name = PublishedName(kind, year: 2026)
        return PublishedTable.problem(Array("\(name.header)\r\n\(row)\r\n".utf8), name)
    }

    @Test("Hours", arguments: [(weekHours, true), (weekHours + 1, false), (999_999_999, false)])
    func hours(number: Int, isTaken: Bool) {
        let weekly = Self.problem(.weekly, "2026-W40,25,ok,full,\(number),ntp")
        let health = Self.problem(.health, "2026-W40,\(number),0,0,0,0,0,0,ok,0")
        for problem in [weekly, health] {
            #expect((problem == nil) == isTaken)
            if !isTaken { #expect(problem?.expected == "ready hours, 0 to 169") }
        }
    }

    @Test("Sessions of a week", arguments: [(weekSessions, true), (weekSessions + 5, false), (5, false)])
    func sessions(number: Int, isTaken: Bool) {
        let problem = Self.problem(.weekly, "2026-W40,\(number),ok,full,168,ntp")
        #expect((problem == nil) == isTaken)
        if !isTaken { #expect(problem?.expected == "a multiple of 5 from 10 to 60840, beside ok") }
    }

    @Test(
        "Sessions of a level", arguments: [(quarterSessions, true), (quarterSessions + 5, false), (9_999_995, false)])
    func levels(number: Int, isTaken: Bool) {
        let rows = "2026-Q3,outcome,completed,\(number)\r\n2026-Q3,outcome,not_completed,85"
        let problem = Self.problem(.profile, rows)
        #expect((problem == nil) == isTaken)
        if !isTaken { #expect(problem?.expected.hasPrefix("a multiple of 5 from 10 to 847080") == true) }
    }

    @Test("Counts of health, and numbers of undated weeks")
    func counts() {
        let undated = PublishedName(.health, year: nil)
        for (number, isTaken) in [(999_999_999, true), (1_000_000_000, false)] {
            #expect((Self.problem(.health, "2026-W40,168,\(number),0,0,0,0,0,ok,0") == nil) == isTaken)
        }
        for (number, isTaken) in [(99_999, true), (100_000, false)] {
            let text = "\(undated.header)\r\nundated-\(number),168,0,0,0,0,0,0,ok,0\r\n"
            #expect((PublishedTable.problem(Array(text.utf8), undated) == nil) == isTaken)
        }
    }

    @Test("A table has up to sixteen practices, with names of up to 32 letters")
    func practices() {
        func problem(_ count: Int, _ length: Int) -> FileProblem? {
            let names = (0..<count).map { place in
                String(repeating: "x", count: length - 1) + String(UnicodeScalar(UInt8(97 + place)))
            }
            return Self.problem(.profile, names.map { "2026-Q3,practice,\($0),85" }.joined(separator: "\r\n"))
        }
        #expect(problem(16, 32) == nil)
        #expect(problem(17, 32)?.line == 18)
        #expect(problem(17, 32)?.found == "more than 16 levels of practice")
        #expect(problem(2, 33)?.line == 2)
    }
}
