import Dimming
import Testing
import UnitPlan

@Suite("The lines of a unit")
struct UnitPlanTests {
    private static func plan(
        _ lines: [LineReference], on chip: ChipReference = "auto", button: LineReference = .name("GPIO21"),
        buttonChip: ChipReference? = nil, cue: LineReference? = nil
    ) -> UnitPlan {
        UnitPlan(
            light: .segments(GPIOConfiguration(chip: chip, lines: lines)),
            button: ButtonConfiguration(chip: buttonChip ?? chip, line: button),
            cue: cue.map { CueConfiguration(chip: chip, line: $0, pulse: .milliseconds(80)) })
    }

    private static func bus(_ device: String, button: LineReference) -> UnitPlan {
        UnitPlan(
            light: .apa102SPI(LEDStrip(ledCount: 30), on: SPIConfiguration(device: device)),
            button: ButtonConfiguration(chip: "auto", line: button))
    }

    @Test("Plain lines alone need real time")
    func realTime() {
        let lines = Self.plan([.name("GPIO5")]).light
        #expect(lines.needsRealTime)
        #expect(!Self.bus("/dev/spidev0.0", button: .name("GPIO21")).light.needsRealTime)
        let wires = StripLinesConfiguration(chip: "auto", dataLine: .name("GPIO5"), clockLine: .name("GPIO6"))
        #expect(!LightConfiguration.apa102GPIO(LEDStrip(ledCount: 5), on: wires).needsRealTime)
        #expect(!LightConfiguration.leds(LEDClassConfiguration(names: ["bar:1"])).needsRealTime)
    }

    @Test("LEDs that Linux drives take no line, so the button may have any")
    func leds() {
        let names = (1...8).map { "bar:\($0)" }
        let plan = UnitPlan(
            light: .leds(LEDClassConfiguration(names: names)),
            button: ButtonConfiguration(chip: "auto", line: .name("GPIO17")))
        #expect(plan.lines.map(\.purpose) == [.button])
        #expect(plan.problems.isEmpty)
        #expect(plan.bus == nil)
        #expect(plan.light.faintestLuminance == 1.0 / 255)
    }

    // MARK: Chips and places

    @Test(
        "A chip is named by its path, by its device as gpiodetect prints it, or by its label",
        arguments: [
            ("auto", .auto), ("/dev/gpiochip4", .path("/dev/gpiochip4")), ("gpiochip0", .path("/dev/gpiochip0")),
            ("gpiochip", .label("gpiochip")), ("gpiochip-sim", .label("gpiochip-sim")),
            ("pinctrl-rp1", .label("pinctrl-rp1")),
        ] as [(String, ChipReference)])
    func chips(name: String, chip: ChipReference) {
        #expect(ChipReference(name) == chip)
    }

    @Test(
        "Of several chips, auto is that of the newest board, else the only one; a label is that of a driver",
        arguments: [
            ("auto", ["pca9685", "pinctrl-bcm2835", "pinctrl-rp1"], 2),
            ("auto", ["pinctrl-bcm2711", "pinctrl-bcm2835"], 0), ("auto", ["pinctrl-bcm2835", "pinctrl-bcm2711"], 1),
            ("auto", ["mcp23017"], 0), ("auto", ["mcp23017", "pca9685"], nil), ("auto", [], nil),
            ("pca9685", ["mcp23017", "pca9685", "pca9685"], 1), ("pca9685", ["mcp23017"], nil),
            ("/dev/gpiochip0", ["mcp23017"], nil),
        ] as [(ChipReference, [String], Int?)])
    func chosen(chip: ChipReference, labels: [String], place: Int?) {
        #expect(chip.place(among: labels) == place)
    }

