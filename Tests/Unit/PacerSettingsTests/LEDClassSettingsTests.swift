import PacerSettings
import Pacing
import Testing
import UnitPlan

@Suite("Settings of a bar of LEDs that Linux drives")
struct LEDClassSettingsTests {
    private func settings(_ keys: String) throws -> Settings {
        try Settings.parse("[light]\ndriver = \"leds\"\n" + keys, file: "s.toml")
    }

    @Test("The driver alone is enough: the eight LEDs of an LP5024, with hues")
    func defaults() throws {
        let settings = try settings("")
        let names = ["bar:1", "bar:2", "bar:3", "bar:4", "bar:5", "bar:6", "bar:7", "bar:8"]
        #expect(settings.plan.light == .leds(LEDClassConfiguration(names: names, controller: .lp5024)))
        #expect(settings.pacerConfiguration.appearance == LightAppearance(segmentCount: 8, hasHues: true))
    }

    @Test("Every key is taken up, and a bar that hangs upside down begins at its last name")
    func everyKey() throws {
        let settings = try settings(
            """
            led_names = ["a", "b", "c", "d", "e::status"]
            controller = "pwm"
            reversed = true
            brightness = 0.5
            colour = false
            """)
        let names = ["e::status", "d", "c", "b", "a"]
        #expect(settings.plan.light == .leds(LEDClassConfiguration(names: names, controller: .pwm)))
        #expect(settings.pacerConfiguration.appearance == LightAppearance(segmentCount: 5, brightness: 0.5))
        #expect(settings.plan.lines.map(\.purpose) == [.button])
        #expect(settings.plan.problems.isEmpty)
    }

    @Test("A bar has five to 28 LEDs")
    func count() {
        func said(_ count: Int) -> String? {
            problems("[light]\ndriver = \"leds\"\nled_names = \((0..<count).map { "bar:\($0)" })")
        }
        #expect(said(5) == nil)
        #expect(said(28) == nil)
        let allowed = "allowed: 5 to 28 different names, each of a folder of /sys/class/leds"
        for count in [4, 29] {
            #expect(said(count)?.contains("light.led_names: found ") == true)
            #expect(said(count)?.contains(allowed) == true)
        }
    }

    @Test(
        "A name is one part of a path, as long as the kernel takes it, and stands once",
        arguments: ["", ".", "..", "../x", "a b", "a/b", "é", "b"])
    func refused(name: String) {
        #expect(
            problems("[light]\ndriver = \"leds\"\nled_names = [\"a\", \"b\", \"c\", \"d\", \"\(name)\"]")?.contains(
                "light.led_names: found ") == true)
    }

    @Test("A name has 63 characters at most")
    func longest() {
        func said(_ length: Int) -> String? {
            let name = String(repeating: "n", count: length)
            return problems("[light]\ndriver = \"leds\"\nled_names = [\"a\", \"b\", \"c\", \"d\", \"\(name)\"]")
        }
        #expect(said(63) == nil)
        #expect(said(64)?.contains("light.led_names: found ") == true)
    }

    @Test("Keys of lines and strips are of no use to it", arguments: ["lines = [1, 2, 3, 4, 5]", "leds = 30"])
    func unused(key: String) {
        #expect(
            problems("[light]\ndriver = \"leds\"\n" + key)?.contains("found a key that driver \"leds\" has no use for")
                == true)
    }
}
