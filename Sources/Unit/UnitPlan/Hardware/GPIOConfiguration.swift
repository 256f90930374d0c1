import Dimming
import Pacing

/// What a bar of plain lines is opened with.
package struct GPIOConfiguration: Hashable, Sendable {
    /// From the lowest segment up, 5 to 28.
    package var lines: [PlannedLine]
    /// Whether a line is lit at its low level.
    package var activeLow: Bool
    /// Pulses a second, 1250…3000.
    package var frequencyHz: Int
    /// How bright each line's LED is at full, above zero, in any unit, in the order of `lines`; empty if all are alike.
    package var relativeBrightness: [Double]

    package init(
        chip: ChipReference, lines: [LineReference], activeLow: Bool = false, frequencyHz: Int = 1500,
        relativeBrightness: [Double] = []
    ) {
        self.lines = lines.enumerated().map { PlannedLine(.segment($0), $1, on: chip) }
        self.activeLow = activeLow
        self.frequencyHz = frequencyHz
        self.relativeBrightness = relativeBrightness
    }

    /// The most levels between dark and full that its lines show at once. Calibrated lines have one level each.
    package var levelsAtOnce: Int { relativeBrightness.isEmpty ? LightProgram.levelsAtOnce : lines.count }
}
