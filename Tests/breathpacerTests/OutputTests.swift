import Foundation
import Testing

@Suite("What the program writes arrives as a whole, or it says so")
struct OutputTests {
    private static let report = "breathpacer report fleet --output report.html --today 2026-11-25"

    @Test(
        "Everything that is printed on a full disk ends with 74 and words",
        arguments: [
            "--help", "--version", "help run", "report --help", "--generate-completion-script bash", "settings show",
            "settings template", "sheet leader", "placard", "wiring", "simulate --for 2s",
            "usage show --settings settings.toml",
            "usage verify --settings settings.toml", "report fleet --output report.html", "settings places",
        ])
    func fullStream(arguments: String) throws {
        let program = try Program()
        try program.folder.writeFleet()
        try program.folder.write(
            "[room]\ndevice = \"d-1\"\n[usage]\ndirectory = \"\(program.folder.path)/counts\"\n", to: "settings.toml")
        _ = try program.run("breathpacer simulate --for 1d --usage counts --settings settings.toml")
        let result = try program.run("export BREATHPACER_SETTINGS=settings.toml; breathpacer \(arguments) >/dev/full")
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors == "breathpacer: write standard output: No space left on device\n")
    }

    @Test(
        "A reader that has read enough ends the program quietly, as SIGPIPE would",
        arguments: ["settings show", "--help"])
    func readerLeft(arguments: String) throws {
        // The reader is gone before the first byte is written.
        let result = try Program().run(
            """
            mkfifo gone
            { read -r _ < gone; breathpacer \(arguments); echo $? > status; } | { exec 0<&-; echo > gone; }
            exit "$(cat status)"
            """)
        #expect(result.status == 141)
        #expect(result.errors.isEmpty, "\(result.errors)")
    }

    @Test("A stream that is closed is no file's: what is meant for it arrives nowhere, and that is told")
    func closedStream() throws {
        let program = try Program()
        try program.folder.writeFleet()
        let result = try program.run("\(Self.report) >&-")
        #expect(result.status == 74)
        #expect(result.errors == "breathpacer: write standard output: Bad file descriptor\n")
        // Each number is taken, by what can be neither read nor written.
        let demo = try program.run("breathpacer demo <&- >&-")
        #expect(demo.status == 64)
        #expect(demo.errors.contains("standard input: Bad file descriptor"), "\(demo.errors)")
    }

    @Test("A disk that is full when counts are written is told of, and nothing is left there")
    func fullCounts() throws {
        let program = try Program()
        let result = try program.run("ulimit -f 0; breathpacer simulate --for 1d --usage counts")
        #expect(result.status == 74)
        #expect(
            result.errors == "breathpacer: write counts/private/state.new: File too large\n", "\(result.errors)")
        #expect(try program.run("find counts -type f").output.isEmpty)
    }

    /// Commands that write a file, and the file.
    private static let writers = [
        ("breathpacer sheet pocket --output out.svg", "out.svg"),
        ("breathpacer wiring --format svg --output out.svg", "out.svg"),
        ("breathpacer wiring --output out.txt", "out.txt"),
        ("breathpacer simulate --for 2s --trace out.csv", "out.csv"),
        ("breathpacer simulate --for 2s --trace out.vcd", "out.vcd"),
        ("\(report) --prometheus out.prom", "out.prom"),
        ("\(report) --cards out.html", "out.html"),
        ("\(report) --csv tables", "tables/weeks.csv"),
        (report, "report.html"),
    ]

    @Test(
        "On a full disk the old file stays as it was, nothing is left beside it, and the status is 74",
        arguments: writers)
    func fullDisk(command: String, file: String) throws {
        let program = try Program()
        try program.folder.writeFleet()
        _ = try program.run("mkdir tables; printf old >\(file)")
        let before = try program.run("ls -aR").output
        // No file may become larger than no byte at all.
        let result = try program.run("ulimit -f 0; \(command)")
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("File too large"), "\(result.errors)")
        #expect(try program.folder.read(file) == "old")
        #expect(try program.run("ls -aR").output == before)
    }

    @Test("A link, a FIFO and a folder are not written to: 74, words, and they stay", arguments: writers)
    func notAFile(command: String, file: String) throws {
        let obstacles = [
            ("ln -s \"$PWD/victim\"", "a symbolic link"), ("ln -s /dev/null", "a symbolic link"), ("mkfifo", "a FIFO"),
            ("mkdir", "a folder"),
        ]
        for (make, kind) in obstacles {
            let program = try Program()
            try program.folder.writeFleet()
            _ = try program.run("mkdir tables; printf old >victim; \(make) \(file)")
            let before = try program.run("ls -l --time-style=+ \(file) victim").output
            let result = try program.run(command)
            #expect(result.status == 74, "\(make): \(result.errors)")
            #expect(
                result.errors.contains(
                    "write \(file): it is \(kind); name a regular file, or one that is not there yet"),
                "\(make): \(result.errors)")
            #expect(try program.run("ls -l --time-style=+ \(file) victim").output == before)
            #expect(try program.folder.read("victim") == "old")
        }
    }

    @Test("A link or a FIFO that lies where others keep a file in the making is not written through")
    func planted() throws {
        for plant in ["ln -s victim", "mkfifo"] {
            let program = try Program()
            try program.folder.writeFleet()
            _ = try program.run("printf old >victim; \(plant) report.html.new")
            #expect(try program.run(Self.report).status == 0)
            #expect(try program.folder.read("report.html").contains("d-1"))
            #expect(try program.folder.read("victim") == "old")
        }
    }

    @Test("The tables and the page of a report are all new or all old")
    func allOrNone() throws {
        let program = try Program()
        try program.folder.writeFleet()
        for device in 0..<30 {
            _ = try program.run("cp -r fleet/site=north/device=d-1 fleet/site=north/device=e-\(device)")
        }
        let tables = ["units", "sites", "weeks", "profile", "health", "problems"]
        let names = tables.map { "tables/\($0).csv" } + ["tables/datapackage.json"]
        _ = try program.run(
            "mkdir tables; for f in \(names.joined(separator: " ")) report.html; do printf old >$f; done")
        // In blocks of 512 bytes: the tables fit and the page, which is the largest, does not.
        _ = try program.run("breathpacer report fleet --output whole.html --today 2026-11-25")
        let size = try program.folder.read("whole.html").utf8.count
        let result = try program.run("ulimit -f \((size - 1) / 512); \(Self.report) --csv tables")
        #expect(result.status == 74)
        #expect(result.errors.contains("write report.html: File too large"), "\(result.errors)")
        for name in names + ["report.html"] { #expect(try program.folder.read(name) == "old", "\(name)") }
        #expect(try program.run("\(Self.report) --csv tables").status == 0)
        for name in names + ["report.html"] { #expect(try program.folder.read(name) != "old", "\(name)") }
    }

    @Test("Standard output is the only device that a file may be, also by the name -, and holds the file alone")
    func standardOutput() throws {
        for name in ["-", "/dev/stdout"] {
            for (command, file) in Self.writers where !command.contains("--csv") && !file.hasSuffix("vcd") {
                let program = try Program()
                try program.folder.writeFleet()
                #expect(try program.run("ln -s /nowhere -; \(command)").status == 0)
                // The time of a report is in its metrics.
                let isSame: (String, String) -> Bool =
                    file.hasSuffix("prom")
                    ? { $0.split(separator: "\n").count == $1.split(separator: "\n").count } : { $0 == $1 }
                let expected = try program.folder.read(file)
                let line = command.replacing(" \(file)", with: " \(name)")
                let result = try program.run(line)
                #expect(result.status == 0, "\(result.errors)")
                #expect(isSame(result.output, expected), "\(line)")
                #expect(try program.run("readlink ./-").output == "/nowhere\n")
            }
        }
    }

    @Test("Standard input is a script or settings by the name -, and run, which reads its settings again, refuses it")
    func standardInput() throws {
        let program = try Program()
        try program.folder.write("at_s,action\n1,tap\n700,tap\n", to: "taps.csv")
        let piped = try program.run("breathpacer simulate --script - --for 1200s <taps.csv")
        #expect(piped.status == 0 && piped.output.contains("sessions started 2,"), "\(piped.errors)")
        #expect(try program.run("echo x | breathpacer simulate --script -").errors.contains("standard input: "))
        let settings = "printf '[room]\nname = \"Ward 9\"\n' | breathpacer"
        #expect(try program.run("\(settings) settings show --settings -").output.contains("Ward 9"))
        let refused = try program.run("\(settings) run --settings -")
        #expect(refused.status == 64 && refused.errors.contains("name a file"), "\(refused.errors)")
    }

    @Test("One file of a report alone can be standard output, and what it found is then said elsewhere")
    func oneAlone() throws {
        let program = try Program()
        try program.folder.writeFleet()
        let page = try program.run("breathpacer report fleet --output - --today 2026-11-25")
        #expect(page.output.hasPrefix("<!doctype html>") && page.output.hasSuffix("</html>\n"))
        #expect(page.errors == "1 unit: 0 to visit, 0 unreachable\n")
        let two = try program.run("breathpacer report fleet --output - --prometheus /dev/stdout")
        #expect(two.status == 64 && two.output.isEmpty && two.errors.contains("--output and --prometheus"))
        let folder = try program.run("breathpacer report fleet --output report.html --csv -")
        #expect(folder.status == 64 && folder.errors.contains("name a folder"))
    }

    @Test(
        "Names and values with control characters reach no terminal as such",
        arguments: [
            "breathpacer settings check --settings \"$NAME\"", "breathpacer run \"$NAME\"",
            "breathpacer report fleet --output \"absent/$NAME\"", "breathpacer report \"$NAME\" --output report.html",
            "breathpacer report fleet --output report.html --strict", "breathpacer simulate --script \"$NAME\"",
            "breathpacer settings check --settings bad.toml", "breathpacer settings show --settings odd.toml",
            "breathpacer usage verify --settings odd.toml", "breathpacer usage show --settings odd.toml",
            "breathpacer simulate --script bad.csv",
        ])
    func terminal(command: String) throws {
        let name = "esc\u{1B}[31m\u{9B}5m\u{202E}rtl\u{2028}line"
        let program = try Program()
        try program.folder.writeFleet()
        try program.folder.write(
            "[room]\nname = \"\(name)\"\nname2 = \"\(name)\"\n".replacing("\u{1B}", with: "x"), to: "bad.toml")
        try program.folder.write(
            "[room]\nname = \"\(name)\"\n[usage]\ndirectory = \"\(program.folder.path)/counts\"\n".replacing(
                "\u{1B}", with: "\\u001b"),
            to: "odd.toml")
        try program.folder.write("at_s,action\n1,\(name)\n", to: "bad.csv")
        let line = """
            NAME='\(name)'; mkdir -p "fleet/site=$NAME/device=$NAME" counts/private counts/published
            printf '%s\\n' "$NAME" >"fleet/site=$NAME/device=$NAME/weekly-2026.csv"
            printf 'week,started,flag,coverage,ready_hours,clock\\r\\n2026-W01,%s,ok,full,1,ntp\\r\\n' "$NAME" \
            >counts/published/weekly-2026.csv
            \(command)
            """
        let result = try program.run(line)
        let said = result.output + result.errors
        #expect(!said.isEmpty)
        let bad = said.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(bad.isEmpty, "\(said.debugDescription)")
    }
}
