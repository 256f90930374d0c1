import Pacing
import Testing
import UnitCheck

@Suite("What is found of LEDs that Linux drives")
struct LEDFactsTests {
    private static let names = ["bar:1", "bar:2", "bar:3", "bar:4", "bar:5"]
    private let service = Account(name: "breathpacer", groups: ["breathpacer", "gpio"])

    private func led(
        _ name: String, most: Int = 255, hasColours: Bool = true, group: String = "gpio", mode: UInt32 = 0o664
    ) -> LEDFacts.LED {
        let node = NodeFacts(path: "/sys/class/leds/\(name)/brightness", owner: "root", group: group, mode: mode)
        return LEDFacts.LED(name: name, most: most, hasColours: hasColours, node: node, isOpenHere: false)
    }

    private func findings(
        _ found: [LEDFacts.LED], brightness: Double = 1, hasHues: Bool = true, for account: Account?
    ) -> [Finding] {
        let appearance = LightAppearance(segmentCount: 5, brightness: brightness, hasHues: hasHues)
        return LEDFacts(wanted: Self.names, found: found, appearance: appearance).findings(for: account)
    }

    @Test("All well: how many steps they have, which ember that leaves, and that the service may use them")
    func well() {
        let found = findings(Self.names.map { led($0) }, for: service)
        #expect(
            found.map(\.found) == [
                "5 LEDs of 255 steps: the ember has L* 5.0", "LEDs open to the service's user breathpacer",
            ])
        #expect(found.allSatisfy { $0.verdict == .ok })
    }

    @Test("The ember is a step of the coarsest LED where that is brighter")
    func floor() {
        // A step of 255 at a fifth of the luminance: Y = 5/255 = 0.0196, and L* = 116·Y^(1/3) − 16 = 15.3.
        let found = findings(Self.names.map { led($0) }, brightness: 0.2, for: service)
        #expect(found.first?.found == "5 LEDs of 255 steps: the ember has L* 15.3")
        let mixed = Self.names.map { led($0, most: $0 == "bar:4" ? 100 : 4095) }
        // Y = 0.01, and L* = 903.3·Y up to 0.00886, so here 116·0.01^(1/3) − 16 = 9.0.
        #expect(findings(mixed, for: service).first?.found == "5 LEDs of 100 steps: the ember has L* 9.0")
    }

    @Test("LEDs that are not there are all named, with 69 and what to do")
    func missing() {
        let found = findings([led("bar:1"), led("bar:3"), led("bar:4")], for: service)
        #expect(found.map(\.found) == ["bar:2, bar:5: not there"])
        #expect(found.first?.remedy?.contains("light.led_names") == true)
        #expect(CheckReport(found).status == 69)
    }

    @Test("LEDs that are root's alone are a problem, with the package that gives them to the service")
    func closed() {
        let found = findings(Self.names.map { led($0, group: "root", mode: 0o644) }, for: service)
        #expect(found.last?.verdict == .problem)
        #expect(found.last?.found == "root:root 0644, closed to the service's user breathpacer")
        #expect(found.last?.remedy?.contains("breathpacer-unit") == true)
        let here = findings(Self.names.map { led($0) }, for: nil)
        #expect(here.last?.remedy?.contains("run it as root") == true)
        #expect(CheckReport(here).status == 69, "whoever asks would drive the light")
    }

    @Test("Hues that an LED cannot show are told, unless none are asked for")
    func plain() {
        let leds = Self.names.map { led($0, hasColours: $0 != "bar:2") }
        let warned = findings(leds, for: service).last
        #expect(warned?.verdict == .warning)
        #expect(warned?.name == "bar:2")
        #expect(warned?.remedy == "set light.colour = false")
        #expect(findings(leds, hasHues: false, for: service).allSatisfy { $0.verdict == .ok })
    }
}
