import Testing
import UsageFormat
import UsageLog

@Suite("For how long published files are kept")
struct RetentionTests {
    /// The published tables once a week of 2029 has closed.
    ///
    /// - Parameters:
    ///   - years: those whose files are there before.
    ///   - configuration: of a unit that keeps two years, unless another one is given.
    private func tables(
        after years: [Int], _ configuration: UsageConfiguration = UsageConfiguration(headcount: 24, keepYears: 2)
    ) -> [String] {
        let room = UsageRoom("2029-12-23", configuration)
        for year in years {
            put(.weekly, year, "\(year)-W10,,low,full,168,ntp", in: room)
            put(.profile, year, "\(year)-Q1,small_weeks,lt20,", in: room)
            put(.health, year, "\(year)-W10,168,0,0,0,0,0,0,ok,0", in: room)
        }
        put(.weekly, nil, "undated-1,,low,full,168,none", in: room)
        put(.health, nil, "undated-1,168,0,0,0,0,0,0,ok,0", in: room)
        room.start()
        room.pass(days: 1)
        room.pass(.seconds(3600))
        return room.disk.contents.map(\.path).filter { $0.hasSuffix(".csv") }
    }

    private func put(_ kind: PublishedName.Kind, _ year: Int?, _ row: String, in room: UsageRoom) {
        let name = PublishedName(kind, year: year)
        room.disk.put("published/\(name)", Array("\(name.header)\r\n\(row)\r\n".utf8))
    }

    @Test("Years that are no longer kept are removed, undated weeks are not")
    func years() {
        #expect(
            tables(after: [2026, 2027, 2028]) == [
                "published/health-2028.csv", "published/health-2029.csv", "published/health-undated.csv",
                "published/profile-2028.csv", "published/weekly-2028.csv", "published/weekly-2029.csv",
                "published/weekly-undated.csv",
            ])
    }

    @Test("If nothing is set, three years are kept")
    func standard() {
        let weekly = tables(after: [2026, 2027, 2028], UsageConfiguration(headcount: 24)).filter {
            $0.hasPrefix("published/weekly-2")
        }
        #expect(weekly == ["published/weekly-2027.csv", "published/weekly-2028.csv", "published/weekly-2029.csv"])
    }

    @Test("A year without files does not count as one that is kept")
    func gap() {
        #expect(
            tables(after: [2026, 2027]) == [
                "published/health-2027.csv", "published/health-2029.csv", "published/health-undated.csv",
                "published/profile-2027.csv", "published/weekly-2027.csv", "published/weekly-2029.csv",
                "published/weekly-undated.csv",
            ])
    }

    @Test("A clock that was decades ahead removes no year that is kept")
    func yearsAhead() {
        let weekly = tables(after: [2028, 2099]).filter { $0.hasPrefix("published/weekly-2") }
        #expect(weekly == ["published/weekly-2028.csv", "published/weekly-2029.csv", "published/weekly-2099.csv"])
    }
}
