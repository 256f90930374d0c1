import Pacing

extension SettingKey {
    static let practices: [SettingKey] = [
        SettingKey(
            path: "practices.enabled", meaning: "What can be chosen, by number; a press begins the first.",
            allowed: "1 to \(Practice.allCases.count) different ones, in the order of their numbers, of "
                + oneOf(Practice.allCases.map(\.rawValue)),
            read: { value, settings in
                guard let array = value.array, !array.isEmpty else { return false }
                let practices = array.compactMap { $0.string.flatMap(Practice.init) }
                guard practices.count == array.count, Set(practices).count == practices.count else { return false }
                settings.practices = practices
                return true
            },
            show: { settings in "[\(oneOf(settings.practices.map(\.rawValue)))]" }
        )
    ]
}
