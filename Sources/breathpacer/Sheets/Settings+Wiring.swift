import PacerLinux
import PacerSettings
import Wiring

extension Settings {
    /// What to wire for the bar, the button and the cue in force.
    ///
    /// - Parameter segment: what a segment's line drives.
    /// - Throws: every line that cannot be wired so.
    func wiring(segment: LineDrive) throws(WiringRefusal) -> Wiring {
        var besideTheBar = [
            WiredLine(
                .button, at: place(buttonLine, on: buttonChip ?? chip), drive: .button, restsHigh: buttonActiveLow,
                setting: "button.line")
        ]
        if let line = cue.line {
            besideTheBar.append(
                WiredLine(
                    .cue, at: place(line, on: cue.chip ?? chip), drive: .coilTransistor, restsHigh: cue.activeLow,
                    setting: "cue.line"))
        }
        switch driver {
        case .segments:
            // From the lowest segment up, as the hardware is opened.
            let bar = gpioConfiguration.lines.enumerated().map { number, line in
                WiredLine(
                    .segment(number), at: place(line, on: chip), drive: segment, restsHigh: activeLow,
                    setting: "light.lines")
            }
            return try Wiring(bar + besideTheBar)
        case .apa102GPIO:
            let strip = [
                WiredLine(
                    .data, at: place(dataLine, on: chip), drive: .levelShifter, restsHigh: activeLow,
                    setting: "light.data_line"),
                WiredLine(
                    .clock, at: place(clockLine, on: chip), drive: .levelShifter, restsHigh: activeLow,
                    setting: "light.clock_line"),
            ]
            return try Wiring(strip + besideTheBar)
        case .apa102SPI:
            let bus = SPIPins(device: spiDevice)
            let strip = [
                WiredLine(
                    .data, at: bus?.data ?? .elsewhere("data", chip: spiDevice), drive: .levelShifter,
                    setting: "light.spi_device"),
                WiredLine(
                    .clock, at: bus?.clock ?? .elsewhere("clock", chip: spiDevice), drive: .levelShifter,
                    setting: "light.spi_device"),
            ]
            return try Wiring(strip + besideTheBar, bus: bus)
        }
    }

    private func place(_ line: LineReference, on chip: String) -> LinePlace {
        switch line {
        case .name(let name): LinePlace(name: name, chip: chip)
        case .offset(let offset): LinePlace(offset: offset, chip: chip)
        }
    }
}
