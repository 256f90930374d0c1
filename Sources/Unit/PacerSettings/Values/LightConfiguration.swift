import Dimming
import PacerLinux

/// What the bar's hardware is opened with, by driver.
public enum LightConfiguration: Equatable, Sendable {
    case segments(GPIOConfiguration)
    case apa102GPIO(APA102Strip, on: APA102LinesConfiguration)
    case apa102SPI(APA102Strip, on: SPIConfiguration)

    /// The faintest light of a strip, as linear luminance 0…1; `nil` for plain lines, where it is up to the board.
    public var faintestLuminance: Double? {
        switch self {
        case .segments: nil
        case .apa102GPIO(let strip, _), .apa102SPI(let strip, _): strip.kind.faintestLuminance
        }
    }
}
