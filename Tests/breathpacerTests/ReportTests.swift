import Foundation
import Testing

extension Program.Folder {
    /// A fleet of one unit in `fleet`, whose last closed week is 2026-W47.
    func writeFleet() throws {
        try FileManager.default.createDirectory(
            atPath: path + "/fleet/site=north/device=d-1", withIntermediateDirectories: true)
        try write(
            "week,started,flag,coverage,ready_hours,clock\r\n2026-W46,25,ok,full,168,ntp\r\n2026-W47,,low,full,168,ntp\r\n",
            to: "fleet/site=north/device=d-1/weekly-2026.csv")
        let columns = "restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button"
        try write(
            "week,ready_hours,\(columns)\r\n2026-W46,168,0,0,0,0,0,0,ok\r\n2026-W47,168,0,0,0,0,0,0,ok\r\n",
            to: "fleet/site=north/device=d-1/health-2026.csv")
    }
}

@Suite("The report's command")
struct ReportTests {
    private static let report = "breathpacer report fleet --output report.html --today 2026-11-25"

    @Test("It writes the page, the tables, the metrics and the cards, and says in a line what it found")
    func everything() throws {
        let program = try Program()
        try program.folder.writeFleet()
        let line = Self.report + " --csv tables --prometheus fleet.prom --cards cards.html"
        let result = try program.run(line)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output == "1 unit: 0 to visit, 0 unreachable\n")
        let files = try program.run("ls . tables").output.split(separator: "\n").map(String.init)
        #expect(
            files == [
                ".:", "cards.html", "fleet", "fleet.prom", "report.html", "tables", "tables:", "datapackage.json",
                "health.csv", "problems.csv", "profile.csv", "sites.csv", "units.csv", "weeks.csv",
            ])
        #expect(
            try program.folder.read("tables/weeks.csv") == """
                site,room,device,week,monday,started,flag,coverage,ready_hours,clock\r
                north,,d-1,2026-W46,2026-11-09,25,ok,full,168,ntp\r
                north,,d-1,2026-W47,2026-11-16,,low,full,168,ntp\r

                """)
        #expect(
            try program.folder.read("fleet.prom").contains("breathpacer_week_low{site=\"north\",device=\"d-1\"} 1\n"))
        let page = try program.folder.read("report.html")
        _ = try program.run(line + " --quiet")
        #expect(try program.folder.read("report.html") == page)
    }

    @Test("A made-up fleet may be younger than one of its units has been silent", arguments: [1, 4, 5])
    func youngSample(weeks: Int) throws {
        let program = try Program()
        let made = try program.run("breathpacer sample fleet --units 16 --weeks \(weeks) --today 2026-11-25")
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output == "16 units in fleet\n")
        let read = try program.run(Self.report)
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.output.hasPrefix("16 units: "))
    }

    @Test("Whatever the umask, everybody may read the metrics, and nobody else what the umask keeps from them")
    func modes() throws {
        let program = try Program()
        try program.folder.writeFleet()
        let result = try program.run(
            "umask 077; \(Self.report) --prometheus fleet.prom; stat --format '%a %n' fleet.prom report.html")
        #expect(result.output.hasSuffix("\n644 fleet.prom\n600 report.html\n"), "\(result.output)")
    }

    @Test("A problem stops nothing, and with --strict it ends with 65 after everything is written")
    func problems() throws {
        let program = try Program()
        try program.folder.writeFleet()
        try program.folder.write("", to: "fleet/site=north/device=d-1/health-2026.csv")
        let tolerant = try program.run(Self.report)
        #expect(tolerant.status == 0)
        #expect(tolerant.output == "1 unit: 0 to visit, 0 unreachable, 1 not known; problems in files: 1\n")
        let strict = try program.run("rm report.html; \(Self.report) --strict --quiet")
        #expect(strict.status == 65)
        #expect(strict.output.isEmpty)
        #expect(strict.errors.contains("health-2026.csv: found an empty file; expected the header week,"))
        #expect(try program.folder.read("report.html").contains("d-1"))
    }

    @Test(
        "What cannot be read or written ends with 74, no unit with 65, no date with 64",
        arguments: [
            ("breathpacer report absent --output report.html", 74, "open absent: No such file or directory"),
            ("breathpacer report fleet --output absent/report.html", 74, "absent/report.html"),
            ("breathpacer report fleet --output report.html --csv absent/tables", 74, "make absent/tables"),
            ("mkdir empty; breathpacer report empty --output report.html", 65, "found no unit"),
            ("breathpacer report fleet --output report.html --today soon", 64, "soon"),
            ("breathpacer report --output report.html", 64, "fleet"),
            ("breathpacer report fleet --output report.html --separator \";\"", 64, "--csv FOLDER"),
            ("breathpacer report fleet --output report.html --csv tables --separator x", 64, "separator"),
            ("breathpacer report fleet --output report.html --language it", 64, "language"),
        ])
    func failures(line: String, status: Int32, words: String) throws {
        let program = try Program()
        try program.folder.writeFleet()
        let result = try program.run(line)
        #expect(result.status == status)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(try program.run("test -e report.html").status == 1)
    }
}
