/// How the bar is connected: the values of `light.driver`.
public enum LightDriver: String, CaseIterable, Sendable {
    /// A GPIO line for each segment.
    case segments
    /// A strip of APA102 or SK9822 LEDs on two GPIO lines.
    case apa102GPIO = "apa102-gpio"
    /// The same on a serial bus.
    case apa102SPI = "apa102-spi"
}
