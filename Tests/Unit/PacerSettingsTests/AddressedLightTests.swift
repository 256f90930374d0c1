import Dimming
import PacerSettings
import Pacing
import Testing
import UnitPlan

@Suite("Settings of a bar of addressed LEDs")
struct AddressedLightTests {
    @Test("The driver alone is enough: 30 SK9822 on the pins of the bus")
    func defaults() throws {
        let lines = try Settings.parse("[light]\ndriver = \"apa102-gpio\"", file: "s.toml")
        #expect(
            lines.plan.light
                == .apa102GPIO(
                    LEDStrip(ledCount: 30, kind: .sk9822),
                    on: StripLinesConfiguration(
                        chip: "auto", dataLine: .name("GPIO10"), clockLine: .name("GPIO11"))))
        #expect(lines.pacerConfiguration.appearance.segmentCount == 30)
        let bus = try Settings.parse("[light]\ndriver = \"apa102-spi\"", file: "s.toml")
        #expect(
            bus.plan.light
                == .apa102SPI(LEDStrip(ledCount: 30), on: SPIConfiguration(device: "/dev/spidev0.0")))
    }

    @Test("Every key is taken up")
    func everyKey() throws {
        let lines = try Settings.parse(
            """
            [light]
            driver = "apa102-gpio"
            chip = "pinctrl-rp1"
            leds = 24
            led_kind = "apa102"
            colour_order = "grb"
            data_line = 5
            clock_line = "GPIO6"
            active_low = true
            reversed = true
            brightness = 0.5
            colour = false
            """, file: "s.toml")
        #expect(
            lines.plan.light
                == .apa102GPIO(
                    LEDStrip(ledCount: 24, kind: .apa102, isReversed: true, order: .grb),
                    on: StripLinesConfiguration(
                        chip: "pinctrl-rp1", dataLine: .offset(5), clockLine: .name("GPIO6"), activeLow: true)))
        #expect(lines.pacerConfiguration.appearance == LightAppearance(segmentCount: 24, brightness: 0.5))
        let bus = try Settings.parse(
            """
            [light]
            driver = "apa102-spi"
            leds = 300
            spi_device = "/dev/spidev1.2"
            spi_speed_hz = 8_000_000
            """, file: "s.toml")
        #expect(bus.pacerConfiguration.appearance.hasHues)
        #expect(
            bus.plan.light
                == .apa102SPI(
                    LEDStrip(ledCount: 300), on: SPIConfiguration(device: "/dev/spidev1.2", speedHz: 8_000_000)))
    }

    @Test(
        "What cannot be is refused with what was found and what is allowed",
        arguments: [
            ("driver = \"apa102-spi\"\nleds = 4", "light.leds: found 4; allowed: a whole number, 5 to 300"),
            (
                "driver = \"apa102-spi\"\nled_kind = \"ws2812\"",
                "light.led_kind: found \"ws2812\"; allowed: \"sk9822\", \"apa102\", \"hd107s\", \"hd108\""
            ),
            (
                "driver = \"apa102-spi\"\ncolour_order = \"rrb\"",
                "light.colour_order: found \"rrb\"; allowed: \"rgb\", \"rbg\", \"grb\", \"gbr\", \"brg\", \"bgr\""
            ),
            (
                "driver = \"apa102-spi\"\nspi_speed_hz = 50_000",
                "light.spi_speed_hz: found 50000; allowed: a whole number, 100000 to 15000000"
            ),
            (
                "driver = \"apa102-spi\"\nleds = 300\nspi_speed_hz = 1_000_000",
                "light.spi_speed_hz: found 1000000; allowed: at least 1963200 with 300 LEDs, so that a frame takes 5 ms at most"
            ),
            (
                "driver = \"apa102-gpio\"\nleds = 31",
                "light.leds: found 31; allowed: 5 to 30 of \"sk9822\" with driver \"apa102-gpio\"; \"apa102-spi\" takes up to 300"
            ),
            (
                "driver = \"apa102-gpio\"\nled_kind = \"hd108\"",
                "light.leds: found 30; allowed: 5 to 12 of \"hd108\" with driver \"apa102-gpio\"; \"apa102-spi\" takes up to 300"
            ),
            (
                "driver = \"apa102-spi\"\nled_kind = \"hd108\"\nleds = 300\nspi_speed_hz = 3_900_000",
                "light.spi_speed_hz: found 3900000; allowed: at least 3952000 with 300 LEDs, so that a frame takes 5 ms at most"
            ),
            (
                "driver = \"apa102-gpio\"\ndata_line = \"GPIO11\"",
                "light.clock_line: found GPIO11, which light.data_line has too; allowed: a line of its own"
            ),
            (
                "driver = \"apa102-gpio\"\nclock_line = \"GPIO21\"",
                "button.line: found GPIO21, which light.clock_line has too; allowed: a line of its own"
            ),
            (
                "driver = \"apa102-spi\"\nlines = [1, 2, 3, 4, 5]",
                "light.lines: found a key that driver \"apa102-spi\" has no use for; allowed: to leave it out, or driver \"segments\""
            ),
            (
                "colour = true",
                "light.colour: found a key that driver \"segments\" has no use for; allowed: to leave it out, or driver \"apa102-gpio\" or \"apa102-spi\" or \"leds\""
            ),
            (
                "leds = 30",
                "light.leds: found a key that driver \"segments\" has no use for; allowed: to leave it out, or driver \"apa102-gpio\" or \"apa102-spi\""
            ),
            (
                "leds = 4",
                "light.leds: found a key that driver \"segments\" has no use for; allowed: to leave it out, or driver \"apa102-gpio\" or \"apa102-spi\""
            ),
            (
                "driver = \"neon\"\nleds = 4",
                "light.driver: found \"neon\"; allowed: \"segments\", \"apa102-gpio\", \"apa102-spi\", \"leds\"\n"
                    + "s.toml: light.leds: found 4; allowed: a whole number, 5 to 300"
            ),
        ] as [(String, String)])
    func refused(text: String, message: String) {
        #expect(problems("[light]\n" + text)?.unplaced == "s.toml: " + message)
    }

    @Test("Colours come in the order of the kind, unless another is set")
    func order() throws {
        func strip(_ keys: String) throws -> LEDStrip? {
            let settings = try Settings.parse("[light]\ndriver = \"apa102-spi\"\n" + keys, file: "s.toml")
            guard case .apa102SPI(let strip, _) = settings.plan.light else { return nil }
            #expect(try Settings.parse(settings.shown, file: "s.toml").plan.light == settings.plan.light)
            return strip
        }
        #expect(try strip("led_kind = \"hd107s\"")?.order == .bgr)
        #expect(try strip("led_kind = \"hd108\"")?.order == .rgb)
        #expect(try strip("led_kind = \"hd108\"\ncolour_order = \"grb\"")?.order == .grb)
    }

    @Test("What is shown is what the driver uses, and gives the same settings", arguments: LightDriver.allCases)
    func shown(driver: LightDriver) throws {
        let settings = try Settings.parse("[light]\ndriver = \"\(driver.rawValue)\"", file: "s.toml")
        let again = try Settings.parse(settings.shown, file: "s.toml")
        #expect(again.plan.light == settings.plan.light)
        #expect(settings.shown.contains("driver = \"\(driver.rawValue)\"  # s.toml\n"))
        #expect(settings.shown.contains("leds = ") == [.apa102GPIO, .apa102SPI].contains(driver))
        #expect(settings.shown.contains("spi_device = ") == (driver == .apa102SPI))
    }
}
