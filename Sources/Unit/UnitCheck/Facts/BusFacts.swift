/// The serial bus of a strip.
package enum BusFacts {
    /// A bus that does not exist.
    package static func missing(_ device: String) -> Finding {
        .problem(
            .bus, nil, "\(device): not there",
            remedy: "switch SPI on (dtparam=spi=on in config.txt), or correct light.spi_device", isUnavailable: true)
    }
}
