import PacerLinux
import Pacing

extension Settings {
    /// What the pacer is made with.
    public var pacerConfiguration: PacerConfiguration {
        PacerConfiguration(
            appearance: LightAppearance(segmentCount: lines.count, brightness: brightness),
            breathing: BreathingSession(
                breath: Breath(perMinute: breathsPerMinute, inhaleShare: inhaleShare), minutes: minutes, ramp: ramp),
            debounce: .milliseconds(debounceMilliseconds),
            holdStep: .nanoseconds(Int64((holdStepSeconds * 1e9).rounded()))
        )
    }

    /// What the GPIO hardware is opened with.
    public var gpioConfiguration: GPIOConfiguration {
        GPIOConfiguration(
            chip: chip, lines: reversed ? lines.reversed() : lines, activeLow: activeLow, frequencyHz: frequencyHz,
            button: buttonConfiguration)
    }

    private var buttonConfiguration: ButtonConfiguration {
        ButtonConfiguration(
            chip: buttonChip ?? chip, line: buttonLine, activeLow: buttonActiveLow, bias: buttonBias)
    }
}
