/// How weeks of a unit that does not know the time are numbered, from `undated-1`.
package enum UndatedWeek {
    static let prefix = "undated-"

    package static func text(_ number: Int) -> String { "\(prefix)\(number)" }

    /// Reads a number; `nil` if it is not written so, or out of range.
    package static func number(_ text: String) -> Int? {
        guard
            text.hasPrefix(prefix), let number = Int(text.dropFirst(prefix.count)),
            PublishedRange.undatedWeek.contains(number), Self.text(number) == text
        else { return nil }
        return number
    }
}
