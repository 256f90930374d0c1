import Testing
import UnitCheck
import UnitPlan
import UsageFormat
import UsageLog

@Suite("What is found on a unit")
struct FindingTests {
    private let service = Account(name: "breathpacer", groups: ["breathpacer", "gpio"])

    @Test("All well is 0, a warning too; a problem is 1, hardware that is not to be had 69; the worst is the verdict")
    func statuses() {
        let well = CallFacts.strip(callCost: .microseconds(2), frame: .milliseconds(3)).finding
        let warned = ButtonFacts.reads(isPressed: true).finding
        let wrong = CountFacts.damaged(["private/state slot 1"]).finding
        let gone = BusFacts.missing("/dev/spidev0.0")
        #expect(CheckReport([]).status == 0 && CheckReport([]).verdict == .ok)
        #expect(CheckReport([well, warned]).status == 0 && CheckReport([well, warned]).verdict == .warning)
        #expect(CheckReport([wrong, well]).status == 1 && CheckReport([wrong, well]).verdict == .problem)
        #expect(CheckReport([gone, wrong]).status == 69)
    }

    @Test("What is not well has what to do in a row of its own, and only that")
    func rows() {
        let report = CheckReport([
            ButtonFacts.reads(isPressed: false).finding, ButtonFacts.reads(isPressed: true).finding,
        ])
        #expect(
            report.rows == [
                ["ok", "button", "not pressed"], ["warning", "button", "reads as pressed"],
                ["", "", "→ if nobody presses it, check its wire, button.active_low and button.bias"],
            ])
    }

    @Test("The JSON has the documented keys, no name where there is one of a kind, no remedy where all is well")
    func json() {
        let chip = ChipFacts.missing(setting: "light.chip", found: "find \"x\"", remedy: "correct it")
        let text = CheckReport([ButtonFacts.reads(isPressed: false).finding, chip]).json(version: "1.2.3")
        #expect(
            text == """
                {
                  "version": "1.2.3",
                  "verdict": "problem",
                  "findings": [
                    {
                      "subject": "button",
                      "verdict": "ok",
                      "found": "not pressed"
                    },
                    {
                      "subject": "chip",
                      "name": "light.chip",
                      "verdict": "problem",
                      "found": "find \\"x\\"",
                      "remedy": "correct it"
                    }
                  ]
                }

                """)
    }

    @Test(
        "A device is open to the service by owner, group or all, judged by the first that fits, as the kernel does",
        arguments: [
            ("root", "gpio", 0o660 as UInt32, true), ("root", "root", 0o600, false), ("root", "root", 0o666, true),
            ("root", "spi", 0o660, false), ("root", "gpio", 0o640, false), ("breathpacer", "root", 0o600, true),
            ("root", "gpio", 0o606, false), ("breathpacer", "gpio", 0o060, false),
            // A bit to execute it, which a device has no use for, does no harm.
            ("root", "gpio", 0o770, true),
        ])
    func devices(owner: String, group: String, mode: UInt32, isOpen: Bool) {
        let node = NodeFacts(path: "/dev/gpiochip0", owner: owner, group: group, mode: mode)
        let finding = node.finding(for: service, isOpenHere: true, usualGroup: "gpio", subsystem: "gpio")
        #expect(finding.verdict == (isOpen ? .ok : .problem))
        #expect(!finding.isUnavailable)
    }

    @Test("A device that is closed says how to open it: a group for the user, or a rule for the device")
    func deviceRemedies() {
        func remedy(_ group: String, mode: UInt32 = 0o660) -> String? {
            NodeFacts(path: "/dev/spidev0.0", owner: "root", group: group, mode: mode)
                .finding(for: service, isOpenHere: true, usualGroup: "spi", subsystem: "spidev").remedy
        }
        #expect(remedy("spi") == "`usermod --append --groups spi breathpacer`")
        #expect(remedy("spi", mode: 0o770) == "`usermod --append --groups spi breathpacer`")
        #expect(remedy("root")?.contains("SUBSYSTEM==\"spidev\", GROUP=\"spi\", MODE=\"0660\"") == true)
    }

    @Test("Without a service it is whoever asks that must be able to open it")
    func devicesByHand() {
        let node = NodeFacts(path: "/dev/gpiochip0", owner: "root", group: "gpio", mode: 0o660)
        func finding(_ isOpen: Bool) -> Finding {
            node.finding(for: nil, isOpenHere: isOpen, usualGroup: "gpio", subsystem: "gpio")
        }
        #expect(finding(true).verdict == .ok)
        #expect(finding(false).verdict == .problem && finding(false).isUnavailable)
    }

    @Test("The cost of a call is given with its ember; lines too slow to be dimmed are not to be had")
    func calls() {
        let zero2 = CallFacts.dimmed(callCost: .nanoseconds(11_040), frequencyHz: 1500, ember: 13.46, canDim: true)
        #expect(zero2.finding.found == "11.0 µs each at 1500 Hz: the ember has L* 13.5")
        let slow = CallFacts.dimmed(callCost: .milliseconds(1), frequencyHz: 1500, ember: 60, canDim: false).finding
        #expect(slow.isUnavailable && slow.found == "1.0 ms each, too long for 1500 pulses a second")
        #expect(CallFacts.notMeasured(unitRuns: true).finding.verdict == .ok)
        #expect(CallFacts.notMeasured(unitRuns: true).finding != CallFacts.notMeasured(unitRuns: false).finding)
    }

    @Test("Calls and a button that fail, and a bus that is not there, end with 69 and their remedy")
    func failures() {
        let failed = CallFacts.failed("set lines: Input/output error", remedy: "look at the board").finding
        #expect(CheckReport([failed]).status == 69)
        #expect(
            CheckReport([failed]).rows == [
                ["problem", "calls", "set lines: Input/output error"], ["", "", "→ look at the board"],
            ])
        let button = ButtonFacts.failed("read GPIO23: Input/output error", remedy: "look at the board").finding
        #expect(CheckReport([button]).status == 69)
        #expect(
            CheckReport([button]).rows == [
                ["problem", "button", "read GPIO23: Input/output error"], ["", "", "→ look at the board"],
            ])
        let bus = BusFacts.missing("/dev/spidev0.0")
        #expect(
            CheckReport([bus]).rows == [
                ["problem", "bus", "/dev/spidev0.0: not there"],
                ["", "", "→ switch SPI on (dtparam=spi=on in config.txt), or correct light.spi_device"],
            ])
    }

    @Test(
        "Times are told with one decimal",
        arguments: [
            (0, "0.0 µs"), (4_449, "4.4 µs"), (4_450, "4.5 µs"), (999_949, "999.9 µs"), (2_100_000, "2.1 ms"),
            (999_900_000, "999.9 ms"), (1_000_000_000, "1.0 s"), (1_250_000_000, "1.3 s"),
        ] as [(Int64, String)])
    func durations(nanoseconds: Int64, text: String) {
        #expect(Duration.nanoseconds(nanoseconds).short == text)
    }

    @Test(
        "Whoever vouches for the time is named; nobody's is a warning, a broken promise a problem, each with its remedy"
    )
    func clock() {
        func finding(_ trust: ClockSource, _ believed: ClockSource?, _ driver: String? = nil) -> Finding {
            TimeFacts(trust: trust, believed: believed, date: "2026-11-25", realTimeClock: driver).finding
        }
        #expect(finding(.ntp, .ntp).found == "2026-11-25, synchronised with a network's")
        #expect(finding(.rtc, .rtc, "rtc-ds1307").found.contains("rtc-ds1307"))
        #expect(finding(.operatorsWord, .operatorsWord).verdict == .ok)
        #expect(finding(.ntp, nil).verdict == .warning)
        for remedy in ["timesyncd", "DS3231", "operator"] {
            #expect(finding(.ntp, nil).remedy?.contains(remedy) == true)
        }
        #expect(finding(.rtc, nil).remedy?.contains("dtoverlay=i2c-rtc,ds3231") == true)
        #expect(finding(.rtc, nil, "rtc-ds1307").remedy?.contains("hwclock --systohc") == true)
        #expect(finding(.operatorsWord, nil).verdict == .problem)
    }

    @Test(
        "A disk that is slow is a warning; one that is full, read-only or broken a problem; one that may not be tried is told of",
        arguments: [
            (DiskFacts.Flush.took(.milliseconds(12)), 64, false, Finding.Verdict.ok),
            (.took(.milliseconds(501)), 64, false, .warning), (.took(.milliseconds(12)), 0, false, .problem),
            (.took(.milliseconds(12)), 64, true, .problem), (.failed("Input/output error"), 64, false, .problem),
            (.refused, 64, false, .ok), (.unsupported, 64, false, .ok),
        ])
    func disk(flush: DiskFacts.Flush, mebibytes: UInt64, isReadOnly: Bool, verdict: Finding.Verdict) {
        let finding = DiskFacts(
            directory: "/var/lib/breathpacer", free: mebibytes << 20, isReadOnly: isReadOnly, flush: flush
        ).finding
        #expect(finding.verdict == verdict)
        #expect((finding.remedy == nil) == (verdict == .ok))
        #expect(flush != .refused || finding.found.contains("root"))
    }

    @Test("A disk has to hold a megabyte, and a flush may take half a second, and no more")
    func limits() {
        func rows(free: UInt64, _ flush: DiskFacts.Flush) -> [[String]] {
            CheckReport([DiskFacts(directory: "/d", free: free, isReadOnly: false, flush: flush).finding]).rows
        }
        #expect(
            rows(free: 1_048_576, .took(.milliseconds(500))) == [
                ["ok", "disk", "/d: 1 MiB free, a flush takes 500.0 ms"]
            ])
        #expect(
            rows(free: 1_048_575, .took(.milliseconds(500))) == [
                ["problem", "disk", "/d: 1023 KiB free, too little for a year's files"],
                ["", "", "→ remove what fills the disk"],
            ])
        #expect(
            rows(free: 1_048_576, .took(.nanoseconds(500_050_000))) == [
                ["warning", "disk", "/d: 1 MiB free, a flush takes 500.1 ms"],
                ["", "", "→ the card may be dying: replace it soon"],
            ])
        #expect(
            rows(free: 1_048_576, .unsupported) == [
                ["ok", "disk", "/d: 1 MiB free; a flush can not be tried here without leaving a trace"]
            ])
        #expect(
            rows(free: 1_048_576, .refused) == [
                ["ok", "disk", "/d: 1 MiB free; what a flush takes is told to root (sudo)"]
            ])
    }

    @Test("A folder has the unit's owner and the mode it should have, or says how to give it that")
    func folders() {
        func finding(_ owner: String, _ mode: UInt32, for account: Account?) -> Finding {
            FolderFacts(
                name: "private", wanted: 0o700,
                node: NodeFacts(path: "/d/private", owner: owner, group: owner, mode: mode)
            ).finding(for: account)
        }
        #expect(finding("breathpacer", 0o700, for: service).found == "breathpacer:breathpacer 0700")
        #expect(finding("root", 0o700, for: service).remedy == "`chown breathpacer: /d/private`")
        #expect(finding("root", 0o700, for: nil).verdict == .ok)
        #expect(finding("breathpacer", 0o755, for: service).verdict == .problem)
        #expect(finding("breathpacer", 0o755, for: service).remedy == "`chmod 0700 /d/private`")
        #expect(
            finding("breathpacer", 0o2700, for: service).found == "breathpacer:breathpacer 2700; expected mode 0700")
        #expect(FolderFacts(name: "private", wanted: 0o700, node: nil).finding(for: service).verdict == .warning)
    }

    @Test(
        "A room's headcount that is not set is a warning which names file and line; below ten it is said what follows")
    func headcount() {
        let unset = CountFacts.headcount(UsageConfiguration(), file: "/etc/breathpacer/settings.toml")
        #expect(unset.verdict == .warning)
        #expect(unset.remedy?.contains("/etc/breathpacer/settings.toml: [room] headcount = …") == true)
        #expect(
            CountFacts.headcount(UsageConfiguration(headcount: 9), file: "x").found
                == "9, fewer than 10: only health is published")
        #expect(CountFacts.headcount(UsageConfiguration(headcount: 10), file: "x").found == "10: use is published")
    }

    @Test("A room with closed days needs the operator's word for the others, and check names the key")
    func closedDays() {
        var configuration = UsageConfiguration(rules: UsageRules(openDays: [.mon, .tue]), headcount: 24)
        let silent = CountFacts.headcount(configuration, file: "x")
        #expect(silent.verdict == .warning)
        #expect(silent.remedy?.contains("x: [room] staffed_days = …") == true)
        configuration.rules.countsDays = true
        #expect(CountFacts.headcount(configuration, file: "x").found == "24: use is published")
    }

    @Test("A settings file that the service alone is told of is a problem: the stick's copy would not know it")
    func serviceFile() {
        func finding(_ environment: String, file: String?) -> Finding {
            let service = ServiceFacts.properties(["LoadState": "loaded", "Environment": environment])
            return SetUpFacts(settingsFile: file, serviceFile: service.settingsFile, keyCount: 3, boardModel: nil)
                .findings[0]
        }
        let own = finding("A=b BREATHPACER_SETTINGS=/srv/unit.toml", file: UnitPlaces.settings)
        #expect(own.verdict == .problem)
        #expect(own.remedy?.hasPrefix("make /etc/breathpacer/settings.toml a link to /srv/unit.toml") == true)
        #expect(finding("BREATHPACER_SETTINGS=/srv/unit.toml", file: nil).verdict == .problem)
        #expect(finding("BREATHPACER_SETTINGS=/srv/unit.toml", file: "/srv/unit.toml").verdict == .ok)
        #expect(finding("", file: UnitPlaces.settings).verdict == .ok)
    }
}
