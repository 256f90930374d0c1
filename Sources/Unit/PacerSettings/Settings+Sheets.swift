import Placard
import UnitPlan
import UsageFormat

extension Settings {
    /// What the sheets tell of the unit.
    package var sheetFacts: SheetFacts {
        SheetFacts(
            unit: pacerConfiguration, support: support, permission: permission, kindPhrases: kindPhrases,
            leastSessions: usage.minimumCount, step: Thresholds.step)
    }

    /// Why no sheet can be made of the settings: each name with a character that the sheets' typeface lacks.
    ///
    /// A unit runs with such a name all the same: its light does not depend on what is on paper.
    package var sheetProblems: [String] {
        let names = [("room.support", support), ("room.permission", permission)]
        return names.compactMap { key, name in
            guard let name, let letter = Placard.missing(in: name) else { return nil }
            return
                "\(file ?? "settings"): \(key): found \(quoted(name)) with \(letter), which Lato, the typeface of the "
                + "sheets, lacks; allowed: Latin, Greek and Cyrillic letters, digits and punctuation"
        }
    }
}
