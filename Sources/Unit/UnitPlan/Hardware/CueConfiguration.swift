/// What the cue is opened with: the line that tells the breath to people who cannot see the bar. It drives a vibration
/// motor or a buzzer.
public struct CueConfiguration: Hashable, Sendable {
    public var line: PlannedLine
    /// Whether the line is low while it is on.
    public var activeLow: Bool
    /// How long a pulse is.
    public var pulse: Duration

    /// - Parameter chipSetting: the settings key that names the chip.
    public init(
        chip: ChipReference, line: LineReference, activeLow: Bool = false, pulse: Duration,
        chipSetting: String = "light.chip"
    ) {
        self.line = PlannedLine(.cue, line, on: chip, chipSetting: chipSetting)
        self.activeLow = activeLow
        self.pulse = pulse
    }
}
