import PacerSimulator
import Testing
import UsageFormat

@Suite("Rows of published files")
struct RowTests {
    @Test("What is written is read back equal, and what was read is written again byte for byte", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for year in [2026, nil] {
            let periods = try Self.periods(year, &random)
            let weeks = periods.map { ($0, WeekRow(from: &random, isDated: year != nil)) }
            try check(PublishedName(.weekly, year: year), weeks, { [$0.text] }, WeekRow.rows)
            let health = periods.map { ($0, HealthRow(from: &random)) }
            try check(PublishedName(.health, year: year), health, { [$0.text] }, HealthRow.rows)
        }
        let tables = (1...4).flatMap { quarter in
            ProfileTable.Kind.allCases.map { ("2026-Q\(quarter)", ProfileTable($0, from: &random)) }
        }
        try check(PublishedName(.profile, year: 2026), tables, \.texts, ProfileTable.rows)
    }

    private func check<Content>(
        _ name: PublishedName, _ rows: [(period: String, content: Content)], _ texts: (Content) -> [String],
        _ read: ([UInt8], PublishedName, ISOWeek?) throws -> [Row<Content>]
    ) throws {
        func table(_ rows: [(period: String, content: Content)]) -> PublishedTable {
            PublishedTable(
                name, rows: rows.flatMap { row in texts(row.content).map { PublishedTable.fields(row.period, $0) } })
        }
        let written = table(rows).bytes
        let found = try read(written, name, nil)
        #expect(found.map(\.content) == rows.map(\.content))
        #expect(table(Array(zip(rows.map(\.period), found.map(\.content)))).bytes == written)
        #expect(PublishedTable(written, name)?.bytes == written)
        #expect(PublishedTable.problem(written, name) == nil)
    }

    private static func periods(_ year: Int?, _ random: inout SeededGenerator) throws -> [String] {
        guard let year else {
            return Set((0..<20).map { _ in Int.random(in: PublishedRange.undatedWeek, using: &random) }).sorted()
                .map(UndatedWeek.text)
        }
        return try (1...53).filter { _ in Bool.random(using: &random) }.map { number in
            "\(try #require(ISOWeek(year: year, number: number)))"
        }
    }

    @Test(
        "A number out of its range is refused, and named without being repeated",
        arguments: [
            ("weekly-2026.csv", "2026-W02,60845,ok,full,168,ntp"), ("weekly-2026.csv", "2026-W02,5,ok,full,168,ntp"),
            ("weekly-2026.csv", "2026-W02,25,ok,full,170,ntp"),
            ("weekly-2026.csv", "2026-W9223372036854775807,25,ok,full,168,ntp"),
            ("weekly-undated.csv", "undated-9223372036854775807,25,ok,full,168,none"),
            ("weekly-undated.csv", "undated-100000,25,ok,full,168,none"),
            ("health-2026.csv", "2026-W02,168,1000000000,0,0,0,0,0,ok,0"),
            ("health-2026.csv", "2026-W02,168,0,0,0,9223372036854775807,0,0,ok,0"),
            ("health-2026.csv", "2026-W02,168,0,0,0,0,0,0,ok,25"),
            ("profile-2026.csv", "2026-Q1,small_weeks,ge9223372036854775807,"),
            ("profile-2026.csv", "9999-Q1,small_weeks,ge20,"),
        ])
    func range(name: String, row: String) throws {
        let name = try #require(PublishedName(name))
        let problem = PublishedTable.problem(Array("\(name.header)\r\n\(row)\r\n".utf8), name)
        #expect(problem?.line == 2)
    }

