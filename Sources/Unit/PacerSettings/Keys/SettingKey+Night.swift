import Pacing
import UnitPlan

extension SettingKey {
    static let night: [SettingKey] = [
        time(
            "night.from", "When the night begins; both times or neither. It needs a clock that can be trusted.",
            example: "21:00", \.night.from),
        time("night.to", "When it ends.", example: "06:00", \.night.to),
        number(
            "night.brightness", "The highest brightness at night, a factor on luminance.",
            "a number above 0 and at most 1", { $0 > 0 && $0 <= 1 }, \.night.brightness),
    ]

    private static func time(_ path: String, _ meaning: String, example: String, _ place: Place<TimeOfDay?>)
        -> SettingKey
    {
        SettingKey(
            path: path, meaning: meaning, allowed: "a time of the day such as \"21:00\", by the clock on the wall",
            read: { value, settings in
                guard let time = value.string.flatMap(TimeOfDay.init) else { return false }
                settings[keyPath: place] = time
                return true
            },
            show: { $0[keyPath: place].map { quoted($0.description) } },
            guess: { value in value.string.flatMap { TimeOfDay.meant(by: $0) }?.description },
            example: quoted(example))
    }
}
