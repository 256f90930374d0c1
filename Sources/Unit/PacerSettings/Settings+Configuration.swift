import Dimming
import PacerLinux
import Pacing
import UsageLog

extension Settings {
    /// What the pacer is made with.
    public var pacerConfiguration: PacerConfiguration {
        PacerConfiguration(
            appearance: LightAppearance(
                segmentCount: segmentCount, brightness: brightness, hasHues: driver != .segments && hasHues),
            breathing: BreathingSession(
                breath: Breath(perMinute: breathsPerMinute, inhaleShare: inhaleShare), minutes: minutes, ramp: ramp),
            debounce: .milliseconds(debounceMilliseconds),
            holdStep: .nanoseconds(Int64((holdStepSeconds * 1e9).rounded())),
            practices: practices,
            idle: idle,
            night: night.night
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

    /// What counting is made with.
    public var usageConfiguration: UsageConfiguration {
        UsageConfiguration(
            rules: UsageRules(
                minimumCount: usage.minimumCount, smallWeeks: usage.smallWeeks, smallWeeksBound: usage.smallWeeksBound,
                openDays: room.openDays,
                countsDayParts: !room.staffedDayParts.isEmpty
                    && room.staffedDayParts.allSatisfy { $0 >= UsageConfiguration.leastHeadcount },
                practices: practices),
            headcount: room.headcount, keepYears: usage.keepYears, site: room.site, device: room.device,
            room: room.name)
    }

    /// What the cue is opened with, if there is one.
    public var cueConfiguration: CueConfiguration? {
        cue.line.map {
            CueConfiguration(
                chip: cue.chip ?? chip, line: $0, activeLow: cue.activeLow,
                pulse: .milliseconds(cue.pulseMilliseconds))
        }
    }

    private var strip: APA102Strip {
        APA102Strip(ledCount: ledCount, kind: ledKind, isReversed: reversed)
    }

    /// How many segments the bar has.
    private var segmentCount: Int {
        driver == .segments ? lines.count : ledCount
    }
}
