import Dimming
import PacerLinux
import Pacing
import TOMLKit

extension SettingKey {
    /// Every key there is, in the order in which a file shows them.
    static let all: [SettingKey] = [
        choice("light.driver", \.driver),
        text("light.chip", "a path such as /dev/gpiochip0, a chip's label, or auto", \.chip),
        SettingKey(
            path: "light.lines",
            allowed: "\(span(Settings.lineCountRange)) different lines, each a name such as \"GPIO17\" or an offset",
            read: { value, settings in
                guard let array = value.array, Settings.lineCountRange.contains(array.count) else { return false }
                let lines = array.compactMap { lineReference($0) }
                guard lines.count == array.count, Set(lines).count == lines.count else { return false }
                settings.lines = lines
                return true
            },
            show: { settings in "[\(settings.lines.map(toml).joined(separator: ", "))]" }
        ).only(.segments),
        flag("light.active_low", \.activeLow).only(.segments, .apa102GPIO),
        flag("light.reversed", \.reversed),
        integer("light.frequency_hz", in: Dimmer.frequencyRange, \.frequencyHz).only(.segments),
        number("light.brightness", "a number above 0 and at most 1", { $0 > 0 && $0 <= 1 }, \.brightness),
        SettingKey(
            path: "light.calibration",
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
            show: { $0.calibration.isEmpty ? nil : "\($0.calibration)" }
        ).only(.segments),
        integer("light.leds", in: APA102Strip.ledCountRange, \.ledCount).only(.apa102GPIO, .apa102SPI),
        choice("light.led_kind", \.ledKind).only(.apa102GPIO, .apa102SPI),
        line("light.data_line", "a line, by name or offset", \.dataLine).only(.apa102GPIO),
        line("light.clock_line", "a line, by name or offset", \.clockLine).only(.apa102GPIO),
        text("light.spi_device", "a path such as /dev/spidev0.0", \.spiDevice).only(.apa102SPI),
        integer("light.spi_speed_hz", in: SPIConfiguration.speedRange, \.spiSpeedHz).only(.apa102SPI),
        SettingKey(
            path: "button.chip", allowed: "as light.chip, which it is if not set",
            read: { value, settings in
                guard let text = value.string, !text.isEmpty else { return false }
                settings.buttonChip = text
                return true
            },
            show: { $0.buttonChip.map(quoted) }
        ),
        line("button.line", "a line that the light does not use, by name or offset", \.buttonLine),
        flag("button.active_low", \.buttonActiveLow),
        choice("button.bias", \.buttonBias),
        integer("button.debounce_ms", in: milliseconds(Debouncer.windowRange), \.debounceMilliseconds),
        number("button.hold_step_s", in: seconds(HoldCount.stepRange), \.holdStepSeconds),
        number("breathing.breaths_per_minute", in: Breath.rateRange, \.breathsPerMinute),
        number("breathing.inhale_share", in: Breath.inhaleShareRange, \.inhaleShare),
        flag("breathing.ramp", \.ramp),
        integer("breathing.minutes", in: BreathingSession.minutesRange, \.minutes),
    ]

    // MARK: Kinds of keys

    private typealias Place<Value> = WritableKeyPath<Settings, Value> & Sendable

    private static func text(_ path: String, _ allowed: String, _ place: Place<String>) -> SettingKey {
        SettingKey(
            path: path, allowed: allowed,
            read: { value, settings in
                guard let text = value.string, !text.isEmpty else { return false }
                settings[keyPath: place] = text
                return true
            },
            show: { quoted($0[keyPath: place]) })
    }

    private static func flag(_ path: String, _ place: Place<Bool>) -> SettingKey {
        SettingKey(
            path: path, allowed: "true or false",
            read: { value, settings in
                guard let flag = value.bool else { return false }
                settings[keyPath: place] = flag
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    private static func integer(_ path: String, in range: ClosedRange<Int>, _ place: Place<Int>) -> SettingKey {
        SettingKey(
            path: path, allowed: "a whole number, \(span(range))",
            read: { value, settings in
                guard let integer = value.int, range.contains(integer) else { return false }
                settings[keyPath: place] = integer
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    private static func number(_ path: String, in range: ClosedRange<Double>, _ place: Place<Double>) -> SettingKey {
        number(path, "a number, \(span(range))", { range.contains($0) }, place)
    }

    private static func number(
        _ path: String, _ allowed: String, _ isAllowed: @escaping @Sendable (Double) -> Bool, _ place: Place<Double>
    ) -> SettingKey {
        SettingKey(
            path: path, allowed: allowed,
            read: { value, settings in
                guard let number = value.double ?? value.int.map(Double.init), isAllowed(number) else { return false }
                settings[keyPath: place] = number
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    private static func line(_ path: String, _ allowed: String, _ place: Place<LineReference>) -> SettingKey {
        SettingKey(
            path: path, allowed: allowed,
            read: { value, settings in
                guard let line = lineReference(value) else { return false }
                settings[keyPath: place] = line
                return true
            },
            show: { toml($0[keyPath: place]) })
    }

    private static func choice<Choice>(_ path: String, _ place: Place<Choice>) -> SettingKey
    where Choice: RawRepresentable<String> & CaseIterable & Sendable {
        SettingKey(
            path: path, allowed: oneOf(Choice.allCases.map(\.rawValue)),
            read: { value, settings in
                guard let choice = value.string.flatMap(Choice.init) else { return false }
                settings[keyPath: place] = choice
                return true
            },
            show: { quoted($0[keyPath: place].rawValue) })
    }

    // MARK: Words

    private static func lineReference(_ value: TOMLValueConvertible) -> LineReference? {
        if let name = value.string, !name.isEmpty { return .name(name) }
        return value.int.flatMap(UInt32.init(exactly:)).map(LineReference.offset)
    }

    private static func toml(_ line: LineReference) -> String {
        switch line {
        case .name(let name): quoted(name)
        case .offset(let offset): "\(offset)"
        }
    }

    private static func span<Bound>(_ range: ClosedRange<Bound>) -> String {
        "\(range.lowerBound) to \(range.upperBound)"
    }

    private static func oneOf(_ values: [String]) -> String {
        values.map(quoted).joined(separator: ", ")
    }

    private static func milliseconds(_ range: ClosedRange<Duration>) -> ClosedRange<Int> {
        Int(range.lowerBound / .milliseconds(1))...Int(range.upperBound / .milliseconds(1))
    }

    private static func seconds(_ range: ClosedRange<Duration>) -> ClosedRange<Double> {
        range.lowerBound / .seconds(1)...range.upperBound / .seconds(1)
    }
}

/// A string as TOML writes it.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F:
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
