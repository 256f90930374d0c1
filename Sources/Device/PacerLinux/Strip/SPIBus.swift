import CPacerLinux
import Dimming
import Glibc
import Pacing
import UnitPlan

/// A strip on a serial bus: spidev, mode 0 or 3, one transfer a frame. The bus's chip select is of no use to the strip.
package struct SPIBus: StripWire, ~Copyable {
    private let descriptor: Int32
    private let configuration: SPIConfiguration

    /// Opens the bus; sends nothing.
    ///
    /// - Parameter clockRestsHigh: whether the clock is high between frames (mode 3).
    /// - Throws: which device could not be opened, why, and what to do.
    package init(_ configuration: SPIConfiguration, clockRestsHigh: Bool = false) throws(HardwareFailure) {
        precondition(SPIConfiguration.speedRange.contains(configuration.speedHz), "a bus has 0.1 to 15 MHz")
        let opened = pacer_spi_open(configuration.device, UInt32(configuration.speedHz), clockRestsHigh)
        if opened < 0 {
            let remedy =
                switch -opened {
                case ENOENT:
                    "switch SPI on (`dtparam=spi=on` in a Raspberry Pi's config.txt); `ls /dev/spidev*` lists the "
                        + "buses there are; correct light.spi_device"
                case EACCES, EPERM: "add the user to the group that owns it (`spi` on a Raspberry Pi)"
                case EINVAL: "the bus may not take the speed; correct light.spi_speed_hz"
                default: "correct light.spi_device"
                }
            throw HardwareFailure(bus: "open", device: configuration.device, errno: -opened, remedy: remedy)
        }
        descriptor = opened
        self.configuration = configuration
    }

    deinit {
        close(descriptor)
    }

    package var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    /// Sends everything in one transfer, regardless of the instant: at 4 MHz a frame of 300 SK9822 takes 2.5 ms,
    /// of 300 HD108 5 ms.
    package mutating func send(
        _ bytes: [UInt8], from index: Int, until end: MonotonicInstant
    ) throws(HardwareFailure) -> Int {
        let result = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map {
                pacer_spi_write(descriptor, $0 + index, buffer.count - index, UInt32(configuration.speedHz))
            } ?? 0
        }
        if result < 0 {
            let remedy =
                -result == EMSGSIZE
                ? "let spidev take \(bytes.count) bytes at a time (spidev.bufsiz= on the kernel's command line)"
                : "check the bus's connection"
            throw HardwareFailure(
                bus: "send a frame to", device: configuration.device, errno: -result, remedy: remedy)
        }
        return bytes.count
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        pacer_sleep_until(instant.nanoseconds)
    }
}
