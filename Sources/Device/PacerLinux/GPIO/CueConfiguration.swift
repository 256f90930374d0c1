/// The line that tells the breath to people who cannot see the bar: it drives a vibration motor or a buzzer.
public struct CueConfiguration: Hashable, Sendable {
    /// The chip: a path such as `/dev/gpiochip0`, a label such as `pinctrl-rp1`, or `auto`.
    public var chip: String
    public var line: LineReference
    /// Whether the line is low while it is on.
    public var activeLow: Bool
    /// How long a pulse is.
    public var pulse: Duration

    public init(chip: String, line: LineReference, activeLow: Bool = false, pulse: Duration) {
        self.chip = chip
        self.line = line
        self.activeLow = activeLow
        self.pulse = pulse
    }

    /// Requests the line as an output, off.
    ///
    /// - Throws: why it could not be had, and what to do.
    public func open() throws(GPIOFailure) -> GPIOLines {
        try GPIOLines(
            chip: chip, lines: [line], activeLow: activeLow, settings: ["cue.line"], chipSetting: "cue.chip")
    }
}
