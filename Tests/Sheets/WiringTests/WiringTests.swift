import Testing
import UnitPlan
import Wiring

@Suite("Wiring")
struct WiringTests {
    /// Segments on these GPIOs and a button on another.
    private static func lines(
        _ gpios: [Int], button: Int = 21, drive: LineDrive = .standardLED, activeLow: Bool = false
    ) -> [WiredLine] {
        gpios.enumerated().map {
            WiredLine(.segment($0), at: .gpio($1), drive: drive, restsHigh: activeLow)
        } + [Self.button(at: .gpio(button))]
    }

    private static func button(at place: LinePlace) -> WiredLine {
        WiredLine(.button, at: place, drive: .button, restsHigh: true)
    }

    private static func strip(bus: SPIPins, button: Int) -> Wiring {
        let lines = [
            WiredLine(.data, at: bus.data, drive: .levelShifter),
            WiredLine(.clock, at: bus.clock, drive: .levelShifter),
        ]
        return Wiring(lines + [Self.button(at: .gpio(button))], bus: bus)
    }

    // MARK: Currents

    @Test("Currents add up, and only over a limit is there a warning")
    func currents() throws {
        let ten = Wiring(Self.lines([4, 5, 6, 12, 13, 16, 17, 18, 19, 20]))
        #expect(abs(ten.milliamperes - (10 * 1.3 / 0.47 + 3.3 / 51)) < 1e-9)
        #expect(ten.warnings.isEmpty)
        // 18 LEDs take 49.9 mA with the button, 19 take 52.6.
        let many = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 22, 23, 24, 25]
        #expect(Wiring(Self.lines(Array(many.dropLast()))).warnings.isEmpty)
        let warnings = Wiring(Self.lines(many)).warnings
        #expect(
            warnings == [
                "all lines: 52.6 mA, over the 50 mA of all pins together; take larger resistors or transistors"
            ])
        #expect(Wiring(Self.lines(many, drive: .transistor)).warnings.isEmpty)
    }

    @Test("A resistor too small for a pin is told")
    func pinCurrent() throws {
        let warnings = Wiring(Self.lines([17], drive: .led(ohms: 80, forwardVolts: 2))).warnings
        #expect(
            warnings == [
                "segment 1, GPIO17: 16.2 mA, over the 16 mA of a pin; take a larger resistor or a transistor"
            ])
        #expect(Wiring(Self.lines([17], drive: .led(ohms: 82, forwardVolts: 2))).warnings.isEmpty)
    }

    @Test("Lines that the board uses itself are told", arguments: [2, 3, 14, 15])
    func used(gpio: Int) throws {
        #expect(Wiring(Self.lines([gpio])).warnings.count == 1)
    }

    // MARK: config.txt

    @Test("config.txt keeps the lines dark whichever level is dark, the button at rest, and the clock on")
    func configuration() throws {
        #expect(
            Wiring(Self.lines([17, 5])).configuration
                == ["gpio=5,17=op,dl", "gpio=21=ip,pu", "dtoverlay=i2c-rtc,ds3231"])
        #expect(Wiring(Self.lines([17, 5], activeLow: true)).configuration[0] == "gpio=5,17=op,dh")
        let bus = try #require(SPIPins(device: "/dev/spidev0.0"))
        #expect(
            Self.strip(bus: bus, button: 21).configuration
                == ["gpio=21=ip,pu", "dtparam=spi=on", "dtoverlay=i2c-rtc,ds3231"])
        #expect(Wiring(Self.lines([2])).configuration == ["gpio=2=op,dl", "gpio=21=ip,pu"])
        #expect(Wiring([Self.button(at: .elsewhere(.name("PA3"), chip: "gpiochip0"))]).configuration.isEmpty)
    }

    // MARK: What is shown

    @Test("The table names each connection once: light, button, grounds and clock, each ground on a pin of its own")
    func rows() throws {
        let wiring = Wiring(Self.lines([17, 5]))
        #expect(
            wiring.rows.map(\.part) == [
                "button", "button ground", "segment 1", "segment 2", "bar ground", "clock supply", "clock SDA",
                "clock SCL", "clock ground",
            ])
        #expect(wiring.rows.map(\.pin) == [40, 39, 11, 29, 30, 1, 3, 5, 9])
        #expect(wiring.rows.compactMap(\.core) == [0, 1, 2, 3, 4])
    }

    @Test("A cue has a transistor and 5 V, and is silent from power-up")
    func cue() throws {
        let wiring = Wiring(
            Self.lines([17]) + [WiredLine(.cue, at: .gpio(12), drive: .coilTransistor)])
        let rows = wiring.rows.filter { $0.part.hasPrefix("cue") }
        #expect(rows.map(\.line) == ["GPIO12", "5 V"])
        #expect(rows.map(\.pin) == [32, 4])
        // Of a cable of its own.
        #expect(rows.map(\.core) == [0, 1])
        #expect(wiring.configuration[0] == "gpio=12,17=op,dl")
    }

    @Test("What no pin can feed has its supply in the table, in a core of the cable if that bears it")
    func fed() throws {
        func supply(_ wiring: Wiring) -> Wiring.Row? { wiring.rows.first { $0.part == "bar supply" } }
        let transistors = Wiring(Self.lines([17, 5], drive: .transistor))
        let row = try #require(supply(transistors))
        #expect(row.line == "12 V" && row.pin == nil && row.core == 5)
        #expect(transistors.table.contains("\nbar supply     12 V         pink    from its own supply, by the fuse\n"))
        #expect(!transistors.table.contains("is no line of a Raspberry Pi's header"))
        let bus = try #require(SPIPins(device: "/dev/spidev0.0"))
        let strip = try #require(supply(Self.strip(bus: bus, button: 21)))
        #expect(strip.line == "5 V" && strip.pin == nil && strip.core == nil)
        #expect(supply(Wiring(Self.lines([17]))) == nil)
    }

    @Test("A button on a long cable needs a resistor to the level at which it rests")
    func longCable() {
        func through(restsHigh: Bool) -> String? {
            let button = WiredLine(.button, at: .gpio(21), drive: .button, restsHigh: restsHigh)
            return Wiring([button]).rows.first?.through
        }
        #expect(through(restsHigh: true) == "1 kΩ; over 30 cm 10 kΩ to 3.3 V")
        #expect(through(restsHigh: false) == "1 kΩ; over 30 cm 10 kΩ to GND")
    }

    @Test("LEDs that are lit at a low level hang on the supply")
    func activeLow() throws {
        let row = try #require(Wiring(Self.lines([17], activeLow: true)).rows.first { $0.part == "bar supply" })
        #expect(row.line == "3.3 V")
        #expect(row.pin == 17)
        let gates = Wiring(Self.lines([17], drive: .transistor, activeLow: true))
        #expect(gates.rows.contains { $0.part == "bar ground" })
    }

    @Test("Another board has neither pins nor a header to draw")
    func otherBoard() throws {
        let wiring = Wiring([Self.button(at: .elsewhere(.name("PA3"), chip: "gpiochip0"))])
        #expect(wiring.rows.allSatisfy { $0.pin == nil })
        #expect(wiring.table.contains("its board's papers have the pin and the limits"))
        #expect(!wiring.svg.contains("40-pin header"))
        #expect(Wiring(Self.lines([17])).svg.contains("40-pin header"))
    }

    @Test("Table, CSV and drawing show the same connections")
    func formats() throws {
        let wiring = Wiring(
            Self.lines([17, 27, 22, 5, 6]) + [
                WiredLine(
                    .clock, at: .elsewhere(.name("PA<12>"), chip: "gpiochip0"), drive: .levelShifter)
            ])
        let csv = wiring.csv.split(separator: "\n")
        #expect(csv.count == wiring.rows.count + 1)
        #expect(csv.contains("segment 1,GPIO17,11,green,\"470 Ω, LED of 2.0 V\",2.766"))
        for row in wiring.rows {
            #expect(wiring.table.split(separator: "\n").contains { $0.hasPrefix(row.part + " ") })
            #expect(wiring.svg.contains(">\(row.part): \(row.line == "PA<12>" ? "PA&lt;12&gt;" : row.line)"))
        }
    }
}
