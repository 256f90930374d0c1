import Dimming
import Pacing
import TOMLKit
import UnitPlan

extension SettingKey {
    /// Every key there is, in the order in which a file shows them.
    static let all: [SettingKey] = [
        light, button, breathing, practices, night, invitation, cue, room, placard, words, usage,
    ].flatMap { $0 }

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
        integer(
            "button.min_press_ms",
            "How long the contact is closed in a press, at least, in milliseconds; what is shorter is noise.",
            in: milliseconds(Debouncer.leastPressRange), \.leastPressMilliseconds),
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

    private static let practices: [SettingKey] = [
        SettingKey(
            path: "practices.enabled", meaning: "What can be chosen, by number; a press begins the first.",
            allowed: "1 to \(HoldCount.most) different ones, in the order of their numbers, of "
                + oneOf(Practice.allCases.map(\.rawValue)),
            read: { value, settings in
                guard let array = value.array, (1...HoldCount.most).contains(array.count) else { return false }
                let practices = array.compactMap { $0.string.flatMap(Practice.init) }
                guard practices.count == array.count, Set(practices).count == practices.count else { return false }
                settings.practices = practices
                return true
            },
            show: { settings in "[\(oneOf(settings.practices.map(\.rawValue)))]" }
        )
    ]
}
