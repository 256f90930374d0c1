import Dimming
import PacerLinux
import Pacing

extension Settings {
    /// What the pacer is made with.
    public var pacerConfiguration: PacerConfiguration {
        PacerConfiguration(
            appearance: LightAppearance(segmentCount: segmentCount, brightness: brightness),
            breathing: BreathingSession(
                breath: Breath(perMinute: breathsPerMinute, inhaleShare: inhaleShare), minutes: minutes, ramp: ramp),
            debounce: .milliseconds(debounceMilliseconds),
            holdStep: .nanoseconds(Int64((holdStepSeconds * 1e9).rounded()))
        )
    }

    /// What the bar is opened with.
    public var lightConfiguration: LightConfiguration {
        switch driver {
        case .segments: .segments(gpioConfiguration)
        case .apa102GPIO:
            .apa102GPIO(
                strip,
                on: APA102LinesConfiguration(
                    chip: chip, dataLine: dataLine, clockLine: clockLine, activeLow: activeLow))
        case .apa102SPI: .apa102SPI(strip, on: SPIConfiguration(device: spiDevice, speedHz: spiSpeedHz))
        }
    }

    /// What the hardware of plain lines is opened with.
    public var gpioConfiguration: GPIOConfiguration {
        GPIOConfiguration(
            chip: chip, lines: reversed ? lines.reversed() : lines, activeLow: activeLow, frequencyHz: frequencyHz,
            relativeBrightness: reversed ? calibration.reversed() : calibration, button: buttonConfiguration)
    }

    /// What the button is opened with.
    public var buttonConfiguration: ButtonConfiguration {
        ButtonConfiguration(
            chip: buttonChip ?? chip, line: buttonLine, activeLow: buttonActiveLow, bias: buttonBias)
    }

    private var strip: APA102Strip {
        APA102Strip(ledCount: ledCount, kind: ledKind, isReversed: reversed)
    }

    /// How many segments the bar has.
    private var segmentCount: Int {
        driver == .segments ? lines.count : ledCount
    }
}
