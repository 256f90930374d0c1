import Dimming
import PacerLinux
import Pacing

extension Settings {
    /// What is wrong with values that are each allowed.
    var conflicts: [String] {
        var problems = unusedKeys
        let shared = lightLines.contains(buttonLine) && buttonChip == nil
        switch driver {
        case .segments:
            if shared {
                problems.append(
                    ": button.line: found \(buttonLine), which light.lines has too; allowed: a line of its own")
            }
            if ![0, lines.count].contains(calibration.count) {
                problems.append(
                    ": light.calibration: found \(calibration.count) numbers; allowed: one for each of light.lines, "
                        + "\(lines.count)")
            }
        case .apa102GPIO:
            if dataLine == clockLine {
                problems.append(
                    ": light.clock_line: found \(clockLine), which light.data_line is too; allowed: a line of its own")
            }
            if shared {
                let other = buttonLine == dataLine ? "light.data_line" : "light.clock_line"
                problems.append(": button.line: found \(buttonLine), which \(other) is too; allowed: a line of its own")
            }
            let range = APA102Lines<GPIOLines>.ledCountRange
            if !range.contains(ledCount) {
                problems.append(
                    ": light.leds: found \(ledCount); allowed: \(range.lowerBound) to \(range.upperBound) with driver "
                        + "\"apa102-gpio\"; \"apa102-spi\" takes up to \(APA102Strip.ledCountRange.upperBound)")
            }
        case .apa102SPI:
            let least = 8 * APA102Frame.byteCount(ledCount: ledCount) * Self.spiFramesPerSecond
            if spiSpeedHz < least {
                problems.append(
                    ": light.spi_speed_hz: found \(spiSpeedHz); allowed: at least \(least) with \(ledCount) LEDs, so "
                        + "that a frame takes 5 ms at most")
            }
        }
        return problems
    }

    /// A press is looked for between two frames, and must be seen within 5 ms.
    private static let spiFramesPerSecond = 200

    /// The lines that the driver in force uses.
    private var lightLines: [LineReference] {
        switch driver {
        case .segments: lines
        case .apa102GPIO: [dataLine, clockLine]
        case .apa102SPI: []
        }
    }

    /// Keys of the file that the driver has no use for: whoever wrote them expects something that will not happen.
    private var unusedKeys: [String] {
        SettingKey.all.filter { keysInFile.contains($0.path) && !$0.drivers.contains(driver) }.map { key in
            let others = LightDriver.allCases.filter(key.drivers.contains).map { quoted($0.rawValue) }
            return ": \(key.path): found a key that driver \(quoted(driver.rawValue)) has no use for; allowed: to "
                + "leave it out, or driver \(others.joined(separator: " or "))"
        }
    }
}
