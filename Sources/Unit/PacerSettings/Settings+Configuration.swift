import Dimming
import Pacing
import UnitPlan
import UsageLog

extension Settings {
    /// What the pacer is made with.
    package var pacerConfiguration: PacerConfiguration {
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

    /// The bar, the button and the cue, with every line that they take.
    package var plan: UnitPlan {
        let button = own(buttonChip, "button.chip")
        return UnitPlan(
            light: light,
            button: ButtonConfiguration(
                chip: button.chip, line: buttonLine, activeLow: buttonActiveLow, bias: buttonBias,
                chipSetting: button.setting),
            cue: cue.line.map { line in
                let chosen = own(cue.chip, "cue.chip")
                return CueConfiguration(
                    chip: chosen.chip, line: line, activeLow: cue.activeLow,
                    pulse: .milliseconds(cue.pulseMilliseconds), chipSetting: chosen.setting)
            })
    }

    /// A chip of a part's own, if it has one, else the light's, with the key that names it.
    private func own(_ chip: String?, _ setting: String) -> (chip: ChipReference, setting: String) {
        guard let chip else { return (lightChip, "light.chip") }
        return (ChipReference(chip), setting)
    }

    private var light: LightConfiguration {
        switch driver {
        case .segments: .segments(gpioConfiguration)
        case .apa102GPIO:
            .apa102GPIO(
                strip,
                on: APA102LinesConfiguration(
                    chip: lightChip, dataLine: dataLine, clockLine: clockLine, activeLow: activeLow))
        case .apa102SPI: .apa102SPI(strip, on: SPIConfiguration(device: spiDevice, speedHz: spiSpeedHz))
        }
    }

    private var lightChip: ChipReference { ChipReference(chip) }

    /// What a bar of plain lines is opened with.
    package var gpioConfiguration: GPIOConfiguration {
        GPIOConfiguration(
            chip: lightChip, lines: reversed ? lines.reversed() : lines, activeLow: activeLow, frequencyHz: frequencyHz,
            relativeBrightness: reversed ? calibration.reversed() : calibration)
    }

    /// What counting is made with.
    package var usageConfiguration: UsageConfiguration {
        UsageConfiguration(
            rules: UsageRules(
                minimumCount: usage.minimumCount, leastReadyHours: usage.leastReadyHours,
                smallWeeks: usage.smallWeeks, smallWeeksBound: usage.smallWeeksBound, openDays: room.openDays,
                countsDays: Self.isEachStaffed(room.staffedDays),
                countsDayParts: Self.isEachStaffed(room.staffedDayParts), practices: practices),
            headcount: room.headcount, keepYears: usage.keepYears, site: room.site, device: room.device,
            room: room.name)
    }

    /// Whether the operator has said that enough people work at each of some times.
    private static func isEachStaffed(_ counts: [Int]) -> Bool {
        !counts.isEmpty && counts.allSatisfy { $0 >= UsageConfiguration.leastHeadcount }
    }

    /// Who the unit is to whoever collects its files.
    ///
    /// - Parameter machine: the machine's name, which is the device's where the settings have none.
    package func identity(machine: String) -> UnitIdentity {
        UnitIdentity(site: room.site, device: room.device, machine: machine)
    }

    private var strip: APA102Strip {
        APA102Strip(ledCount: ledCount, kind: ledKind, isReversed: reversed)
    }

    /// How many segments the bar has.
    private var segmentCount: Int {
        driver == .segments ? lines.count : ledCount
    }
}
