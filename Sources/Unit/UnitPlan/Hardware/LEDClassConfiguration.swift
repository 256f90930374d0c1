/// Which LEDs of the kernel's LED class are the bar's segments.
package struct LEDClassConfiguration: Hashable, Sendable {
    /// Their names below `/sys/class/leds`, from the lowest segment up, 5 to 28.
    package var names: [String]
    /// What dims them, for the wiring list and the overlay alone.
    package var controller: LEDController

    package init(names: [String], controller: LEDController = .lp5024) {
        self.names = names
        self.controller = controller
    }

    /// Whether a text can be the name of an LED: one part of a path, and no longer than the kernel takes
    /// (`LED_MAX_NAME_SIZE`, its end included).
    package static func isName(_ text: String) -> Bool {
        (1...longestName).contains(text.utf8.count) && text != "." && text != ".."
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    }

    /// The steps of most controllers, which have 8 bits. Those of a unit are known where its LEDs are opened.
    package static let usualSteps = 255

    /// The most bytes of a name.
    package static let longestName = 63
}

/// What dims LEDs: the values of `light.controller`.
package enum LEDController: String, CaseIterable, Sendable {
    /// Texas Instruments LP5024, on I²C: 24 outputs of constant current, which pulse at 29 kHz. The kernel's driver makes
    /// an LED of three of them.
    case lp5024
    /// The board's own PWM outputs, an LED each.
    case pwm
    /// Another one, which the board's papers or its overlay tell of.
    case other
}
