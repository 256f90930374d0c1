import Testing
import Wiring

@Suite("Wiring")
struct WiringTests {
    /// Segments on these GPIOs and a button on another.
    private static func lines(
        _ gpios: [Int], button: Int = 21, drive: LineDrive = .standardLED, activeLow: Bool = false
    ) -> [WiredLine] {
        gpios.enumerated().map {
            WiredLine(.segment($0), at: .gpio($1), drive: drive, restsHigh: activeLow, setting: "light.lines")
        } + [Self.button(at: .gpio(button))]
    }

    private static func button(at place: LinePlace) -> WiredLine {
        WiredLine(.button, at: place, drive: .button, restsHigh: true, setting: "button.line")
    }

    private static func strip(bus: SPIPins, button: Int) throws -> Wiring {
        let lines = [
            WiredLine(.data, at: bus.data, drive: .levelShifter, setting: "light.spi_device"),
            WiredLine(.clock, at: bus.clock, drive: .levelShifter, setting: "light.spi_device"),
        ]
        return try Wiring(lines + [Self.button(at: .gpio(button))], bus: bus)
    }

    private static func problems(_ make: () throws -> Wiring) -> [String] {
        do {
            _ = try make()
            return []
        } catch let refusal as WiringRefusal {
            return refusal.problems
        } catch {
            return ["\(error)"]
        }
    }

