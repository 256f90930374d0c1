import Pacing

/// The table `[night]`. There is no other light at night unless its hours are set, because no default fits every room.
package struct NightSettings: Equatable, Sendable {
    /// `night.from`.
    package var from: TimeOfDay?
    /// `night.to`.
    package var to: TimeOfDay?
    /// `night.brightness`: the highest, a factor on luminance.
    package var brightness = 0.3

    /// The night, if its hours are set.
    var night: Night? {
        guard let from, let to else { return nil }
        return Night(from: from, to: to, brightness: brightness)
    }

    /// What is wrong with hours that are each allowed.
    var conflicts: [String] {
        if let from, from == to {
            return [": night.to: found \"\(from)\", which night.from is too; allowed: another time of the day"]
        }
        guard (from == nil) != (to == nil) else { return [] }
        let (set, missing) = from == nil ? ("to", "from") : ("from", "to")
        return [": night.\(set): found without night.\(missing); allowed: both or neither"]
    }
}

extension TimeOfDay {
    /// The form of a settings file: hours and minutes, such as `21:00`.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isWholeNumber) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// What is meant by a time in another form: without the zero in front, with a point, or midnight as a day's end.
    static func meant(by text: String) -> TimeOfDay? {
        let separator: Character = text.contains(":" as Character) ? ":" : "."
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 2, numbers.count == 2, parts[1].count == 2, (0..<60).contains(numbers[1]),
            (0..<24).contains(numbers[0]) || numbers == [24, 0]
        else { return nil }
        return TimeOfDay(hour: numbers[0] % 24, minute: numbers[1])
    }
}
