import PacerFiles
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
            return try folder.read().fleet.problems.map {
                #expect($0.remedy == .mendList)
                return "\($0.problem.found); \($0.problem.expected)"
            }
        }
        #expect(try problems(header + String(repeating: "n,d1,2026-11-25,ok\n", count: 99_999)).isEmpty)
        // Of more than half of the bytes that a list may have.
        let long = "n,d1,2026-11-25,\(String(repeating: "x", count: 100))\n"
        #expect(try problems(header + String(repeating: long, count: 80_000)).isEmpty)
        #expect(
            try problems(header + String(repeating: "n,d1,2026-11-25,ok\n", count: 100_000))
                == ["more than 100000 lines; a line for each unit"])
        #expect(
            try problems(header + "n,d1,2026-11-25,ok" + String(repeating: "x", count: 16 << 20))
                == ["read fails: File too large; a file of 16 MiB at most"])
    }

    @Test("All lists of pulls name as many units as a fleet has folders; the list that goes beyond is named")
    func lists() throws {
        #expect(FleetReader.mostPulls == 100_000)
        let folder = try FleetFolder()
        let header = "site,device,last_success,result\n"
        try folder.writeUnit("site=n/device=d1", [25])
        try folder.write(header + "n,d1,2026-11-24,ok\nn,d2,,refused\nn,d3,soon,ok\n", to: "pull-status.csv")
        // A copy names no other unit, and adds a wrong line.
        try folder.write(header + "n,d1,2026-11-25,ok\nn,d1,2026-11-25,ok\nn,d3,,ok\nn\n", to: "sa/pull-status.csv")
        try folder.write(header + "n,d4,,refused\n", to: "sb/pull-status.csv")
        func read(_ most: Int) throws -> (devices: [String], problems: [String]) {
            let reader = try FleetReader(
                [folder.path], ReportPeriod(today: FleetFolder.today), mostPulls: most)
            let fleet = reader.read { _, _, _ in }
            let problems = fleet.problems.map { "\($0.path.dropFirst(folder.path.count)) \($0.problem.found)" }
            return (fleet.units.map(\.device), problems)
        }
        let wrong = ["/pull-status.csv soon", "/sa/pull-status.csv 1 field"]
        // Three units and two wrong lines, and one unit more.
        #expect(try read(6).devices == ["d1", "d2", "d3", "d4"])
        #expect(try read(6).problems == wrong)
        #expect(try read(5).devices == ["d1", "d2", "d3"])
        #expect(try read(5).problems == wrong + ["/sb/pull-status.csv more than 5 units, with those of other lists"])
    }

    @Test("One name at five hundred sites: of one unit that moved, and of five hundred")
    func sites() throws {
        for isOne in [true, false] {
            let folder = try FleetFolder()
            for site in 0..<500 {
                try folder.writeUnit("site=s\(site)/device=d", [isOne ? 25 : 10 + site % 2 * 5, 30])
            }
            let fleet = try FleetReader([folder.path], ReportPeriod(today: FleetFolder.today)).read { _, _, _ in }
            #expect(fleet.units.count == (isOne ? 1 : 500))
            #expect(fleet.problemCount == (isOne ? 0 : 499))
        }
    }

    @Test("Of the folders of one unit ten thousand are read; the first one beyond is named")
    func copies() throws {
        #expect(UnitReading.mostFolders == 10_000)
        let folder = try FleetFolder()
        for site in ["a", "b", "c"] { try folder.writeUnit("site=\(site)/device=d", [25, 30]) }
        let folders = try FleetFolders([folder.path]).units
        func problems(_ most: Int) -> [String] {
            UnitReading.read(folders, [:], [], ReportPeriod(today: FleetFolder.today), most: most)
                .flatMap { $0.problems.map(\.problem.found) }
        }
        #expect(problems(3) == [])
        #expect(problems(2) == ["more than 2 folders of one unit"])
        let reading = UnitReading.read(folders, [:], [], ReportPeriod(today: FleetFolder.today), most: 2)
        #expect(reading.flatMap { $0.problems.map(\.path) } == ["\(folder.path)/site=c/device=d"])
        #expect(reading.map(\.unit.site) == ["b"])
    }

    @Test(
        "A list of pulls has lines of up to a thousand bytes; a longer one costs its row, and CR alone ends lines too")
    func pullLines() throws {
        func problems(_ rows: [String], end: String = "\n") throws -> [String] {
            let folder = try FleetFolder()
            let lines = ["site,device,last_success,result"] + rows
            try folder.write(lines.map { $0 + end }.joined(), to: "pull-status.csv")
            return try folder.read().fleet.problems.map { "\($0.problem.line ?? 0) \($0.problem.found)" }
        }
        let line = "n,d1,2026-11-25,ok"
        let longest = line + String(repeating: "x", count: 1000 - line.utf8.count)
        #expect(try problems([line, longest]) == [])
        #expect(try problems([line, longest + "x", line]) == ["3 1001 bytes"])
        for end in ["\r", "\r\n", "\n"] {
            #expect(try problems([line, longest], end: end) == [])
            #expect(try problems(Array(repeating: line, count: 100_000), end: end) == ["0 more than 100000 lines"])
        }
    }

    @Test("Of a unit 256 files are read; that there are more is told, and where")
    func files() throws {
        let folder = try FleetFolder()
        for year in 1970..<1970 + 256 {
            try folder.write(["\(year)-W02,168,0,0,0,0,0,0,ok,0"], to: "site=a/device=d/health-\(year).csv")
        }
        // Years to come are problems of their own; whole is whole.
        let future = (2027..<1970 + 256).count
        #expect(try folder.read().fleet.problemCount == future)
        try folder.write(["2026-W02,25,ok,full,168,ntp"], to: "site=a/device=d/weekly-2026.csv")
        let fleet = try folder.read().fleet
        #expect(fleet.problemCount == future + 1)
        let problem = fleet.problems.last
        #expect(problem?.path == "\(folder.path)/site=a/device=d")
        #expect(problem?.problem.found == "257 published files")
    }

    @Test("Units lie up to twelve folders deep; a deeper folder is named and not gone into")
    func depth() throws {
        let folder = try FleetFolder()
        func nested(_ levels: Int) -> String { (1...levels).map { "f\($0)" }.joined(separator: "/") }
        try folder.writeUnit(nested(12), [25])
        try folder.writeUnit(nested(13), [30])
        let fleet = try folder.read().fleet
        #expect(fleet.units.map(\.device) == ["f12"])
        #expect(fleet.problems.map(\.problem.found) == ["a folder 13 levels deep"])
        #expect(fleet.problems.first?.path.hasSuffix("/f12/f13") == true)
    }

    @Test("A fleet has a hundred thousand folders at most, and so has a folder names: the one with more is named")
    func folders() throws {
        #expect(FleetFolders.mostFolders == 100_000)
        #expect(Folder.mostNames == 100_000)
        let folder = try FleetFolder()
        for device in 0..<4 { try folder.writeUnit("site=a/device=d\(device)", [25]) }
        #expect(try FleetFolders([folder.path], most: 5).units.count == 4)
        #expect(throws: FileError.self) { try FleetFolders([folder.path], most: 4) }
        do throws(FileError) {
            _ = try FleetFolders([folder.path], most: 3)
        } catch {
            #expect(error.path == "\(folder.path)/site=a")
            #expect(error.reason.hasPrefix("more than 3 folders so far; "))
        }
        #expect(try Folder.entries("\(folder.path)/site=a", most: 4).count == 4)
        do throws(FileError) {
            _ = try Folder.entries("\(folder.path)/site=a", most: 3)
            Issue.record("taken")
        } catch {
            #expect(error.path == "\(folder.path)/site=a")
            #expect(error.reason.hasPrefix("more than 3 names in it; "))
        }
    }

    @Test("Two hundred problems are kept in memory and on the page; all are counted")
    func problems() throws {
        let folder = try FleetFolder()
        for device in 0..<201 { try folder.write("", to: "site=a/device=d\(device)/weekly-2026.csv") }
        let fleet = try folder.read().fleet
        #expect(fleet.problems.count == 200)
        #expect(fleet.problemCount == 201)
    }
}
