import Dimming
import PacerLinux

/// What the bar's hardware is opened with, by driver.
public enum LightConfiguration: Equatable, Sendable {
    case segments(GPIOConfiguration)
    case apa102GPIO(APA102Strip, on: APA102LinesConfiguration)
    case apa102SPI(APA102Strip, on: SPIConfiguration)
}
