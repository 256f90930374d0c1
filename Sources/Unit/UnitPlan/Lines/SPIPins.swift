/// The lines of a serial bus on the header, and what puts it there.
///
/// Source: the README of the overlays in Raspberry Pi's firmware.
package struct SPIPins: Hashable, Sendable {
    package let data, clock: LinePlace
    /// GPIOs that the bus takes: these two, its input and its chip selects.
    let taken: [Int]
    /// The line of `config.txt`.
    package let configuration: String

    /// - Parameter device: such as `/dev/spidev0.0`; `nil` for a bus that is not on the header.
    package init?(device: String) {
        switch device {
        case "/dev/spidev0.0", "/dev/spidev0.1":
            (data, clock) = (.gpio(10), .gpio(11))
            taken = [10, 11, 9, 8, 7]
            configuration = "dtparam=spi=on"
        case "/dev/spidev1.0":
            (data, clock) = (.gpio(20), .gpio(21))
            taken = [20, 21, 19, 18]
            configuration = "dtoverlay=spi1-1cs"
        default: return nil
        }
    }
}
