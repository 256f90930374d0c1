import Dimming
import PacerLinux
import Pacing
import UsageLog

extension Settings {
    /// What is wrong with values that are each allowed.
    var conflicts: [String] {
        var problems = unusedKeys + night.conflicts + cueConflicts + leakingBounds
        let shared = lightLines.contains { $0.line == buttonLine } && buttonChip == nil
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

    private var cueConflicts: [String] {
        guard let line = cue.line else { return [] }
        let chip = cue.chip ?? chip
        let taken =
            lightLines.map { ($0.setting, $0.line, self.chip) } + [("button.line", buttonLine, buttonChip ?? self.chip)]
        return taken.filter { $0.1 == line && $0.2 == chip }.map {
            ": cue.line: found \(line), which \($0.0) has too; allowed: a line of its own"
        }
    }

    /// A press is looked for between two frames, and must be seen within 5 ms.
    private static let spiFramesPerSecond = 200

    /// The lines that the driver in force uses, each with the setting that names it.
    private var lightLines: [(setting: String, line: LineReference)] {
        switch driver {
        case .segments: lines.map { ("light.lines", $0) }
        case .apa102GPIO: [("light.data_line", dataLine), ("light.clock_line", clockLine)]
        case .apa102SPI: []
        }
    }

    /// Thresholds that would tell more of a small week than that it was small.
    private var leakingBounds: [String] {
        let allowed = UsageRules.bounds(minimumCount: usage.minimumCount, smallWeeks: usage.smallWeeks)
        if allowed.contains(usage.smallWeeksBound) { return [] }
        return [
            ": usage.small_weeks_bound: found \(usage.smallWeeksBound); allowed: \(allowed.lowerBound) to "
                + "\(allowed.upperBound) with minimum_count \(usage.minimumCount) and small_weeks \(usage.smallWeeks), or "
                + "their sum would narrow down a single week"
        ]
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