    @Test("Each GPIO has a pin of its own, where the header has it")
    func header() {
        let pins = (0...27).map { Header.pin(ofGPIO: $0) }
        #expect(Set(pins).count == 28)
        #expect(!pins.contains(nil))
        // The header as the Raspberry Pi documentation draws it.
        let known = [0: 27, 1: 28, 2: 3, 3: 5, 4: 7, 10: 19, 11: 23, 14: 8, 17: 11, 20: 38, 21: 40, 26: 37, 27: 13]
        for (gpio, pin) in known { #expect(Header.pin(ofGPIO: gpio) == pin) }
        #expect(Header.pin(ofGPIO: 28) == nil)
    }

    @Test("A line is known by name on a Raspberry Pi, by number on its main chip")
    func places() {
        for chip in ["auto", "/dev/gpiochip0", "pinctrl-rp1"] as [ChipReference] {
            #expect(LinePlace(.name("GPIO17"), on: chip) == .gpio(17))
            #expect(LinePlace(.name("ID_SDA"), on: chip) == .gpio(0))
            #expect(LinePlace(.name("GPIO017"), on: chip).pin == nil)
            #expect(LinePlace(.name("GPIO28"), on: chip).pin == nil)
        }
        #expect(LinePlace(.name("GPIO17"), on: "pcf8575").pin == nil)
        #expect(LinePlace(.name("PA12"), on: "auto") == .elsewhere(.name("PA12"), chip: .auto))
        for chip in ["auto", "pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835"] as [ChipReference] {
            #expect(LinePlace(.offset(17), on: chip).pin == 11)
            #expect(LinePlace(.offset(28), on: chip).pin == nil)
        }
        #expect(LinePlace(.offset(17), on: "gpiochip0") == .elsewhere(.offset(17), chip: "/dev/gpiochip0"))
    }

    // MARK: Refusals

    @Test(
        "What is no line of a Raspberry Pi is refused with the nearest one",
        arguments: [
            (.name("GPIO 17"), "\"GPIO 17\"", "GPIO17"), (.name("gpio17"), "\"gpio17\"", "GPIO17"),
            (.name("17"), "\"17\"", "GPIO17"), (.name("GPIO017"), "\"GPIO017\"", "GPIO17"),
            (.name("pin 40"), "\"pin 40\"", "GPIO21"), (.name("Pin40"), "\"Pin40\"", "GPIO21"),
            (.name("pin 39"), "\"pin 39\"", "GPIO20"), (.name("SPI-MOSI"), "\"SPI-MOSI\"", "GPIO10"),
            (.name("GPIO99999999999999999999"), "\"GPIO99999999999999999999\"", "GPIO4"),
            (.name("a\"\n"), "\"a\\\"\\n\"", "GPIO2"),
            (.offset(99), "99", "GPIO27"), (.offset(28), "28", "GPIO27"), (.name("GPIO28"), "\"GPIO28\"", "GPIO27"),
        ] as [(LineReference, String, String)])
    func absent(line: LineReference, found: String, nearest: String) {
        let words =
            "found \(found); allowed: a line of a Raspberry Pi's header, the nearest is \(nearest); another board's need "
            + "its chip in light.chip"
        #expect(Self.plan([.name("GPIO5")], button: line).problems == ["button.line: \(words)"])
        #expect(Self.plan([line]).problems == ["light.lines: \(words)"])
        #expect(Self.plan([.name("GPIO5")], cue: line).problems == ["cue.line: \(words)"])
    }

    @Test("A line of another board's chip cannot be judged without it, which is told")
    func otherBoard() {
        let plan = Self.plan([.name("PA 12"), .offset(99), .name("GPIO17")], on: "gpiochip1", button: .name("pin 40"))
        #expect(plan.problems.isEmpty)
        #expect(plan.unknownLines.map(\.reference) == [.name("PA 12"), .offset(99), .name("pin 40")])
        #expect(Self.plan([.name("GPIO17"), .offset(5)]).unknownLines.isEmpty)
    }

    @Test("The ID EEPROM's lines are refused, for light, button and cue", arguments: [0, 1])
    func reserved(gpio: Int) throws {
        let pin = try #require(Header.pin(ofGPIO: gpio))
        let words = "found GPIO\(gpio), pin \(pin), which is the ID EEPROM's, pins 27 and 28; allowed: another line"
        let offset = LineReference.offset(UInt32(gpio))
        #expect(Self.plan([offset, .offset(5)]).problems == ["light.lines: \(words)"])
        #expect(Self.plan([.offset(5)], button: .name("GPIO\(gpio)")).problems == ["button.line: \(words)"])
        #expect(Self.plan([.offset(5)], cue: offset).problems == ["cue.line: \(words)"])
    }

    @Test("A line that is there twice is refused, however it is written, and every problem is told")
    func repeated() {
        #expect(
            Self.plan([.name("GPIO17"), .offset(5)], button: .offset(17)).problems == [
                "button.line: found offset 17, which light.lines has too, as GPIO17; allowed: a line of its own"
            ])
        #expect(
            Self.plan([.name("GPIO17"), .offset(17)], cue: .name("GPIO21")).problems == [
                "light.lines: found offset 17, which light.lines has too, as GPIO17; allowed: a line of its own",
                "cue.line: found GPIO21, which button.line has too; allowed: a line of its own",
            ])
        #expect(Self.plan([.offset(0), .offset(1), .offset(6), .offset(6)], button: .offset(6)).problems.count == 4)
    }

    @Test("The same number on two chips is two lines, and a chip's two names are one chip")
    func twoChips() {
        #expect(Self.plan([.offset(5)], on: "one", button: .offset(5), buttonChip: "other").problems.isEmpty)
        #expect(Self.plan([.offset(5)], on: "one", button: .offset(5)).problems.count == 1)
        #expect(
            Self.plan([.offset(5)], on: "gpiochip0", button: .offset(5), buttonChip: "/dev/gpiochip0").problems.count
                == 1)
        let names: (ChipReference, ChipReference) -> UnitPlan = {
            Self.plan([.name("GPIO5")], on: $0, button: .name("GPIO5"), buttonChip: $1)
        }
        #expect(names("/dev/gpiochip0", "/dev/gpiochip1").problems.isEmpty)
        #expect(names("/dev/gpiochip0", "auto").problems.count == 1)
    }

    @Test("A button on a line of the strip's bus is refused")
    func bus() {
        for gpio in [7, 8, 9, 10, 11] {
            #expect(
                Self.bus("/dev/spidev0.0", button: .name("GPIO\(gpio)")).problems.first?.hasSuffix(
                    "which the strip's serial bus takes; allowed: another line") == true, "GPIO\(gpio)")
        }
        #expect(Self.bus("/dev/spidev0.0", button: .name("GPIO21")).problems.isEmpty)
        #expect(Self.bus("/dev/spidev1.0", button: .name("GPIO21")).problems.count == 1)
        #expect(Self.bus("/dev/spidev5.0", button: .name("GPIO21")).problems.isEmpty)
    }
}
