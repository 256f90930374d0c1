/// Which serial bus leads to a strip.
public struct SPIConfiguration: Hashable, Sendable {
    /// A spidev device such as `/dev/spidev0.0`.
    public var device: String
    /// Clocks a second, within ``speedRange``.
    public var speedHz: Int

    /// Speeds that may be asked for; the bus takes the next it can that is no faster. Strips were seen to fail above
    /// 15 MHz, and each LED's own wire is good for less.
    public static let speedRange = 100_000...15_000_000

    public init(device: String = "/dev/spidev0.0", speedHz: Int = 4_000_000) {
        self.device = device
        self.speedHz = speedHz
    }
}
