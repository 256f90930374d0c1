import PacerSettings
import Testing

/// What is just allowed and what just is not, where no pair of numbers says it.
@Suite("Settings at the edge of what is allowed")
struct SettingEdgeTests {
    @Test(
        "A bus that sends 200 frames a second is fast enough, and one that is slower by one bit is not",
        arguments: [5, 16, 17, 300])
    func busSpeed(leds: Int) {
        // By the data sheet: 32 bits to start, 32 for each LED, 32 zeros to end and half a bit for each LED, in whole bytes.
        let least = (32 + 32 * leds + 32 + (leds + 15) / 16 * 8) * 200
        func said(_ speed: Int) -> String? {
            problems("[light]\ndriver = \"apa102-spi\"\nleds = \(leds)\nspi_speed_hz = \(speed)")
        }
        if least >= 100_000 { #expect(said(least) == nil) }
        #expect(said(max(least, 100_000)) == nil)
        if least > 100_000 {
            #expect(
                said(least - 1)
                    == "s.toml:4: light.spi_speed_hz: found \(least - 1); allowed: at least \(least) with \(leds) LEDs, so "
                    + "that a frame takes 5 ms at most")
        }
    }

    @Test(
        "A folder's name has lower-case letters, digits and hyphens, no hyphen first, and 40 characters at most",
        arguments: [
            ("a", true), ("0", true), ("z9-", true), ("a-b", true), ("", false), ("-a", false), ("-", false),
            ("A", false), ("a_b", false), ("a b", false), ("a/b", false), ("`", false), ("{", false), ("é", false),
            (String(repeating: "d", count: 40), true), (String(repeating: "d", count: 41), false),
        ])
    func folderNames(name: String, isAllowed: Bool) {
        for key in ["site", "device"] {
            let said = problems("[room]\n\(key) = \"\(name)\"")
            #expect((said == nil) == isAllowed, "\(said ?? "taken")")
        }
    }

    @Test(
        "As many people work at a time as may use a room, or nobody",
        arguments: [("0", true), ("10000", true), ("10001", false), ("100000", false), ("-1", false), ("1.5", false)])
    func staff(count: String, isAllowed: Bool) {
        #expect((problems("[room]\nstaffed_day_parts = [12, \(count), 12]") == nil) == isAllowed)
        #expect((problems("[room]\nopen_days = [\"mon\"]\nstaffed_days = [\(count)]") == nil) == isAllowed)
    }

    @Test("The room's name has 1 to 60 characters")
    func roomName() {
        #expect(problems("[room]\nname = \"\(String(repeating: "é", count: 60))\"") == nil)
        #expect(
            problems("[room]\nname = \"\"")?.contains("room.name: found \"\"; allowed: a name of at most 60") == true)
    }

    @Test("A time of day is two digits, a colon and two digits, up to 23:59", arguments: ["00:00", "23:59", "09:30"])
    func times(time: String) throws {
        let settings = try Settings.parse("[night]\nfrom = \"\(time)\"\nto = \"12:00\"", file: "s.toml")
        let parts = time.split(separator: ":").compactMap { Int($0) }
        #expect(settings.pacerConfiguration.night?.from.seconds == parts[0] * 3600 + parts[1] * 60)
    }

    @Test(
        "What is no such time is refused",
        arguments: [
            "24:00", "23:60", "9:30", "09:3", "009:30", "09:30:00", "0930", "+9:30", "-1:30", "", "09 30", "ab:cd",
            ":09:30", "09:30:", "09::30",
        ])
    func noTimes(time: String) {
        let said = problems("[night]\nfrom = \"\(time)\"\nto = \"12:00\"")
        #expect(said?.hasPrefix("s.toml:2: night.from: found \"\(time)\"; allowed: a time of the day") == true)
    }

    @Test(
        "A time in another form is told in the form that is taken, if it can be no other",
        arguments: [
            ("6:00", "06:00"), ("6.30", "06:30"), ("21.00", "21:00"), ("24:00", "00:00"), ("0:05", "00:05"),
            ("24:01", nil), ("6", nil), ("600", nil), ("06:0", nil), ("6:60", nil), ("25:00", nil), ("6:00:00", nil),
            ("6 am", nil),
        ] as [(String, String?)])
    func meant(time: String, form: String?) {
        let said = problems("[night]\nfrom = \"\(time)\"\nto = \"12:00\"")
        let end = form.map { "wall, perhaps \"\($0)\"" } ?? "wall"
        #expect(said?.hasSuffix(end) == true, "\(said ?? "taken")")
    }

    @Test(
        "The least press and the bounce together are decided within 45 ms, and a press of 5 ms always",
        arguments: [(15, 30, true), (16, 29, true), (16, 30, false), (40, 5, true), (40, 6, false), (100, 5, true)])
    func latePress(debounce: Int, least: Int, isAllowed: Bool) {
        let said = problems("[button]\ndebounce_ms = \(debounce)\nmin_press_ms = \(least)")
        #expect((said == nil) == isAllowed, "\(said ?? "taken")")
    }

    @Test(
        "What is not of a key's kind, or is empty, is refused",
        arguments: [
            ("light.chip", "\"\""), ("light.calibration", "[]"), ("light.calibration", "1"), ("button.chip", "\"\""),
            ("button.chip", "0"), ("button.line", "-1"), ("button.line", "4294967296"), ("cue.chip", "\"\""),
            ("cue.chip", "0"), ("cue.line", "\"\""), ("cue.line", "true"), ("room.open_days", "[]"),
            ("room.open_days", "\"mon\""), ("room.staffed_days", "[]"), ("room.staffed_days", "12"),
            ("room.staffed_day_parts", "[]"), ("room.staffed_day_parts", "12"),
        ])
    func otherKinds(key: String, value: String) {
        let parts = key.split(separator: ".")
        let said = problems("[\(parts[0])]\n\(parts[1]) = \(value)")
        let shown = value == "[]" ? "an empty array" : value
        #expect(said?.hasPrefix("s.toml:2: \(key): found \(shown); allowed: ") == true, "\(said ?? "taken")")
    }

    @Test("The path of the counts is absolute and has no control characters")
    func directory() {
        for (path, isAllowed) in [
            ("/", true), ("/a b", true), ("", false), ("a/b", false), ("/a\\u001Fb", false), ("/a\\u0001b", false),
        ] {
            #expect((problems("[usage]\ndirectory = \"\(path)\"") == nil) == isAllowed, "\(path)")
        }
    }

    @Test("Each open day has its number of people, and a room with nine on one day does not tell of days")
    func staffedDays() throws {
        func tells(_ counts: String) throws -> Bool {
            try Settings.parse("[room]\nopen_days = [\"mon\", \"tue\"]\nstaffed_days = \(counts)", file: "s.toml")
                .usageConfiguration().rules.countsDays
        }
        #expect(try tells("[10, 10]"))
        #expect(try !tells("[10, 9]"))
        for counts in ["[10]", "[10, 10, 10]"] {
            #expect(
                problems("[room]\nopen_days = [\"mon\", \"tue\"]\nstaffed_days = \(counts)")?.contains(
                    "numbers; allowed: one for each") == true)
        }
    }
}
