import Testing
import UnitCheck
import UnitPlan
import UsageFormat

@Suite("What a unit is promised, and what it is called")
struct PromiseTests {
    private static let unnamed = SetUpFacts(settingsFile: UnitPlaces.settings, keyCount: 3, boardModel: nil)

    private static func settings(_ inForce: SetUpFacts.InForce) -> Finding {
        var facts = unnamed
        facts.inForce = inForce
        return facts.findings[0]
    }

    @Test("A site or a room without a name is a warning which names the key and what comes of it")
    func names() {
        let lacking = Self.unnamed.findings.filter { $0.verdict == .warning }
        #expect(lacking.map(\.subject) == [.room, .room] && lacking.map(\.name) == ["site", "name"])
        #expect(
            lacking.map(\.remedy) == [
                "name it in /etc/breathpacer/settings.toml: [room] site = …",
                "name it in /etc/breathpacer/settings.toml: [room] name = …",
            ])
        #expect(lacking.first?.found == "not set: its files are kept below site=unassigned")
        #expect(UnitPlaces.folder(site: nil, device: "d-1").hasPrefix("site=unassigned/"))
        var named = Self.unnamed
        named.site = "north"
        named.room = "Break room, ward 3"
        #expect(named.findings.allSatisfy { $0.verdict == .ok })
        #expect(named.findings.suffix(2).map(\.found) == ["north", "Break room, ward 3"])
    }

    @Test("The board is told by the name that its device tree has")
    func board() {
        var facts = Self.unnamed
        #expect(
            CheckReport(facts.findings).rows[1] == [
                "ok", "board", "not told: this machine has no device tree",
            ])
        facts.boardModel = "Raspberry Pi Zero 2 W Rev 1.0"
        #expect(CheckReport(facts.findings).rows[1] == ["ok", "board", "Raspberry Pi Zero 2 W Rev 1.0"])
    }

    @Test("Settings that the running unit has not taken up are a warning which names the keys and the command")
    func inForce() {
        let other = Self.settings(.other(["light.brightness", "room.name"]))
        #expect(other.verdict == .warning)
        #expect(
            other.found
                == "/etc/breathpacer/settings.toml, 3 keys set; the running unit has other values of light.brightness, "
                + "room.name")
        #expect(other.remedy?.hasPrefix("`systemctl reload breathpacer`") == true)
        #expect(Self.settings(.same).found.hasSuffix(", as the running unit has them"))
        #expect(Self.settings(.notKnown).found == "/etc/breathpacer/settings.toml, 3 keys set")
    }

    @Test("A battery clock that is promised and not there is a warning even while a network has the time")
    func clock() {
        func finding(_ trust: ClockSource, _ driver: String?) -> Finding {
            TimeFacts(trust: trust, believed: .ntp, date: "2026-11-25", realTimeClock: driver).finding
        }
        let absent = finding(.rtc, nil)
        #expect(absent.verdict == .warning)
        #expect(absent.found.contains("clock.trust is \"rtc\", but there is no battery clock"))
        #expect(absent.remedy?.contains("dtoverlay=i2c-rtc,ds3231") == true)
        #expect(finding(.rtc, "rtc-ds1307").verdict == .ok && finding(.ntp, nil).verdict == .ok)
    }

    @Test(
        "A watchdog that is off is a warning with the line that switches it on; what nobody tells is not judged",
        arguments: [
            (false, nil, nil, Finding.Verdict.ok), (true, "active", "15s", .ok), (true, "active", "0", .ok),
            (true, nil, "15s", .ok), (true, nil, "infinity", .ok), (true, nil, nil, .ok), (true, nil, "0", .warning),
            (true, "inactive", nil, .warning), (true, "inactive", "1min", .warning),
        ] as [(Bool, String?, String?, Finding.Verdict)])
    func watchdog(isThere: Bool, state: String?, interval: String?, verdict: Finding.Verdict) {
        let finding = WatchdogFacts(isThere: isThere, state: state, interval: interval).finding
        #expect(finding.verdict == verdict)
        #expect((finding.remedy?.contains("RuntimeWatchdogSec=15") ?? false) == (verdict != .ok))
        #expect(finding.found.contains("RuntimeWatchdogUSec=1min") == (interval == "1min"))
    }
}