    // MARK: The header

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
        for chip in ["auto", "/dev/gpiochip0", "pinctrl-rp1"] {
            #expect(LinePlace(name: "GPIO17", chip: chip) == .gpio(17))
            #expect(LinePlace(name: "ID_SDA", chip: chip) == .gpio(0))
            #expect(LinePlace(name: "GPIO017", chip: chip).pin == nil)
            #expect(LinePlace(name: "GPIO28", chip: chip).pin == nil)
        }
        #expect(LinePlace(name: "GPIO17", chip: "pcf8575").pin == nil)
        #expect(LinePlace(name: "PA12", chip: "auto") == .elsewhere("PA12", chip: "auto"))
        for chip in ["auto", "pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835"] {
            #expect(LinePlace(offset: 17, chip: chip).pin == 11)
            #expect(LinePlace(offset: 28, chip: chip).pin == nil)
        }
        #expect(LinePlace(offset: 17, chip: "/dev/gpiochip0") == .elsewhere("offset 17", chip: "/dev/gpiochip0"))
    }

    // MARK: Refusals

    @Test("The ID EEPROM's lines are refused, for light and button", arguments: [0, 1])
    func reserved(gpio: Int) throws {
        let pin = try #require(Header.pin(ofGPIO: gpio))
        #expect(
            Self.problems { try Wiring(Self.lines([gpio, 5])) } == [
                "light.lines: found GPIO\(gpio), pin \(pin), which is the ID EEPROM's, pins 27 and 28; allowed: another "
                    + "line"
            ])
        #expect(Self.problems { try Wiring(Self.lines([5], button: gpio)) }.count == 1)
    }

    @Test("A line that is there twice is refused, however it is written, and every problem is told")
    func repeated() {
        let twice = Self.lines([17, 5]) + [Self.button(at: LinePlace(offset: 17, chip: "auto"))]
        #expect(
            Self.problems { try Wiring(twice) } == [
                "button.line: found GPIO17, pin 11, which segment 0 has too; allowed: a line of its own"
            ])
        #expect(Self.problems { try Wiring(Self.lines([0, 1, 1, 1])) }.count == 6)
    }

    @Test("The same number on two chips is two lines")
    func chips() throws {
        let lines = ["one", "other"].map { chip in
            WiredLine(
                .segment(0), at: LinePlace(offset: 5, chip: chip), drive: .transistor, setting: "light.lines")
        }
        #expect(Self.problems { try Wiring(lines) }.isEmpty)
        #expect(Self.problems { try Wiring([lines[0], lines[0]]) }.count == 1)
    }

    @Test("A button on a line of the strip's bus is refused")
    func bus() throws {
        let bus = try #require(SPIPins(device: "/dev/spidev0.0"))
        for gpio in [7, 8, 9, 10, 11] {
            #expect(Self.problems { try Self.strip(bus: bus, button: gpio) }.count == 1, "GPIO\(gpio)")
        }
        #expect(Self.problems { try Self.strip(bus: bus, button: 21) }.isEmpty)
        let second = try #require(SPIPins(device: "/dev/spidev1.0"))
        #expect(Self.problems { try Self.strip(bus: second, button: 21) }.count == 1)
        #expect(SPIPins(device: "/dev/spidev5.0") == nil)
    }

    // MARK: Currents

    @Test("Currents add up, and only over a limit is there a warning")
    func currents() throws {
        let ten = try Wiring(Self.lines([4, 5, 6, 12, 13, 16, 17, 18, 19, 20]))
        #expect(abs(ten.milliamperes - (10 * 1.3 / 0.47 + 3.3 / 51)) < 1e-9)
        #expect(ten.warnings.isEmpty)
        // 18 LEDs take 49.9 mA with the button, 19 take 52.6.
        let many = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 22, 23, 24, 25]
        #expect(try Wiring(Self.lines(Array(many.dropLast()))).warnings.isEmpty)
        let warnings = try Wiring(Self.lines(many)).warnings
        #expect(
            warnings == [
                "all lines: 52.6 mA, over the 50 mA of all pins together; take larger resistors or transistors"
            ])
        #expect(try Wiring(Self.lines(many, drive: .transistor)).warnings.isEmpty)
    }

    @Test("A resistor too small for a pin is told")
    func pinCurrent() throws {
        let warnings = try Wiring(Self.lines([17], drive: .led(ohms: 80, forwardVolts: 2))).warnings
        #expect(
            warnings == [
                "segment 0, GPIO17: 16.2 mA, over the 16 mA of a pin; take a larger resistor or a transistor"
            ])
        #expect(try Wiring(Self.lines([17], drive: .led(ohms: 82, forwardVolts: 2))).warnings.isEmpty)
    }

    @Test("Lines that the board uses itself are told", arguments: [2, 3, 14, 15])
    func used(gpio: Int) throws {
        #expect(try Wiring(Self.lines([gpio])).warnings.count == 1)
    }

    // MARK: config.txt

    @Test("config.txt keeps the lines dark whichever level is dark, the button at rest, and the clock on")
    func configuration() throws {
        #expect(
            try Wiring(Self.lines([17, 5])).configuration
                == ["gpio=5,17=op,dl", "gpio=21=ip,pu", "dtoverlay=i2c-rtc,ds3231"])
        #expect(try Wiring(Self.lines([17, 5], activeLow: true)).configuration[0] == "gpio=5,17=op,dh")
        let bus = try #require(SPIPins(device: "/dev/spidev0.0"))
        #expect(
            try Self.strip(bus: bus, button: 21).configuration
                == ["gpio=21=ip,pu", "dtparam=spi=on", "dtoverlay=i2c-rtc,ds3231"])
        #expect(try Wiring(Self.lines([2])).configuration == ["gpio=2=op,dl", "gpio=21=ip,pu"])
        #expect(try Wiring([Self.button(at: .elsewhere("PA3", chip: "auto"))]).configuration.isEmpty)
    }

    // MARK: What is shown

    @Test("The table names each connection once: light, button, grounds and clock, each ground on a pin of its own")
    func rows() throws {
        let wiring = try Wiring(Self.lines([17, 5]))
        #expect(
            wiring.rows.map(\.part) == [
                "button", "button ground", "segment 0", "segment 1", "bar ground", "clock supply", "clock SDA",
                "clock SCL", "clock ground",
            ])
        #expect(wiring.rows.map(\.pin) == [40, 39, 11, 29, 30, 1, 3, 5, 9])
        #expect(wiring.rows.compactMap(\.core) == [0, 1, 2, 3, 4])
    }

    @Test("A cue has a transistor and 5 V, and is silent from power-up")
    func cue() throws {
        let wiring = try Wiring(
            Self.lines([17]) + [WiredLine(.cue, at: .gpio(12), drive: .coilTransistor, setting: "cue.line")])
        let rows = wiring.rows.filter { $0.part.hasPrefix("cue") }
        #expect(rows.map(\.line) == ["GPIO12", "5 V"])
        #expect(rows.map(\.pin) == [32, 4])
        #expect(wiring.configuration[0] == "gpio=12,17=op,dl")
    }

    @Test("LEDs that are lit at a low level hang on the supply")
    func activeLow() throws {
        let row = try #require(try Wiring(Self.lines([17], activeLow: true)).rows.first { $0.part == "bar supply" })
        #expect(row.line == "3.3 V")
        #expect(row.pin == 17)
        let gates = try Wiring(Self.lines([17], drive: .transistor, activeLow: true))
        #expect(gates.rows.contains { $0.part == "bar ground" })
    }

    @Test("Another board has neither pins nor a header to draw")
    func otherBoard() throws {
        let wiring = try Wiring([Self.button(at: .elsewhere("PA3", chip: "auto"))])
        #expect(wiring.rows.allSatisfy { $0.pin == nil })
        #expect(wiring.table.contains("its board's papers have the pin and the limits"))
        #expect(!wiring.svg.contains("40-pin header"))
        #expect(try Wiring(Self.lines([17])).svg.contains("40-pin header"))
    }

    @Test("Table, CSV and drawing show the same connections")
    func formats() throws {
        let wiring = try Wiring(
            Self.lines([17, 27, 22, 5, 6]) + [
                WiredLine(
                    .clock, at: .elsewhere("PA<12>", chip: "auto"), drive: .levelShifter, setting: "light.clock_line")
            ])
        let csv = wiring.csv.split(separator: "\n")
        #expect(csv.count == wiring.rows.count + 1)
        #expect(csv.contains("segment 0,GPIO17,11,green,\"470 Ω, LED of 2.0 V\",2.766"))
        for row in wiring.rows {
            #expect(wiring.table.split(separator: "\n").contains { $0.hasPrefix(row.part + " ") })
            #expect(wiring.svg.contains(">\(row.part): \(row.line == "PA<12>" ? "PA&lt;12&gt;" : row.line)"))
        }
    }
}