    @Test("Rows of a version that counted no noise are read as such, and stay so in a file with later ones")
    func formerHealth() throws {
        let name = PublishedName(.health, year: 2026)
        let former = try #require(name.formerHeader)
        #expect(name.header == former + ",button_noise")
        let bytes = Array("\(former)\r\n2026-W02,168,1,0,0,2,0,0,stuck\r\n".utf8)
        var table = try #require(PublishedTable(bytes, name))
        #expect(table.formerBytes == bytes)
        #expect(try HealthRow.rows(bytes, name).map(\.content.noisyHours) == [nil])
        #expect(table.bytes == Array("\(name.header)\r\n2026-W02,168,1,0,0,2,0,0,stuck,\r\n".utf8))
        table.add([PublishedTable.fields("2026-W03", HealthRow(readyHours: 168, HealthCounts()).text)])
        #expect(table.formerBytes == nil)
        #expect(PublishedTable(table.bytes, name) == table)
        let rows = try HealthRow.rows(table.bytes, name)
        #expect(rows.map(\.content.noisyHours) == [nil, 0])
        #expect(rows.map(\.content.text) == ["168,1,0,0,2,0,0,stuck,", "168,0,0,0,0,0,0,ok,0"])
        #expect(PublishedName(.weekly, year: 2026).formerHeader == nil)
    }

    @Test("Names of published files are read as they are written, and no others")
    func names() {
        for name in ["weekly-2026.csv", "profile-1970.csv", "health-9999.csv", "weekly-undated.csv"] {
            #expect(PublishedName(name)?.description == name)
        }
        for name in [
            "profile-undated.csv", "weekly-26.csv", "weekly-1969.csv", "weekly-10000.csv", "weekly-2026.CSV",
            "weekly-+2026.csv", "weekly-9223372036854775808.csv", "monthly-2026.csv", "weekly-.csv", "weekly-", "",
        ] {
            #expect(PublishedName(name) == nil, "\(name)")
        }
    }
}

extension WeekRow {
    fileprivate init(from random: inout SeededGenerator, isDated: Bool) {
        let number = Told.number(Int.multiple(in: PublishedRange.started, using: &random))
        self.init(
            [number, .low, .fewHours].randomElement(using: &random) ?? .low,
            isPartial: Bool.random(using: &random),
            readyHours: Int.random(in: PublishedRange.readyHours, using: &random),
            clock: isDated ? ClockSource.allCases.randomElement(using: &random) : nil)
    }
}

extension HealthRow {
    fileprivate init(from random: inout SeededGenerator) {
        var counts = HealthCounts()
        for path in [
            \HealthCounts.restarts, \.hardwareFaults, \.repairs, \.diskErrorHours, \.clockFaults, \.resets,
        ] {
            counts[keyPath: path] = Int.random(in: PublishedRange.count, using: &random)
        }
        counts.isButtonStuck = Bool.random(using: &random)
        counts.noisyHours = Int.random(in: PublishedRange.noisyHours, using: &random)
        self.init(readyHours: Int.random(in: PublishedRange.readyHours, using: &random), counts)
    }
}

extension ProfileTable {
    fileprivate init(_ kind: Kind, from random: inout SeededGenerator) {
        if kind == .smallWeeks {
            let level = Self.smallWeeks(
                reachesBound: Bool.random(using: &random), Int.random(in: Thresholds.smallWeeksBounds, using: &random))
            self.init(kind, [Level(level, nil)])
            return
        }
        let coarse = Bool.random(using: &random)
        let names =
            switch kind {
            case .outcome, .smallWeeks: Self.outcomes
            case .weekday: coarse ? Self.weekParts : Self.weekdays.filter { _ in Bool.random(using: &random) } + ["sun"]
            case .practice: coarse ? ["breathe", Self.otherPractices] : ["breathe", "body_check", "team_minute"]
            case .timeOfDay: Self.dayParts
            }
        var seen: Set<String> = []
        self.init(
            kind,
            names.filter { seen.insert($0).inserted }.map {
                Level($0, Int.multiple(in: PublishedRange.sessions, using: &random))
            })
    }
}

extension Int {
    fileprivate static func multiple(in range: ClosedRange<Int>, using random: inout SeededGenerator) -> Int {
        Int.random(in: range.lowerBound / 5...range.upperBound / 5, using: &random) * 5
    }
}
