/// A line that the unit takes: which one of which chip, and what for.
package struct PlannedLine: Hashable, Sendable {
    package var purpose: LinePurpose
    package var reference: LineReference
    package var chip: ChipReference
    /// The settings key that names the chip.
    package var chipSetting: String

    package init(
        _ purpose: LinePurpose, _ reference: LineReference, on chip: ChipReference, chipSetting: String = "light.chip"
    ) {
        self.purpose = purpose
        self.reference = reference
        self.chip = chip
        self.chipSetting = chipSetting
    }

    /// The settings key that names it.
    package var setting: String { purpose.setting }

    /// Where it comes out of the board.
    package var place: LinePlace { LinePlace(reference, on: chip) }

    /// Whether both are one line, as far as their names tell: by name and by offset alike where the chip is known.
    func isSame(as other: PlannedLine) -> Bool {
        switch (place, other.place) {
        case (.gpio(let number), .gpio(let otherNumber)): number == otherNumber && chip.mayBe(other.chip)
        default: reference == other.reference && chip == other.chip
        }
    }
}
