/// What is known about a GPIO chip that the settings name.
package struct ChipFacts: Hashable, Sendable {
    /// The settings key, such as `light.chip`.
    package var setting: String
    /// Its value: a path, a label or `auto`.
    package var wanted: String
    package var path: String
    /// The label that its driver gave it.
    package var label: String
    package var lineCount: Int
    /// Whether the label is that of a board this program knows.
    package var isKnown: Bool

    package init(setting: String, wanted: String, path: String, label: String, lineCount: Int, isKnown: Bool) {
        self.setting = setting
        self.wanted = wanted
        self.path = path
        self.label = label
        self.lineCount = lineCount
        self.isKnown = isKnown
    }

    package var finding: Finding {
        let choice =
            switch wanted {
            case "auto": isKnown ? "auto: the label is a known board's" : "auto: the only chip there is"
            case path: "by its path"
            default: "by its label"
            }
        return .ok(.chip, setting, "\(path) [\(label)], \(lineCount) lines, \(choice)")
    }

    /// A chip that is unavailable.
    package static func missing(setting: String, found: String, remedy: String) -> Finding {
        .problem(.chip, setting, found, remedy: remedy, isUnavailable: true)
    }
}
