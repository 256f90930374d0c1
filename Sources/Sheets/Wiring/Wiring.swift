import UnitPlan

/// What to wire: every line in force with its pin, its core and what stands between, the grounds, the clock; what the
/// pins give, and what is to be said of it.
package struct Wiring: Sendable {
    /// A connection to make.
    package struct Row: Hashable, Sendable {
        package let part: String
        /// The line or supply.
        package let line: String
        /// On the 40-pin header; `nil` if it is not known to be there.
        package let pin: Int?
        /// The core of the cable to bar and button; `nil` for what sits on the header.
        package let core: Int?
        package let through: String
        /// Through the pin at most; `nil` for a supply.
        package let milliamperes: Double?
        /// Whether it comes from the bar's own supply and has no pin on any board.
        package var isFed = false
    }

    /// The most through one pin: the strongest that its driver can be set to (Raspberry Pi documentation, "GPIO pads
    /// control").
    package static let pinLimit = 16.0
    /// The most through all pins together. It is the long-standing figure for the header, what the 3.3 V supply of the
    /// first boards could spare. Later boards give more, but no document says how much.
    package static let sumLimit = 50.0

    package let rows: [Row]
    /// The sum of what the lines take, in milliamperes.
    package let milliamperes: Double
    /// The limits that the settings exceed, and other uses of a line.
    package let warnings: [String]
    /// Lines for `config.txt`: everything dark from power-up, the bus and the clock on. Empty for another board.
    package let configuration: [String]

    /// - Parameters:
    ///   - lines: the bar's from the lowest segment up, the button's, and the cue's if there is one.
    ///   - bus: the serial bus that the strip is on, if it is.
    ///   - controller: what dims the bar's LEDs, if the bar has no lines.
    package init(_ lines: [WiredLine], bus: SPIPins? = nil, controller: LEDController? = nil) {
        let gpios = lines.compactMap(Self.gpio)
        let hasClock = !gpios.isEmpty && !gpios.contains { Self.clockBus.contains($0) }
        milliamperes = lines.reduce(0) { $0 + $1.drive.milliamperes }
        rows = Self.rows(lines, hasClock: hasClock, isOnI2C: controller == .lp5024 && !gpios.isEmpty)
        warnings = Self.warnings(lines, sum: milliamperes)
        configuration = Self.configuration(
            lines, bus: bus, hasClock: hasClock,
            hasOverlay: controller.map { $0 != .other && !gpios.isEmpty } ?? false)
    }

    static func gpio(_ line: WiredLine) -> Int? {
        if case .gpio(let number) = line.place { number } else { nil }
    }

    /// The I²C bus of the clock, SDA and SCL; the board itself pulls both up with 1.8 kΩ.
    private static let clockBus = [2, 3]

    // MARK: Warnings

    private static func warnings(_ lines: [WiredLine], sum: Double) -> [String] {
        var warnings: [String] = []
        for line in lines where line.drive.milliamperes > pinLimit {
            warnings.append(
                "\(line.name), \(line.place): \(decimal(line.drive.milliamperes)) mA, over the \(Int(pinLimit)) mA of a "
                    + "pin; take a larger resistor or a transistor")
        }
        if sum > sumLimit {
            warnings.append(
                "all lines: \(decimal(sum)) mA, over the \(Int(sumLimit)) mA of all pins together; take larger resistors "
                    + "or transistors")
        }
        for line in lines {
            guard let gpio = gpio(line) else { continue }
            if clockBus.contains(gpio) {
                warnings.append(
                    "\(line.name), \(line.place): the board pulls it up with 1.8 kΩ and a clock needs it; no clock can "
                        + "be fitted")
            }
            if [14, 15].contains(gpio) {
                warnings.append(
                    "\(line.name), \(line.place): the serial console writes there as the board starts; switch it off "
                        + "with raspi-config")
            }
        }
        return warnings
    }

    /// A number with one decimal.
    static func decimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    // MARK: Rows

    private static func rows(_ lines: [WiredLine], hasClock: Bool, isOnI2C: Bool) -> [Row] {
        // The usual clock board sits on pins 1, 3, 5, 7 and 9.
        var freeGrounds = Header.groundPins.filter { !hasClock || $0 != 9 }
        var core = 0
        var rows: [Row] = []
        func add(_ part: String, _ line: String, _ pin: Int?, through: String = "", milliamperes: Double? = nil) {
            rows.append(
                Row(part: part, line: line, pin: pin, core: core, through: through, milliamperes: milliamperes))
            core += 1
        }
        func addGround(_ part: String, beside pin: Int?) {
            let nearest = pin.flatMap { pin in
                freeGrounds.min { abs(($0 + 1) / 2 - (pin + 1) / 2) < abs(($1 + 1) / 2 - (pin + 1) / 2) }
            }
            freeGrounds.removeAll { $0 == nearest }
            add("\(part) ground", "GND", nearest)
        }
        let bar = lines.filter(\.part.isLight)
        for button in lines where button.part == .button {
            add(
                button.name, "\(button.place)", button.place.pin, through: button.through,
                milliamperes: button.drive.milliamperes)
            addGround("button", beside: button.place.pin)
        }
        for line in bar {
            add(
                line.name, "\(line.place)", line.place.pin, through: "\(line.drive)",
                milliamperes: line.drive.milliamperes)
        }
        if bar.contains(where: \.sinksItsLED) {
            add("bar supply", "3.3 V", Header.sparePin3V3)
        } else if !bar.isEmpty {
            addGround("bar", beside: bar.last?.place.pin)
        }
        if let drive = bar.last?.drive, let volts = drive.fedVolts {
            // A strip of addressed LEDs takes more than a core of the cable bears.
            rows.append(
                Row(
                    part: "bar supply", line: "\(Int(volts)) V", pin: nil, core: drive == .transistor ? core : nil,
                    through: "from its own supply, by the fuse", milliamperes: nil, isFed: true))
        }
        // The cue has a cable of its own.
        core = 0
        for cue in lines where cue.part == .cue {
            add(
                cue.name, "\(cue.place)", cue.place.pin, through: "\(cue.drive)",
                milliamperes: cue.drive.milliamperes)
            add("cue supply", "5 V", cue.place.pin.map { _ in Header.pin5V })
        }
        // Both boards sit beside the header, and share its bus.
        func addBoard(_ part: String, _ line: String, _ pin: Int?, _ board: String) {
            rows.append(
                Row(part: part, line: line, pin: pin, core: nil, through: "\(board) board", milliamperes: nil))
        }
        if isOnI2C {
            addBoard("controller supply", "3.3 V", Header.sparePin3V3, "LP5024")
            addBoard("controller SDA", "GPIO2", 3, "LP5024")
            addBoard("controller SCL", "GPIO3", 5, "LP5024")
            addBoard("controller ground", "GND", freeGrounds.first, "LP5024")
            addBoard("LED supply", "5 V", Header.firstPin5V, "LP5024")
        }
        if hasClock {
            addBoard("clock supply", "3.3 V", 1, "DS3231")
            addBoard("clock SDA", "GPIO2", 3, "DS3231")
            addBoard("clock SCL", "GPIO3", 5, "DS3231")
            addBoard("clock ground", "GND", 9, "DS3231")
        }
        return rows
    }
}
