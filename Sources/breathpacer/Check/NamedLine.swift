import PacerLinux
import PacerSettings

/// A line that the settings name, with what it is for.
struct NamedLine {
    var purpose: String
    var reference: LineReference
    var setting: String
    var chip: String
    var chipSetting: String
}

extension Settings {
    /// Every line that the unit takes: the light's from the lowest segment up, the button's, the cue's.
    var namedLines: [NamedLine] {
        lightLines
            + [
                NamedLine(
                    purpose: "button", reference: buttonLine, setting: "button.line", chip: buttonChip ?? chip,
                    chipSetting: buttonChip == nil ? "light.chip" : "button.chip")
            ]
            + (cue.line.map {
                [
                    NamedLine(
                        purpose: "cue", reference: $0, setting: "cue.line", chip: cue.chip ?? chip,
                        chipSetting: cue.chip == nil ? "light.chip" : "cue.chip")
                ]
            } ?? [])
    }

    private var lightLines: [NamedLine] {
        switch lightConfiguration {
        case .segments(let configuration):
            configuration.lines.enumerated().map { number, line in
                light("segment \(number)", line, "light.lines")
            }
        case .apa102GPIO(_, let lines):
            [
                light("data", lines.dataLine, "light.data_line"),
                light("clock", lines.clockLine, "light.clock_line"),
            ]
        case .apa102SPI: []
        }
    }

    private func light(_ purpose: String, _ line: LineReference, _ setting: String) -> NamedLine {
        NamedLine(purpose: purpose, reference: line, setting: setting, chip: chip, chipSetting: "light.chip")
    }
}
