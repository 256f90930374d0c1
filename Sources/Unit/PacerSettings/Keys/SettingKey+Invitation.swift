import Pacing
import TOMLKit
import UnitPlan

extension SettingKey {
    static let invitation: [SettingKey] = [
        SettingKey(
            path: "invitation.at",
            meaning:
                "When an idle bar glows faintly to invite to the team minute; never at night. It needs a clock that can be "
                + "trusted. No trial supports it yet.",
            allowed:
                "1 to \(Invitation.mostTimes) different times of the day such as \"07:15\", by the clock on the wall",
            read: { value, settings in
                guard let array = value.array, (1...Invitation.mostTimes).contains(array.count) else { return false }
                let times = array.compactMap { $0.string.flatMap(TimeOfDay.init) }
                guard times.count == array.count, Set(times).count == times.count else { return false }
                settings.invitation.at = times
                return true
            },
            show: { $0.invitation.at.isEmpty ? nil : "[\(oneOf($0.invitation.at.map(\.description)))]" },
            guess: { value in
                let wrong = value.array?.compactMap { $0.string }.first { TimeOfDay($0) == nil }
                return wrong.flatMap { TimeOfDay.meant(by: $0) }?.description
            },
            example: "[\"07:15\", \"14:45\"]"
        ),
        integer(
            "invitation.minutes", "For how many minutes, or until somebody presses.", in: Invitation.minutesRange,
            \.invitation.minutes),
    ]
}
