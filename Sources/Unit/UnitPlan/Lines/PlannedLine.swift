/// A line that the unit takes: which one of which chip, and what for.
public struct PlannedLine: Hashable, Sendable {
    public var purpose: LinePurpose
    public var reference: LineReference
    public var chip: ChipReference
    /// The settings key that names the chip.
    public var chipSetting: String

    public init(
        _ purpose: LinePurpose, _ reference: LineReference, on chip: ChipReference, chipSetting: String = "light.chip"
    ) {
        self.purpose = purpose
        self.reference = reference
        self.chip = chip
        self.chipSetting = chipSetting
    }

    /// The settings key that names it.
    public var setting: String { purpose.setting }

    /// Where it comes out of the board.
    public var place: LinePlace { LinePlace(reference, on: chip) }

    /// Whether both are one line, as far as their names tell: by name and by offset alike where the chip is known.
    func isSame(as other: PlannedLine) -> Bool {
        switch (place, other.place) {
        case (.gpio(let number), .gpio(let otherNumber)): number == otherNumber && chip.mayBe(other.chip)
        default: reference == other.reference && chip == other.chip
        }
    }
}
