/// Which line of which chip carries the button, whatever the bar is made of.
public struct ButtonConfiguration: Hashable, Sendable {
    /// The chip: a path such as `/dev/gpiochip0`, a label such as `pinctrl-rp1`, or `auto`.
    public var chip: String
    public var line: LineReference
    /// Whether the line is low while the button is pressed.
    public var activeLow: Bool
    public var bias: ButtonBias

    public init(chip: String, line: LineReference, activeLow: Bool = true, bias: ButtonBias = .pullUp) {
        self.chip = chip
        self.line = line
        self.activeLow = activeLow
        self.bias = bias
    }

    /// Whether the button is pressed now: its line is requested for a moment.
    ///
    /// - Throws: why it could not be had, and what to do.
    public func isPressed() throws(GPIOFailure) -> Bool {
        try GPIOButton(self).isPressed()
    }
}
