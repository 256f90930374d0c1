import UsageFormat

extension StateText {
    /// The text of a state that a version up to this one wrote, as this version writes it; `nil` if it is none.
    static func migrated(_ text: String, from version: Int) -> String? {
        let second = version < 2 ? migratedFromVersion1(text) : text
        return version < 3 ? second.map(withNoise) : second
    }

    /// The text with the hours with noise on the line of the button. Some programs of version 2 did not count them yet.
    private static func withNoise(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let words = line.split(separator: " ")
            switch words.first {
            case "health" where words.count == 8: return "\(line) 0"
            case "pending" where isBeforeNoise(words): return "\(line),"
            default: return String(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Whether a line has a row of health that waits and lacks its last column, for noise.
    private static func isBeforeNoise(_ words: [Substring]) -> Bool {
        guard words.count == 3, let name = PublishedName(String(words[1])), name.kind == .health else { return false }
        return words[2].split(separator: ",", omittingEmptySubsequences: false).count == name.columns.count - 1
    }

    /// A text of version 1 as version 2 wrote it.
    ///
    /// The open week goes on. What version 1 kept and this one does not is left out: the low weeks of the quarter so far,
    /// since some of them may have had too few ready hours, and the sessions of its days, since nobody has said how many
    /// people work on each.
    private static func migratedFromVersion1(_ text: String) -> String? {
        var isQuarter = false
        var lines: [String] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch (words.first, words.count) {
            case ("quarter", _):
                isQuarter = true
                lines.append(String(line))
            case ("days", 5): continue
            case ("weekdays", _) where isQuarter:
                lines.append((["weekdays"] + Weekday.allCases.map { _ in "0" }).joined(separator: " "))
            case ("rules", 4):
                guard let smallWeeks = Int(words[2]) else { return nil }
                let rules = UsageRules()
                lines.append(
                    "rules \(words[1]) \(rules.leastReadyHours) \(max(smallWeeks, rules.smallWeeks)) \(words[3])")
            case ("counted", 4): lines.append("counted \(words[1]) no_days \(words[2]) \(words[3])")
            case ("small_weeks", 3): lines.append("small_weeks 0 0")
            // Nobody knows how long these hours lasted without a break.
            case ("undated", 5): lines.append("undated \(words[1]) \(words[2]) \(words[3]) 0 \(words[4])")
            default: lines.append(String(line))
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
