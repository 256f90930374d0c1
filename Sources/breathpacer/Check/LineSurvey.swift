import PacerLinux
import PacerSettings
import UnitCheck
import UnitPlan

/// A survey of the chips and lines of the settings in force, and its findings.
struct LineSurvey {
    private(set) var findings: [Finding] = []
    /// The lines that were found.
    private(set) var lines: [LineFacts] = []
    /// The paths of the chips that were found.
    private(set) var chips: [String] = []

    init(_ settings: Settings) {
        var missing: [Finding] = []
        let named = settings.plan.lines
        var seen: Set<ChipReference> = []
        for first in named where seen.insert(first.chip).inserted {
            let ofChip = named.filter { $0.chip == first.chip }
            do throws(HardwareFailure) {
                let chip = try ChipSurvey(first.chip, setting: first.chipSetting)
                chips.append(chip.path)
                findings.append(
                    ChipFacts(
                        setting: first.chipSetting, wanted: "\(first.chip)", path: chip.path, label: chip.label,
                        lineCount: chip.lineCount, isKnown: chip.isKnown
                    ).finding)
                for line in ofChip {
                    do throws(HardwareFailure) {
                        let (offset, holder) = try chip.line(line)
                        lines.append(
                            LineFacts(
                                purpose: line.purpose, line: line.reference, chip: chip.path, offset: offset,
                                state: holder.map { .held(by: $0) } ?? .free))
                    } catch {
                        missing.append(
                            LineFacts.missing(purpose: line.purpose, found: error.complaint, remedy: error.remedy))
                    }
                }
            } catch {
                findings.append(
                    ChipFacts.missing(setting: first.chipSetting, found: error.complaint, remedy: error.remedy))
            }
        }
        findings += LineFacts.findings(lines) + missing
    }
}
