import Dimming

/// Which two lines of which chip lead to a strip.
public struct APA102LinesConfiguration: Hashable, Sendable {
    /// The chip: a path such as `/dev/gpiochip0`, a label such as `pinctrl-rp1`, or `auto`.
    public var chip: String
    public var dataLine: LineReference
    public var clockLine: LineReference
    /// Whether a level shifter in between inverts both.
    public var activeLow: Bool

    public init(chip: String, dataLine: LineReference, clockLine: LineReference, activeLow: Bool = false) {
        self.chip = chip
        self.dataLine = dataLine
        self.clockLine = clockLine
        self.activeLow = activeLow
    }

    /// Requests both lines in one request, low.
    ///
    /// - Throws: which line of which chip could not be had, who holds it, and what to do.
    public func open() throws(GPIOFailure) -> APA102Lines<GPIOLines> {
        APA102Lines(
            try GPIOLines(
                chip: chip, lines: [dataLine, clockLine], activeLow: activeLow,
                settings: ["light.data_line", "light.clock_line"]))
    }
}
