/// What the button is opened with, whatever the bar is made of.
package struct ButtonConfiguration: Hashable, Sendable {
    package var line: PlannedLine
    /// Whether the line is low while the button is pressed.
    package var activeLow: Bool
    package var bias: ButtonBias

    /// - Parameter chipSetting: the settings key that names the chip.
    package init(
        chip: ChipReference, line: LineReference, activeLow: Bool = true, bias: ButtonBias = .pullUp,
        chipSetting: String = "light.chip"
    ) {
        self.line = PlannedLine(.button, line, on: chip, chipSetting: chipSetting)
        self.activeLow = activeLow
        self.bias = bias
    }
}

/// The chip's own resistor on the button's line.
package enum ButtonBias: String, CaseIterable, Hashable, Sendable {
    /// Unchanged.
    case asIs = "as-is"
    /// None: the board has one.
    case disabled
    case pullUp = "pull-up"
    case pullDown = "pull-down"
}
