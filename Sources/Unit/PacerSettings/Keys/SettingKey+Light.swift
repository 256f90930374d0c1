import Dimming
import Pacing
import TOMLKit
import UnitPlan

/// How the bar is connected: the values of `light.driver`.
package enum LightDriver: String, CaseIterable, Sendable {
    /// A GPIO line for each segment.
    case segments
    /// A strip of addressed LEDs, of whatever kind, on two GPIO lines.
    case apa102GPIO = "apa102-gpio"
    /// The same on a serial bus.
    case apa102SPI = "apa102-spi"
    /// LEDs that the kernel drives, whatever dims them.
    case leds
}

/// What hangs on a segment's line: the values of `light.drive`.
package enum SegmentDrive: String, CaseIterable, Sendable {
    /// An LED with its resistor.
    case leds
    /// A transistor that switches the segment.
    case transistors
}

extension SettingKey {
    static let light: [SettingKey] = [
        choice(
            "light.driver",
            "What the bar is: an LED on each line, a strip of addressed LEDs on two lines or a bus, or LEDs that Linux drives.",
            \.driver),
        text(
            "light.chip", "The GPIO chip that has the lines; auto finds a Raspberry Pi's.",
            "a path such as /dev/gpiochip0, a chip's label, or auto", \.chip),
        SettingKey(
            path: "light.lines", meaning: "The line of each segment, from the lowest up.",
            allowed: "\(span(Settings.lineCountRange)) different lines, each a name such as \"GPIO17\" or an offset",
            read: { value, settings in
                guard let array = value.array, Settings.lineCountRange.contains(array.count) else { return false }
                let lines = array.compactMap { lineReference($0) }
                guard lines.count == array.count, Set(lines).count == lines.count else { return false }
                settings.lines = lines
                return true
            },
            show: { settings in "[\(settings.lines.map(\.toml).joined(separator: ", "))]" }
        ).only(.segments),
        choice(
            "light.drive", "What hangs on each line, for the wiring list: an LED with its resistor, or a transistor.",
            \.drive
        ).only(.segments),
        flag("light.active_low", "Whether a line is lit while it is low.", \.activeLow).only(.segments, .apa102GPIO),
        flag("light.reversed", "Whether the bar hangs upside down.", \.reversed),
        integer("light.frequency_hz", "Pulses a second.", in: Dimmer.frequencyRange, \.frequencyHz).only(.segments),
        number(
            "light.brightness", "A factor on the bar's luminance.", "a number above 0 and at most 1",
            { $0 > 0 && $0 <= 1 }, \.brightness),
        SettingKey(
            path: "light.calibration", meaning: "How bright each LED is at full, in any unit, if they differ.",
            allowed:
                "a number for each of light.lines, \(span(Settings.calibrationRange)): its LED's brightness at full",
            read: { value, settings in
                guard let array = value.array, !array.isEmpty else { return false }
                let numbers = array.compactMap { $0.double ?? $0.int.map(Double.init) }
                guard numbers.count == array.count, numbers.allSatisfy(Settings.calibrationRange.contains) else {
                    return false
                }
                settings.calibration = numbers
                return true
            },
            show: { $0.calibration.isEmpty ? nil : "\($0.calibration)" },
            example: "[1.0, 0.9, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]"
        ).only(.segments),
        choice(
            "light.idle", "What is seen while nobody breathes: nothing, or a faint light on the lowest segment.", \.idle
        ),
        flag(
            "light.colour", "Whether each practice has its hue.", \.hasHues
        ).only(.apa102GPIO, .apa102SPI, .leds),
        integer(
            "light.leds", "How many LEDs the strip has.", in: LEDStrip.ledCountRange, \.ledCount
        ).only(.apa102GPIO, .apa102SPI),
        choice(
            "light.led_kind", "Which they are; most strips sold as APA102 have SK9822.", \.ledKind
        ).only(.apa102GPIO, .apa102SPI),
        SettingKey(
            path: "light.colour_order",
            meaning: "The order in which they take red, green and blue, if it is not that of their data sheet.",
            allowed: oneOf(LEDStrip.ColourOrder.allCases.map(\.rawValue)),
            read: { value, settings in
                guard let order = value.string.flatMap(LEDStrip.ColourOrder.init(rawValue:)) else { return false }
                settings.colourOrder = order
                return true
            },
            show: { $0.colourOrder.map { quoted($0.rawValue) } },
            example: "\"grb\""
        ).only(.apa102GPIO, .apa102SPI),
        line(
            "light.data_line", "The line to the strip's data input.", "a line, by name or offset", \.dataLine
        ).only(.apa102GPIO),
        line(
            "light.clock_line", "The line to its clock input.", "a line, by name or offset", \.clockLine
        ).only(.apa102GPIO),
        text(
            "light.spi_device", "The bus that the strip is on.", "a path such as /dev/spidev0.0", \.spiDevice
        ).only(.apa102SPI),
        integer(
            "light.spi_speed_hz", "The bus's clock.", in: SPIConfiguration.speedRange, \.spiSpeedHz
        ).only(.apa102SPI),
        SettingKey(
            path: "light.led_names",
            meaning: "The LED of each segment, from the lowest up, as /sys/class/leds names it.",
            allowed: "\(span(Settings.lineCountRange)) different names, each of a folder of /sys/class/leds",
            read: { value, settings in
                guard let array = value.array, Settings.lineCountRange.contains(array.count) else { return false }
                let names = array.compactMap { $0.string }.filter(LEDClassConfiguration.isName)
                guard names.count == array.count, Set(names).count == names.count else { return false }
                settings.ledNames = names
                return true
            },
            show: { settings in "[\(settings.ledNames.map(quoted).joined(separator: ", "))]" }
        ).only(.leds),
        choice(
            "light.controller", "What dims the LEDs, for the wiring list and the overlay.", \.controller
        ).only(.leds),
    ]
}

