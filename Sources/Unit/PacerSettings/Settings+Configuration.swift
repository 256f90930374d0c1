import Dimming
import Pacing
import UnitPlan
import UsageFormat
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
            leastPress: .milliseconds(leastPressMilliseconds),
            holdStep: .nanoseconds(Int64((holdStepSeconds * 1e9).rounded())),
            practices: practices,
            idle: idle,
            night: night.night,
            invitation: invitation.invitation
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

    /// What counting is made with.
    ///
    /// - Parameter unit: the identity that the unit gets if it has none yet.
    package func usageConfiguration(unit: UnitID? = nil) -> UsageConfiguration {
        UsageConfiguration(
            rules: UsageRules(
                minimumCount: usage.minimumCount, leastReadyHours: usage.leastReadyHours,
                smallWeeks: usage.smallWeeks, smallWeeksBound: usage.smallWeeksBound, openDays: room.openDays,
                countsDays: Self.isEachStaffed(room.staffedDays),
                countsDayParts: Self.isEachStaffed(room.staffedDayParts), practices: practices),
            headcount: room.headcount, keepYears: usage.keepYears, unit: unit, site: room.site,
            device: room.device, room: room.name)
    }

    /// Whether the operator has said that enough people work at each of some times.
    private static func isEachStaffed(_ counts: [Int]) -> Bool {
        !counts.isEmpty && counts.allSatisfy { $0 >= UsageConfiguration.leastHeadcount }
    }

    /// What the unit is called by whoever collects its files: `room.device`, or the short name of its identity.
    package func device(of unit: UnitID?) -> String? { room.device ?? unit?.name }
}
