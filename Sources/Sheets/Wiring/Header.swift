/// The 40-pin header of the Raspberry Pi boards since 2014 (Zero 2 W, 3, 4, 5).
///
/// Source: Raspberry Pi documentation, "GPIO and the 40-pin header"; the same on every model.
public enum Header {
    /// The pin of a GPIO, by its number 0…27.
    public static func pin(ofGPIO number: Int) -> Int? {
        functions.firstIndex(of: .gpio(number)).map { $0 + 1 }
    }

    /// What a pin carries, by its number 1…40.
    static func function(ofPin pin: Int) -> PinFunction { functions[pin - 1] }

    static let pinCount = functions.count

    /// The ground pins, ascending.
    static let groundPins = functions.indices.filter { functions[$0] == .ground }.map { $0 + 1 }

    /// The 3.3 V pin that a clock board leaves free.
    static let sparePin3V3 = 17

    /// A 5 V pin, for what a transistor switches beside the bar.
    static let pin5V = 4

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
enum PinFunction: Hashable, Sendable, CustomStringConvertible {
    case supply3V3, supply5V, ground
    case gpio(Int)

    var description: String {
        switch self {
        case .supply3V3: "3.3 V"
        case .supply5V: "5 V"
        case .ground: "GND"
        case .gpio(let number): "GPIO\(number)"
        }
    }
}
