/// What the cue is opened with: the line that tells the breath to people who cannot see the bar. It drives a vibration
/// motor or a buzzer.
package struct CueConfiguration: Hashable, Sendable {
    package var line: PlannedLine
    /// Whether the line is low while it is on.
    package var activeLow: Bool
    /// How long a pulse is.
    package var pulse: Duration

    /// - Parameter chipSetting: the settings key that names the chip.
    package init(
        chip: ChipReference, line: LineReference, activeLow: Bool = false, pulse: Duration,
        chipSetting: String = "light.chip"
    ) {
        self.line = PlannedLine(.cue, line, on: chip, chipSetting: chipSetting)
        self.activeLow = activeLow
        self.pulse = pulse
    }
}
