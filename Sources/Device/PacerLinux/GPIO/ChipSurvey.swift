import UnitPlan

/// A GPIO chip as it is found. Nothing is requested or changed.
package struct ChipSurvey: ~Copyable {
    private let chip: GPIOChip

    /// Opens a chip as the hardware does.
    ///
    /// - Parameter setting: the settings key that names it, for the remedy.
    /// - Throws: why it cannot be opened, and what to do.
    package init(_ chip: ChipReference, setting: String) throws(HardwareFailure) {
        self.chip = try GPIOChip(chip, setting: setting)
    }

    package var path: String { chip.path }
    /// The label that its driver gave it, such as `pinctrl-bcm2711`.
    package var label: String { chip.label }
    package var lineCount: Int { chip.lineCount }
    /// Whether `auto` knows its label.
    package var isKnown: Bool { ChipReference.raspberryPiLabels.contains(label) }

    /// A line's offset and who holds it, `nil` if nobody does.
    ///
    /// - Throws: that the chip has no such line, and what to do.
    package func line(_ line: PlannedLine) throws(HardwareFailure) -> (offset: Int, holder: String?) {
        let offset = try chip.offset(of: line)
        return (Int(offset), chip.holder(of: offset))
    }
}
