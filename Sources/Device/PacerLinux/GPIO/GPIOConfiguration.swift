import Dimming
import Pacing

/// Which lines of which chip carry the bar and the button.
public struct GPIOConfiguration: Hashable, Sendable {
    /// The bar's chip: a path such as `/dev/gpiochip0`, a label such as `pinctrl-rp1`, or `auto`.
    public var chip: String
    /// The bar's lines from the lowest segment up, 5 to 28.
    public var lines: [LineReference]
    /// Whether a line is lit at its low level.
    public var activeLow: Bool
    /// Pulses a second, 1250…3000.
    public var frequencyHz: Int
    /// How bright each line's LED is at full, above zero, in any unit, in the order of `lines`; empty if all are alike.
    public var relativeBrightness: [Double]
    /// The button beside it.
    public var button: ButtonConfiguration

    public init(
        chip: String, lines: [LineReference], activeLow: Bool = false, frequencyHz: Int = 1500,
        relativeBrightness: [Double] = [], button: ButtonConfiguration
    ) {
        self.chip = chip
        self.lines = lines
        self.activeLow = activeLow
        self.frequencyHz = frequencyHz
        self.relativeBrightness = relativeBrightness
        self.button = button
    }

    /// How many levels between dark and full its lines show at once at most: calibrated ones show one each.
    public var levelsAtOnce: Int { relativeBrightness.isEmpty ? LightProgram.levelsAtOnce : lines.count }
}
