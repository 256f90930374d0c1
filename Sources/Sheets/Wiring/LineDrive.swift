/// What stands between a line and what it drives, and the current that this takes from the pin or gives to it.
package enum LineDrive: Hashable, Sendable, CustomStringConvertible {
    /// An LED with its resistor.
    case led(ohms: Double, forwardVolts: Double)
    /// A transistor's gate: a resistor into it, and one that holds it off while no program holds the line.
    case transistor
    /// The same, switching a motor or buzzer, whose coil needs a diode across it.
    case coilTransistor
    /// A level shifter's input.
    case levelShifter
    /// A button with a resistor, on a line with a pull-up or pull-down.
    case button

    /// The header's supply.
    package static let supplyVolts = 3.3
    /// Into the gate, and from the gate to ground (to 3.3 V if the line is active low).
    package static let gateOhms = 100.0, holdOffOhms = 4700.0
    /// In the button's wire.
    package static let buttonOhms = 1000.0
    /// The least of the chip's own pull resistors (BCM2835 ARM Peripherals and RP1 Peripherals: about 50 to 60 kΩ).
    package static let pullOhms = 50_000.0
    /// What a long cable to the button needs beside the chip's own.
    package static let longPullOhms = 10_000.0
    /// The LED and resistor of the parts list.
    package static let standardLED = LineDrive.led(ohms: 470, forwardVolts: 2)

    /// The most current through the pin, in milliamperes.
    package var milliamperes: Double {
        switch self {
        case .led(let ohms, let forwardVolts): 1000 * max(0, Self.supplyVolts - forwardVolts) / ohms
        case .transistor, .coilTransistor: 1000 * Self.supplyVolts / (Self.gateOhms + Self.holdOffOhms)
        // The input current of 74AHCT125 is 1 µA at most (Texas Instruments, SCLS264).
        case .levelShifter: 0.001
        case .button: 1000 * Self.supplyVolts / (Self.pullOhms + Self.buttonOhms)
        }
    }

    /// The voltage of the supply that feeds the bar; `nil` if the pins do, and for what is no bar.
    package var fedVolts: Double? {
        switch self {
        case .transistor: 12
        case .levelShifter: 5
        case .led, .coilTransistor, .button: nil
        }
    }

    package var description: String {
        switch self {
        case .led(let ohms, let forwardVolts): "\(Self.text(ohms)) Ω, LED of \(Self.text(forwardVolts)) V"
        case .transistor: "100 Ω to the gate of a MOSFET, 4.7 kΩ holds it off"
        case .coilTransistor: "\(Self.transistor), 1N4148 across the coil"
        case .levelShifter: "74AHCT125 at 5 V, 100 Ω"
        case .button: "1 kΩ"
        }
    }

    private static func text(_ value: Double) -> String {
        value == value.rounded() && value >= 10 ? "\(Int(value))" : "\(value)"
    }
}
