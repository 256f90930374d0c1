import Pacing
import UnitPlan

extension SettingKey {
    static let cue: [SettingKey] = [
        SettingKey(
            path: "cue.chip", meaning: "The GPIO chip that has the cue's line.",
            allowed: "as light.chip, which it is if not set",
            read: { value, settings in
                guard let text = value.string, !text.isEmpty else { return false }
                settings.cue.chip = text
                return true
            },
            show: { $0.cue.chip.map(quoted) },
            example: quoted("auto")
        ),
        SettingKey(
            path: "cue.line",
            meaning: "A line that pulses with the breath for people who cannot see the bar; none if it is not set.",
            allowed: "a line that neither light nor button uses, by name or offset",
            read: { value, settings in
                guard let line = lineReference(value) else { return false }
                settings.cue.line = line
                return true
            },
            show: { $0.cue.line.map(\.toml) },
            example: quoted("GPIO12")
        ),
        flag("cue.active_low", "Whether the line is low while it is on.", \.cue.activeLow),
        integer(
            "cue.pulse_ms", "How long a pulse is, in milliseconds.", in: milliseconds(CueSignal.pulseRange),
            \.cue.pulseMilliseconds),
    ]
}
