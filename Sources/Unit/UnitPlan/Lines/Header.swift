/// The 40-pin header of the Raspberry Pi boards since 2014 (Zero 2 W, 3, 4, 5).
///
/// Source: Raspberry Pi documentation, "GPIO and the 40-pin header"; the same on every model.
package enum Header {
    /// The pin of a GPIO, by its number 0…27.
    package static func pin(ofGPIO number: Int) -> Int? {
        functions.firstIndex(of: .gpio(number)).map { $0 + 1 }
    }

    /// What a pin carries, by its number 1…40.
    package static func function(ofPin pin: Int) -> PinFunction { functions[pin - 1] }

    package static let pinCount = functions.count

    /// The GPIOs of the EEPROM of add-on boards, which the firmware reads at every start (HAT specification).
    static let eeprom = 0...1

    /// The ground pins, ascending.
    package static let groundPins = functions.indices.filter { functions[$0] == .ground }.map { $0 + 1 }

    /// The 3.3 V pin that a clock board leaves free.
    package static let sparePin3V3 = 17

    /// The 5 V pin at the end, for the LEDs of a controller.
    package static let firstPin5V = 2

    /// A 5 V pin, for what a transistor switches beside the bar.
    package static let pin5V = 4

    /// The GPIO of a line by its name: `GPIO0` to `GPIO27`, or what Linux's device trees of the Raspberry Pi 3 and 4 call
    /// those with a use of their own.
    static func number(ofName name: String) -> Int? {
        if let number = used[name] { return number }
        return (0..<gpioCount).first { name == "GPIO\($0)" }
    }

    /// The line that somebody most likely meant who named one that is not there: a number among other signs (`"GPIO 17"`,
    /// `"17"`), a pin (`"pin 40"`), a name that was mistyped.
    static func nearest(to line: LineReference) -> LinePlace {
        let allowed = eeprom.upperBound + 1...gpioCount - 1
        func clamped(_ number: Int) -> LinePlace {
            .gpio(min(max(number, allowed.lowerBound), allowed.upperBound))
        }
        switch line {
        case .offset(let offset): return clamped(Int(offset))
        case .name(let name):
            let word = name.lowercased()
            let digits = word.reversed().drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
            if let number = Int(String(digits.reversed())) {
                return word.hasPrefix("pin") ? gpio(nearestToPin: number, in: allowed) : clamped(number)
            }
            let names = used.filter { allowed.contains($0.value) }.sorted { $0.value < $1.value }
            let nearest = names.min {
                EditDistance.between($0.key.lowercased(), word) < EditDistance.between($1.key.lowercased(), word)
            }
            return clamped(nearest?.value ?? 0)
        }
    }

    private static func gpio(nearestToPin pin: Int, in allowed: ClosedRange<Int>) -> LinePlace {
        let pins = allowed.compactMap { number in self.pin(ofGPIO: number).map { (number, distance: abs($0 - pin)) } }
        return .gpio(pins.min { $0.distance < $1.distance }?.0 ?? allowed.lowerBound)
    }

    private static let gpioCount = 28

    private static let used = [
        "ID_SDA": 0, "ID_SCL": 1, "SDA1": 2, "SCL1": 3, "GPIO_GCLK": 4, "SPI_CE1_N": 7, "SPI_CE0_N": 8,
        "SPI_MISO": 9, "SPI_MOSI": 10, "SPI_SCLK": 11, "TXD1": 14, "RXD1": 15,
    ]

    /// From pin 1 on: odd pins are in the row towards the middle of the board.
    private static let functions: [PinFunction] = [
        .supply3V3, .supply5V,
        .gpio(2), .supply5V,
        .gpio(3), .ground,
        .gpio(4), .gpio(14),
        .ground, .gpio(15),
        .gpio(17), .gpio(18),
        .gpio(27), .ground,
        .gpio(22), .gpio(23),
        .supply3V3, .gpio(24),
        .gpio(10), .ground,
        .gpio(9), .gpio(25),
        .gpio(11), .gpio(8),
        .ground, .gpio(7),
        .gpio(0), .gpio(1),
        .gpio(5), .ground,
        .gpio(6), .gpio(12),
        .gpio(13), .ground,
        .gpio(19), .gpio(16),
        .gpio(26), .gpio(20),
        .ground, .gpio(21),
    ]
}

/// What a header pin carries.
package enum PinFunction: Hashable, Sendable, CustomStringConvertible {
    case supply3V3, supply5V, ground
    case gpio(Int)

    package var description: String {
        switch self {
        case .supply3V3: "3.3 V"
        case .supply5V: "5 V"
        case .ground: "GND"
        case .gpio(let number): "GPIO\(number)"
        }
    }
}
