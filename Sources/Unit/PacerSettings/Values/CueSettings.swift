import UnitPlan

/// The table `[cue]`: a line that pulses with the breath, for people who cannot see the bar.
public struct CueSettings: Equatable, Sendable {
    /// `cue.chip`; the light's if it is not set.
    public var chip: String?
    /// `cue.line`; without it there is no cue.
    public var line: LineReference?
    /// `cue.active_low`: whether the line is low while it is on.
    public var activeLow = false
    /// `cue.pulse_ms`: how long a pulse is.
    public var pulseMilliseconds = 80
}
