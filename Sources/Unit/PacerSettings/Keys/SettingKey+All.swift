import Dimming
import Pacing
import TOMLKit
import UnitPlan

extension SettingKey {
    /// Every key there is, in the order in which a file shows them.
    static let all = light + button + breathing + practices + night + cue + room + placard + usage

    private static let light: [SettingKey] = [
        choice(
            "light.driver",
            "What the bar is: an LED on each line, or a strip of APA102 or SK9822 on two lines or on a bus.", \.driver),
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
        flag("light.colour", "Whether each practice has its hue.", \.hasHues).only(.apa102GPIO, .apa102SPI),
        integer(
            "light.leds", "How many LEDs the strip has.", in: APA102Strip.ledCountRange, \.ledCount
        ).only(.apa102GPIO, .apa102SPI),
        choice(
            "light.led_kind", "Which they are; most strips sold as APA102 have SK9822.", \.ledKind
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
    ]

    private static let button: [SettingKey] = [
        SettingKey(
            path: "button.chip", meaning: "The GPIO chip that has the button's line.",
            allowed: "as light.chip, which it is if not set",
            read: { value, settings in
                guard let text = value.string, !text.isEmpty else { return false }
                settings.buttonChip = text
                return true
            },
            show: { $0.buttonChip.map(quoted) },
            example: quoted("auto")
        ),
        line(
            "button.line", "The button's line.", "a line that the light does not use, by name or offset", \.buttonLine),
        flag("button.active_low", "Whether the line is low while the button is pressed.", \.buttonActiveLow),
        choice("button.bias", "The resistor that the chip itself puts on the line.", \.buttonBias),
        integer(
            "button.debounce_ms", "How long the contact may bounce, in milliseconds.",
            in: milliseconds(Debouncer.windowRange), \.debounceMilliseconds),
        number(
            "button.hold_step_s", "Seconds from one counted light to the next while the button is held.",
            in: seconds(HoldCount.stepRange), \.holdStepSeconds),
    ]

    private static let breathing: [SettingKey] = [
        number("breathing.breaths_per_minute", "How fast to breathe.", in: Breath.rateRange, \.breathsPerMinute),
        number(
            "breathing.inhale_share", "The share of a breath in which the light rises.", in: Breath.inhaleShareRange,
            \.inhaleShare),
        flag("breathing.ramp", "Whether quicker breaths lead in.", \.ramp),
        integer(
            "breathing.minutes", "How long a session is at least; it ends on a whole breath.",
            in: BreathingSession.minutesRange, \.minutes),
    ]
}
