import Testing
import UsageReport

@Suite("A fleet's folder of an unusual size")
struct BoundsTests {
    @Test("A list of pulls is read up to a hundred thousand lines; a longer or a larger one is refused by name")
    func pulls() throws {
        let header = "site,device,last_success,result\n"
        func problems(_ text: String) throws -> [String] {
            let folder = try FleetFolder()
            try folder.writeUnit("site=n/device=d1", [25])
            try folder.write(text, to: "pull-status.csv")
            return try folder.read().fleet.problems.map(\.problem.found)
        }
        #expect(try problems(header + String(repeating: "n,d1,2026-11-25,ok\n", count: 99_999)).isEmpty)
        #expect(
            try problems(header + String(repeating: "n,d1,2026-11-25,ok\n", count: 100_000))
                == ["more than 100000 lines"])
        #expect(
            try problems(header + "n,d1,2026-11-25,ok" + String(repeating: "x", count: 16 << 20))
                == ["read fails: File too large"])
    }

    @Test("One name at two thousand sites: of one unit that moved, and of two thousand")
    func sites() throws {
        for isOne in [true, false] {
            let folder = try FleetFolder()
            for site in 0..<2000 {
                try folder.writeUnit("site=s\(site)/device=d", [isOne ? 25 : 10 + site % 2 * 5, 30])
            }
            let fleet = try FleetReader([folder.path], ReportPeriod(today: FleetFolder.today)).read { _, _, _ in }
            #expect(fleet.units.count == (isOne ? 1 : 2000))
            #expect(fleet.problemCount == (isOne ? 0 : 1999))
        }
    }
}
