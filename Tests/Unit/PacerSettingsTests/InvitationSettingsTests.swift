import PacerSettings
import Pacing
import Testing

@Suite("The invitation that is set")
struct InvitationSettingsTests {
    @Test("There is none unless its times are set")
    func off() throws {
        #expect(try Settings.parse("", file: "s.toml").pacerConfiguration.invitation == nil)
        #expect(try Settings.parse("[invitation]\nminutes = 5", file: "s.toml").pacerConfiguration.invitation == nil)
        let settings = try Settings.parse("[invitation]\nat = [\"07:15\"]", file: "s.toml")
        #expect(settings.pacerConfiguration.invitation?.minutes == 10)
        #expect(settings.shown.contains("\n[invitation]\nat = [\"07:15\"]  # s.toml\nminutes = 10  # default\n"))
        let again = try Settings.parse(settings.shown, file: "s.toml")
        #expect(again.pacerConfiguration == settings.pacerConfiguration)
    }

    @Test(
        "What is no list of 1 to 6 different times of the day is refused",
        arguments: [
            ("[]", "an empty array"), ("\"07:15\"", "\"07:15\""), ("[\"24:01\"]", "[\"24:01\"]"),
            ("[\"07:15\", \"07:15\"]", "[\"07:15\", \"07:15\"]"), ("[715]", "[715]"),
        ])
    func refused(value: String, shown: String) {
        #expect(
            problems("[invitation]\nat = \(value)")
                == "s.toml:2: invitation.at: found \(shown); allowed: 1 to 6 different times of the day such as "
                + "\"07:15\", by the clock on the wall")
    }

    @Test("A time in another form is told in the form that is taken")
    func meant() {
        let said = problems("[invitation]\nat = [\"07:15\", \"7.45\"]")
        #expect(said?.hasSuffix("by the clock on the wall, perhaps \"07:45\"") == true, "\(said ?? "taken")")
    }

    @Test("Six times are taken and seven are not")
    func most() {
        func said(_ count: Int) -> String? {
            let times = (0..<count).map { "\"1\($0):00\"" }.joined(separator: ", ")
            return problems("[invitation]\nat = [\(times)]")
        }
        #expect(said(6) == nil)
        #expect(said(7)?.hasPrefix("s.toml:2: invitation.at: found [\"10:00\", ") == true)
    }

    @Test("Times may touch and not overlap, past midnight too")
    func overlap() {
        #expect(problems("[invitation]\nat = [\"07:25\", \"07:15\"]") == nil)
        #expect(
            problems("[invitation]\nat = [\"07:24\", \"07:15\"]")
                == "s.toml:2: invitation.at: found \"07:24\" before the 10 minutes of \"07:15\" are over; allowed: times "
                + "that are invitation.minutes apart or more")
        #expect(
            problems("[invitation]\nat = [\"00:04\", \"23:50\"]\nminutes = 15")
                == "s.toml:2: invitation.at: found \"00:04\" before the 15 minutes of \"23:50\" are over; allowed: times "
                + "that are invitation.minutes apart or more")
    }

    @Test("One that the night hides is refused; one that it shortens is not")
    func night() {
        let night = "[night]\nfrom = \"21:00\"\nto = \"06:00\"\n"
        for (time, isHidden) in [
            ("20:59", false), ("21:00", true), ("00:00", true), ("05:50", true), ("05:51", false), ("06:00", false),
        ] {
            let said = problems("\(night)[invitation]\nat = [\"12:00\", \"\(time)\"]")
            let message =
                "s.toml:5: invitation.at: found \"\(time)\", whose 10 minutes are all in the night; allowed: a time "
                + "between night.to and night.from"
            #expect(said == (isHidden ? message : nil))
        }
        let wrong = problems("[night]\nfrom = \"21:00\"\nto = \"21:00\"\n[invitation]\nat = [\"21:00\"]")
        #expect(wrong?.split(separator: "\n").count == 1 && wrong?.contains("night.to") == true)
    }

    @Test("A press must be able to begin the team minute")
    func teamMinute() {
        let said = problems("[practices]\nenabled = [\"breathe\"]\n[invitation]\nat = [\"07:15\"]")
        #expect(
            said
                == "s.toml:4: invitation.at: found without \"team_minute\" in practices.enabled; allowed: with it, because "
                + "a press then begins that practice")
        #expect(problems("[practices]\nenabled = [\"breathe\"]\n[invitation]\nminutes = 5") == nil)
    }

    @Test("A time that is wrong hides no problem of another table, though the key's name is a common word")
    func otherProblems() {
        let said = problems(
            "[light]\ndriver = \"apa102-spi\"\nleds = 300\nspi_speed_hz = 100000\n[invitation]\nat = [\"7\"]")
        #expect(said?.split(separator: "\n").count == 2, "\(said ?? "taken")")
    }
}