extension Settings {
    /// What the bar is opened with.
    var light: LightConfiguration {
        switch driver {
        case .segments: .segments(gpioConfiguration)
        case .apa102GPIO:
            .apa102GPIO(
                strip,
                on: StripLinesConfiguration(
                    chip: lightChip, dataLine: dataLine, clockLine: clockLine, activeLow: activeLow))
        case .apa102SPI: .apa102SPI(strip, on: SPIConfiguration(device: spiDevice, speedHz: spiSpeedHz))
        case .leds:
            .leds(LEDClassConfiguration(names: reversed ? ledNames.reversed() : ledNames, controller: controller))
        }
    }

    /// The chip that has the light's lines.
    var lightChip: ChipReference { ChipReference(chip) }

    /// How many segments the bar has.
    var segmentCount: Int {
        switch driver {
        case .segments: lines.count
        case .apa102GPIO, .apa102SPI: ledCount
        case .leds: ledNames.count
        }
    }

    /// What a bar of plain lines is opened with.
    package var gpioConfiguration: GPIOConfiguration {
        GPIOConfiguration(
            chip: lightChip, lines: reversed ? lines.reversed() : lines, activeLow: activeLow, frequencyHz: frequencyHz,
            relativeBrightness: reversed ? calibration.reversed() : calibration)
    }

    private var strip: LEDStrip {
        LEDStrip(ledCount: ledCount, kind: ledKind, isReversed: reversed, order: colourOrder)
    }

    /// Problems between values that are each allowed on their own.
    var lightConflicts: [String] {
        switch driver {
        case .segments:
            if [0, lines.count].contains(calibration.count) { return [] }
            return [
                ": light.calibration: found \(calibration.count) numbers; allowed: one for each of light.lines, "
                    + "\(lines.count)"
            ]
        case .apa102GPIO:
            let range = StripLinesConfiguration.ledCountRange(of: ledKind)
            if range.contains(ledCount) { return [] }
            return [
                ": light.leds: found \(ledCount); allowed: \(SettingKey.span(range)) of \"\(ledKind.rawValue)\" with driver "
                    + "\"apa102-gpio\"; \"apa102-spi\" takes up to \(LEDStrip.ledCountRange.upperBound)"
            ]
        case .apa102SPI:
            let least = 8 * strip.frameBytes * Self.spiFramesPerSecond
            if spiSpeedHz >= least { return [] }
            return [
                ": light.spi_speed_hz: found \(spiSpeedHz); allowed: at least \(least) with \(ledCount) LEDs, so that "
                    + "a frame takes 5 ms at most"
            ]
        case .leds: return []
        }
    }

    /// The button is checked between two frames, and a press must be seen within 5 ms.
    private static let spiFramesPerSecond = 200
}
