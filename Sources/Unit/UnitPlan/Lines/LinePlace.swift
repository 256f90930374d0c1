/// Where a board brings out a line.
package enum LinePlace: Hashable, Sendable, CustomStringConvertible {
    /// A GPIO of the Raspberry Pi's 40-pin header, 0…27.
    case gpio(Int)
    /// A line of another board or chip: its name or number there, and the chip.
    case elsewhere(LineReference, chip: ChipReference)

    /// The place of a line on a chip.
    ///
    /// A Raspberry Pi's names count under a path too. Numbers do not: a path says nothing of the board, while on every
    /// Raspberry Pi's main chip the header's lines are numbers 0 to 27.
    package init(_ line: LineReference, on chip: ChipReference) {
        let number: Int? =
            switch (line, chip) {
            case (.offset(let offset), _) where chip.isRaspberryPi && offset <= 27: Int(offset)
            case (.name(let name), .path),
                (.name(let name), _) where chip.isRaspberryPi:
                Header.number(ofName: name)
            default: nil
            }
        self = number.map(LinePlace.gpio) ?? .elsewhere(line, chip: chip)
    }

    /// The header's pin, if it is known.
    package var pin: Int? {
        if case .gpio(let number) = self { Header.pin(ofGPIO: number) } else { nil }
    }

    package var description: String {
        switch self {
        case .gpio(let number): "GPIO\(number)"
        case .elsewhere(let line, _): line.description
        }
    }
}
