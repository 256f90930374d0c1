import Glibc
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing
import Testing
import UnitPlan

@Suite("A settings file")
struct SettingsTests {
    @Test("An empty file gives the defaults of the design")
    func defaults() throws {
        let pacer = try Settings.parse("", file: "s.toml").pacerConfiguration
        #expect(pacer == PacerConfiguration(appearance: LightAppearance(segmentCount: 10)))
        #expect(pacer.breathing.breathCount == 30)
    }

    @Test("Every key is taken up")
    func everyKey() throws {
        let settings = try Settings.parse(
            """
            [light]
            driver = "segments"
            chip = "pinctrl-rp1"
            lines = [4, "GPIO5", 6, 7, 8]
            active_low = true
            reversed = true
            frequency_hz = 2000
            brightness = 0.25
            idle = "ember"
            [button]
            chip = "/dev/gpiochip1"
            line = 3
            active_low = false
            bias = "disabled"
            debounce_ms = 5
            min_press_ms = 30
            hold_step_s = 1
            [breathing]
            breaths_per_minute = 5.5
            inhale_share = 0.5
            ramp = true
            minutes = 2
            [practices]
            enabled = ["team_minute", "breathe"]
            [night]
            from = "21:30"
            to = "06:00"
            brightness = 0.2
            [invitation]
            at = ["07:15"]
            minutes = 5
            [cue]
            line = 12
            active_low = true
            pulse_ms = 60
            """, file: "s.toml")
        #expect(
            settings.gpioConfiguration
                == GPIOConfiguration(
                    chip: "pinctrl-rp1", lines: [.offset(8), .offset(7), .offset(6), .name("GPIO5"), .offset(4)],
                    activeLow: true, frequencyHz: 2000))
        #expect(
            settings.plan.button
                == ButtonConfiguration(
                    chip: "/dev/gpiochip1", line: .offset(3), activeLow: false, bias: .disabled,
                    chipSetting: "button.chip"))
        #expect(
            settings.plan.cue
                == CueConfiguration(
                    chip: "pinctrl-rp1", line: .offset(12), activeLow: true, pulse: .milliseconds(60)))
        let pacer = settings.pacerConfiguration
        #expect(pacer.appearance == LightAppearance(segmentCount: 5, brightness: 0.25))
        #expect(pacer.debounce == .milliseconds(5))
        #expect(pacer.leastPress == .milliseconds(30))
        #expect(pacer.holdStep == .seconds(1))
        #expect(pacer.breathing.breath.inhaleShare == 0.5)
        #expect(!pacer.breathing.ramp.isEmpty)
        #expect(pacer.breathing.breathingDuration >= .seconds(120))
        #expect(pacer.practices == [.teamMinute, .breathe])
        #expect(pacer.idle == .ember)
        #expect(
            pacer.night
                == Night(
                    from: TimeOfDay(hour: 21, minute: 30), to: TimeOfDay(hour: 6, minute: 0), brightness: 0.2))
        #expect(pacer.invitation == Invitation(at: [TimeOfDay(hour: 7, minute: 15)], minutes: 5))
    }

    @Test(
        "A bad file is refused with file, key, what was found and what is allowed",
        arguments: [
            ("[light]\nbrightness = 0", "s.toml: light.brightness: found 0; allowed: a number above 0 and at most 1"),
            (
                "[light]\nbrightness = nan",
                "s.toml: light.brightness: found nan; allowed: a number above 0 and at most 1"
            ),
            (
                "[light]\nbrightnes = 1",
                "s.toml: light.brightnes: found an unknown key; the nearest known one is light.brightness"
            ),
            ("[light]\nreversed = 1", "s.toml: light.reversed: found 1; allowed: true or false"),
            (
                "[light]\nlines = []",
                "s.toml: light.lines: found an empty array; allowed: 5 to 28 different lines, each a name such as \"GPIO17\" or an offset"
            ),
            (
                "[light]\nlines = [1, 2, 3, 4, 1]",
                "s.toml: light.lines: found [1, 2, 3, 4, 1]; allowed: 5 to 28 different lines, each a name such as \"GPIO17\" or an offset"
            ),
            (
                "[button]\nline = \"GPIO17\"",
                "s.toml: button.line: found GPIO17, which light.lines has too; allowed: a line of its own"
            ),
            (
                "[button]\nbias = \"up\"",
                "s.toml: button.bias: found \"up\"; allowed: \"as-is\", \"disabled\", \"pull-up\", \"pull-down\""
            ),
            ("[button]\nmin_press_ms = 0", "s.toml: button.min_press_ms: found 0; allowed: a whole number, 1 to 30"),
            (
                "[button]\nmin_press_ms = 26",
                "s.toml: button.min_press_ms: found 26; allowed: 1 to 25 with debounce_ms 20, so that the light comes "
                    + "within 50 ms of the press"
            ),
            (
                "[button]\ndebounce_ms = 100\nmin_press_ms = 6",
                "s.toml: button.min_press_ms: found 6; allowed: 1 to 5 with debounce_ms 100, so that the light comes "
                    + "within 50 ms of the press"
            ),
            ("[button]\ndebounce_ms = 5.0", "s.toml: button.debounce_ms: found 5.0; allowed: a whole number, 1 to 100"),
            (
                "[breathing]\nbreaths_per_minute = 12",
                "s.toml: breathing.breaths_per_minute: found 12; allowed: a number, 4.5 to 10.0"
            ),
            (
                "[breathing]\nbreaths_per_minute = \"six\"",
                "s.toml: breathing.breaths_per_minute: found \"six\"; allowed: a number, 4.5 to 10.0"
            ),
            (
                "[light]\ncalibration = [1, 0.9]",
                "s.toml: light.calibration: found 2 numbers; allowed: one for each of light.lines, 10"
            ),
            (
                "[light]\ncalibration = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]",
                "s.toml: light.calibration: found [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]; allowed: a number for each of light.lines, 0.1 to 10.0: its LED's brightness at full"
            ),
            (
                "[practices]\nenabled = [\"breathe\", \"breathe\"]",
                "s.toml: practices.enabled: found [\"breathe\", \"breathe\"]; allowed: 1 to 5 different ones, in the order of their numbers, of \"breathe\", \"body_check\", \"kind_words\", \"one_good_thing\", \"team_minute\""
            ),
            (
                "[night]\nfrom = \"9 pm\"",
                "s.toml: night.from: found \"9 pm\"; allowed: a time of the day such as \"21:00\", by the clock on the wall"
            ),
            (
                "[night]\nfrom = \"24:01\"",
                "s.toml: night.from: found \"24:01\"; allowed: a time of the day such as \"21:00\", by the clock on the wall"
            ),
            ("[night]\nto = \"06:00\"", "s.toml: night.to: found without night.from; allowed: both or neither"),
            (
                "[night]\nfrom = \"06:00\"\nto = \"06:00\"",
                "s.toml: night.to: found \"06:00\", which night.from is too; allowed: another time of the day"
            ),
            (
                "[cue]\nline = \"GPIO12\"\npulse_ms = 500",
                "s.toml: cue.pulse_ms: found 500; allowed: a whole number, 40 to 200"
            ),
            (
                "[cue]\nline = \"GPIO17\"",
                "s.toml: cue.line: found GPIO17, which light.lines has too; allowed: a line of its own"
            ),
            (
                "[cue]\nline = \"GPIO21\"",
                "s.toml: cue.line: found GPIO21, which button.line has too; allowed: a line of its own"
            ),
            ("breathing = 6", "s.toml: breathing: found 6; allowed: a table, [breathing]"),
            (
                "[light]\ndriver = \"neon\"",
                "s.toml: light.driver: found \"neon\"; "
                    + "allowed: \"segments\", \"apa102-gpio\", \"apa102-spi\", \"leds\""
            ),
        ] as [(String, String)])
    func refused(text: String, message: String) {
        #expect(problems(text) == Self.placed(message, in: text))
    }

    /// A message about a key, with the line of that key.
    private static func placed(_ message: String, in text: String) -> String {
        let key = message.split(separator: ": ")[1]
        let name = key.split(separator: ".").last ?? key
        let line = text.split(separator: "\n").firstIndex { $0.hasPrefix(name) }.map { $0 + 1 } ?? 1
        return message.replacing("s.toml: ", with: "s.toml:\(line): ", maxReplacements: 1)
    }

    @Test(
        "Broken TOML is refused with line and column",
        arguments: [
            "[light", "a = ", "[light]\nx = 1\nx = 2", "\"", "[[[[[", "[\nlight]", "a = 2026-01-05T::",
            "[light]\nlines = [1, }",
        ])
    func broken(text: String) {
        let message = problems(text) ?? ""
        let places = message.split(separator: "\n").map { $0.split(separator: ":") }
        #expect(
            places.contains { $0.count >= 4 && $0[0] == "s.toml" && Int($0[1]) != nil && Int($0[2]) != nil },
            "\(message)")
    }

    @Test("All problems of a file are told at once, and nothing of it is in force")
    func several() {
        let message = problems("[light]\nbrightness = 2\n[breathing]\nminutes = 0\n")
        #expect(message?.split(separator: "\n").count == 2)
    }

    @Test("Hostile nesting is refused, not followed", arguments: ["[", "{a=", "a=["])
    func nested(text: String) {
        #expect(problems("x = " + String(repeating: text, count: 20_000)) != nil)
    }

    @Test("What is shown is a settings file that gives the same settings")
    func shown() throws {
        let settings = try Settings.parse("[light]\nchip = \"a\\\"b\\\\\"\nbrightness = 0.5\n", file: "s.toml")
        let again = try Settings.parse(settings.shown, file: "s.toml")
        #expect(again.pacerConfiguration == settings.pacerConfiguration)
        #expect(again.plan == settings.plan)
        #expect(settings.shown.contains("brightness = 0.5  # s.toml\n"))
        #expect(settings.shown.contains("minutes = 5  # default\n"))
    }

    @Test(
        "A folder, an absent file and binary are refused by name",
        arguments: ["/", "/absent/settings.toml", "/proc/self/exe"])
    func unreadable(path: String) {
        #expect {
            try Settings.load(path: path, trial: Trial.aborts)
        } throws: {
            ($0 as? SettingsError)?.description.hasPrefix(path) == true
        }
    }

    @Test("A key or a text of more than 255 bytes is refused with its length, wherever it is")
    func longTexts() {
        let longest = String(repeating: "é", count: 127) + "e"
        #expect(problems("[light]\nchip = \"\(longest)\"") == nil)
        let said = "found a text of 256 bytes; allowed: at most 255"
        #expect(problems("[light]\nchip = \"\(longest)e\"") == "s.toml:2: light.chip: \(said)")
        #expect(problems("[light]\nlines = [1, [\"\(longest)e\"]]") == "s.toml:2: light.lines: \(said)")
        let key = String(repeating: "k", count: 256)
        let shown = String(repeating: "k", count: 60)
        #expect(
            problems("[light]\n\(key) = 1")
                == "s.toml:1: light.\(shown)…: found a key of 256 bytes; allowed: those of `breathpacer settings template`"
        )
    }

    @Test("Twenty problems are told, and 300 characters of what was found")
    func manyProblems() {
        let keys = (0..<20).map { "k\($0) = 1\n" }.joined()
        #expect(problems(keys)?.split(separator: "\n").count == 20)
        #expect(problems(keys)?.contains("more problems") == false)
        let more = problems(keys + "l = 1\nm = 1\n")?.split(separator: "\n") ?? []
        #expect(more.count == 21)
        #expect(more.last == "s.toml: more problems than these 20, which are told once these are mended")
        let array = "[" + Array(repeating: "1", count: 1000).joined(separator: ", ") + "]"
        let said = problems("[breathing]\nminutes = \(array)")
        #expect(said == "s.toml:2: breathing.minutes: found \(array.prefix(300))…; allowed: a whole number, 1 to 30")
    }

    @Test("A file of 64 KiB is read; a larger one is refused by name, with what is allowed")
    func size() throws {
        var template = Array("/tmp/breathpacer-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        let path = "\(folder)/settings.toml"
        defer {
            unlink(path)
            rmdir(folder)
        }
        func write(_ count: Int) throws {
            let file = try ReplacedFile(path)
            try file.write([UInt8](repeating: UInt8(ascii: "#"), count: count))
            try file.put()
        }
        try write(65_536)
        #expect(try Settings.load(path: path, trial: Trial.aborts).minutes == 5)
        try write(65_537)
        do throws(SettingsError) {
            _ = try Settings.load(path: path, trial: Trial.aborts)
            Issue.record("taken")
        } catch {
            #expect("\(error)" == "\(path): read: File too large; allowed: a readable file of at most 64 KiB")
        }
    }
}
