import Testing
import UnitPlan
import Wiring

@Suite("Wiring of LEDs that Linux drives")
struct LEDWiringTests {
    private static func leds(_ count: Int, _ controller: LEDController) -> LEDClassConfiguration {
        LEDClassConfiguration(names: (1...count).map { "bar:\($0)" }, controller: controller)
    }

    private static func wiring(_ controller: LEDController) -> Wiring {
        let plan = UnitPlan(
            light: .leds(leds(8, controller)),
            button: ButtonConfiguration(chip: "auto", line: .name("GPIO21")))
        return Wiring(plan, segment: .standardLED)
    }

    @Test("An LP5024 is on the clock's bus, each ground on a pin of its own, and no line is the bar's")
    func controller() {
        let wiring = Self.wiring(.lp5024)
        #expect(
            wiring.rows.map(\.part) == [
                "button", "button ground", "controller supply", "controller SDA", "controller SCL",
                "controller ground", "LED supply", "clock supply", "clock SDA", "clock SCL", "clock ground",
            ])
        #expect(wiring.rows.map(\.pin) == [40, 39, 17, 3, 5, 6, 2, 1, 3, 5, 9])
        #expect(wiring.warnings.isEmpty)
        #expect(
            wiring.configuration == ["gpio=21=ip,pu", "dtoverlay=breathpacer-leds", "dtoverlay=i2c-rtc,ds3231"])
    }

    @Test("PWM outputs have an overlay and no pins that are known here; another controller has neither")
    func others() {
        let parts = ["button", "button ground", "clock supply", "clock SDA", "clock SCL", "clock ground"]
        #expect(Self.wiring(.pwm).rows.map(\.part) == parts)
        #expect(Self.wiring(.pwm).configuration.contains("dtoverlay=breathpacer-leds"))
        #expect(Self.wiring(.other).rows.map(\.part) == parts)
        #expect(!Self.wiring(.other).configuration.contains("dtoverlay=breathpacer-leds"))
        #expect(Wiring.overlay(Self.leds(8, .other)) == nil)
    }

    @Test("Eight LEDs are one LP5024, a ninth begins the next, and each has its name and three colours")
    func overlay() throws {
        let one = try #require(Wiring.overlay(Self.leds(8, .lp5024)))
        #expect(one.contains("reg = <0x28>;") && !one.contains("reg = <0x29>;"))
        let two = try #require(Wiring.overlay(Self.leds(10, .lp5024)))
        let chips = two.split(separator: "led-controller@")
        #expect(chips.count == 3)
        #expect(chips[1].hasPrefix("28 {") && chips[2].hasPrefix("29 {"))
        #expect(chips[1].split(separator: "multi-led@").count == 9)
        #expect(chips[2].split(separator: "multi-led@").count == 3)
        #expect(chips[2].contains("label = \"bar:9\";") && chips[2].contains("label = \"bar:10\";"))
        // LED_COLOR_ID_RED, LED_COLOR_ID_GREEN and LED_COLOR_ID_BLUE.
        for (output, colour) in [1, 2, 3].enumerated() {
            #expect(two.split(separator: "led@\(output) { reg = <\(output)>; color = <\(colour)>; };").count == 11)
        }
        #expect(two.count { $0 == "{" } == two.count { $0 == "}" })
        let four = try #require(Wiring.overlay(Self.leds(28, .lp5024)))
        #expect(four.contains("reg = <0x2b>;") && four.contains("label = \"bar:28\";"))
    }

    @Test("Each LED on a PWM output pulses above 20 kHz")
    func pwm() throws {
        let overlay = try #require(Wiring.overlay(Self.leds(5, .pwm)))
        let outputs = overlay.split(separator: "pwms = <&pwm ").dropFirst().map { $0.split(separator: ">")[0] }
        #expect(outputs == ["0 33333 0", "1 33333 0", "2 33333 0", "3 33333 0", "4 33333 0"])
        let nanoseconds = try #require(outputs.first.flatMap { Double($0.split(separator: " ")[1]) })
        #expect(1e9 / nanoseconds > 20_000)
    }
}
