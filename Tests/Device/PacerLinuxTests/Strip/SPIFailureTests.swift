import PacerLinux
import Testing
import UnitPlan

@Suite("A serial bus that cannot be had")
struct SPIFailureTests {
    private func message(_ device: String) -> String? {
        do {
            _ = try SPIBus(SPIConfiguration(device: device))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("A device that is not there names itself and the remedy")
    func absent() {
        #expect(
            message("/dev/spidev-absent")
                == "open /dev/spidev-absent: No such file or directory; switch SPI on (`dtparam=spi=on` in a Raspberry "
                + "Pi's config.txt); `ls /dev/spidev*` lists the buses there are; correct light.spi_device")
    }

    @Test("A device that is no bus is said to be none")
    func noBus() {
        #expect(message("/dev/null") == "open /dev/null: no spidev device; correct light.spi_device")
    }
}
