import PacerSettings
import Testing
import UsageLog

@Suite("Settings of the room and of counting")
struct UsageSettingsTests {
    @Test("Every key is taken up")
    func everyKey() throws {
        let settings = try Settings.parse(
            """
            [room]
            name = "Ward 3, staff room"
            site = "north"
            device = "d-0a1b2c"
            headcount = 24
            open_days = ["fri", "mon"]
            staffed_days = [10, 12]
            staffed_day_parts = [12, 11, 10]
            time_zone = "Europe/Berlin"
            [usage]
            directory = "/srv/counts"
            minimum_count = 11
            least_ready_hours = 100
            small_weeks = 7
            small_weeks_bound = 30
            keep_years = 5
            [clock]
            trust = "rtc"
            """, file: "s.toml")
        let configuration = settings.usageConfiguration()
        #expect(
            configuration
                == UsageConfiguration(
                    rules: UsageRules(
                        minimumCount: 11, leastReadyHours: 100, smallWeeks: 7, smallWeeksBound: 30,
                        openDays: [.mon, .fri], countsDays: true, countsDayParts: true
                    ),
                    headcount: 24, keepYears: 5, site: "north", device: "d-0a1b2c", room: "Ward 3, staff room"))
        #expect(settings.usage.directory == "/srv/counts" && settings.usage.clock == .rtc)
    }

    @Test(
        "Parts of the day with fewer than ten people each are not counted", arguments: ["[12, 12, 9]", "[0, 12, 12]"])
    func fewPeople(parts: String) throws {
        let settings = try Settings.parse("[room]\nstaffed_day_parts = \(parts)", file: "s.toml")
        #expect(!settings.usageConfiguration().rules.countsDayParts)
    }

    @Test("Open days with fewer than ten people each are not told", arguments: ["[12, 12, 9, 12, 12, 12, 12]", "[]"])
    func fewPeopleOnADay(days: String) throws {
        let text = days == "[]" ? "" : "[room]\nstaffed_days = \(days)"
        #expect(try !Settings.parse(text, file: "s.toml").usageConfiguration().rules.countsDays)
    }

    @Test(
        "What would lower a threshold, leak or lead elsewhere is refused, with what is allowed",
        arguments: [
            ("[usage]\nminimum_count = 5", "usage.minimum_count: found 5; allowed: a whole number, 8 to 50"),
            ("[usage]\nsmall_weeks = 3", "usage.small_weeks: found 3; allowed: a whole number, 6 to 13"),
            (
                "[usage]\nsmall_weeks_bound = 19",
                "usage.small_weeks_bound: found 19; allowed: a whole number, 20 to 600"
            ),
            (
                "[usage]\nsmall_weeks_bound = 601",
                "usage.small_weeks_bound: found 601; allowed: a whole number, 20 to 600"
            ),
            (
                "[usage]\nsmall_weeks_bound = 22",
                "usage.small_weeks_bound: found 22; allowed: 8 to 21 with minimum_count 8 and small_weeks 6"
            ),
            (
                "[usage]\nminimum_count = 21",
                "usage.small_weeks_bound: found 20; allowed: 21 to 60 with minimum_count 21 and small_weeks 6"
            ),
            ("[usage]\nminimum_count = 10", "usage.minimum_count: found 10; allowed: 11, or another number"),
            (
                "[usage]\nleast_ready_hours = 83",
                "usage.least_ready_hours: found 83; allowed: a whole number, 84 to 168"
            ),
            (
                "[room]\nopen_days = [\"mon\"]\nstaffed_days = [12, 12]",
                "room.staffed_days: found 2 numbers; allowed: one for each of room.open_days, 1"
            ),
            ("[usage]\ndirectory = \"counts\"", "usage.directory: found \"counts\"; allowed: an absolute path"),
            ("[room]\nsite = \"../etc\"", "room.site: found \"../etc\"; allowed: 1 to 40 lower-case letters"),
            (
                "[room]\nname = \"" + String(repeating: "é", count: 61) + "\"",
                "allowed: a name of at most 60 characters"
            ),
            (
                "[room]\ndevice = \"" + String(repeating: "d", count: 41) + "\"",
                "allowed: 1 to 40 lower-case letters"
            ),
            ("[room]\nheadcount = 10001", "room.headcount: found 10001; allowed: a whole number, 1 to 10000"),
            ("[room]\nheadcount = 0", "room.headcount: found 0; allowed: a whole number, 1 to 10000"),
            (
                "[room]\nopen_days = [\"mon\", \"mon\"]",
                "room.open_days: found [\"mon\", \"mon\"]; allowed: 1 to 7 different"
            ),
            ("[room]\ntime_zone = \"Berlin\"", "room.time_zone: found \"Berlin\"; allowed: a zone of the tz database"),
            ("[room]\ntime_zone = \"../../../etc/passwd\"", "room.time_zone: found"),
            (
                "[room]\nstaffed_day_parts = [10, 10]",
                "room.staffed_day_parts: found [10, 10]; allowed: three whole numbers"
            ),
            ("[clock]\ntrust = \"nobody\"", "clock.trust: found \"nobody\"; allowed: \"operator\", \"rtc\", \"ntp\""),
        ] as [(String, String)])
    func refused(text: String, message: String) {
        #expect(problems(text)?.contains(message) == true, "\(problems(text) ?? "taken")")
    }
}
