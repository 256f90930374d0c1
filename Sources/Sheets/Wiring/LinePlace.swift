/// Where a line comes out of a board.
public enum LinePlace: Hashable, Sendable, CustomStringConvertible {
    /// A GPIO of the 40-pin header, 0…27.
    case gpio(Int)
    /// A line of another board or chip: its name or number there, and the chip.
    case elsewhere(String, chip: String)

    /// A line by the name its board gives it.
    ///
    /// - Parameter chip: as the settings have it, a path, a label or `auto`. A Raspberry Pi's names count under a path too.
    public init(name: String, chip: String) {
        let number = Self.isRaspberryPi(chip) || chip.hasPrefix("/") ? Self.number(ofName: name) : nil
        self = number.map(LinePlace.gpio) ?? .elsewhere(name, chip: chip)
    }

    /// A line by its number on a chip. On every Raspberry Pi's main chip the header's lines are numbers 0 to 27.
    ///
    /// - Parameter chip: as the settings have it. A path says nothing of the board.
    public init(offset: UInt32, chip: String) {
        let isOnHeader = Self.isRaspberryPi(chip) && offset <= 27
        self = isOnHeader ? .gpio(Int(offset)) : .elsewhere("offset \(offset)", chip: chip)
    }

    private static func isRaspberryPi(_ chip: String) -> Bool {
        chip == "auto" || chip.hasPrefix("pinctrl-bcm2") || chip == "pinctrl-rp1"
    }

    /// The header's pin, if it is known.
    public var pin: Int? {
        if case .gpio(let number) = self { Header.pin(ofGPIO: number) } else { nil }
    }

    public var description: String {
        switch self {
        case .gpio(let number): "GPIO\(number)"
        case .elsewhere(let line, _): line
        }
    }

    /// `GPIO0` to `GPIO27`, or what Linux's device trees of the Raspberry Pi 3 and 4 call those with a use of their own.
    private static func number(ofName name: String) -> Int? {
        let used = [
            "ID_SDA": 0, "ID_SCL": 1, "SDA1": 2, "SCL1": 3, "GPIO_GCLK": 4, "SPI_CE1_N": 7, "SPI_CE0_N": 8,
            "SPI_MISO": 9, "SPI_MOSI": 10, "SPI_SCLK": 11, "TXD1": 14, "RXD1": 15,
        ]
        if let number = used[name] { return number }
        guard name.hasPrefix("GPIO"), let number = Int(name.dropFirst(4)), (0...27).contains(number) else { return nil }
        return name == "GPIO\(number)" ? number : nil
    }
}
