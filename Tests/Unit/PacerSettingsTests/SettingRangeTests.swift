import Testing

@Suite("The ends of what can be set")
struct SettingRangeTests {
    @Test(
        "Both ends are taken and what lies beyond them is refused",
        arguments: [
            ("light.frequency_hz", "1249", "1250", "3000", "3001"),
            ("light.brightness", "0", "0.001", "1", "1.001"),
            ("button.debounce_ms", "0", "1", "100", "101"),
            ("button.min_press_ms", "0", "1", "30", "31"),
            ("button.hold_step_s", "0.59", "0.6", "2", "2.01"),
            ("breathing.breaths_per_minute", "4.4", "4.5", "10", "10.1"),
            ("breathing.inhale_share", "0.19", "0.2", "0.8", "0.81"),
            ("breathing.minutes", "0", "1", "30", "31"),
            ("night.brightness", "0", "0.001", "1", "1.001"),
            ("invitation.minutes", "0", "1", "15", "16"),
            ("cue.pulse_ms", "39", "40", "200", "201"),
            ("room.headcount", "0", "1", "10000", "10001"),
            ("usage.minimum_count", "7", "8", "48", "51"),
            ("usage.least_ready_hours", "83", "84", "168", "169"),
            ("usage.small_weeks", "5", "6", "13", "14"),
            ("usage.keep_years", "0", "1", "10", "11"),
        ])
    func ends(key: String, below: String, lowest: String, highest: String, above: String) {
        let parts = key.split(separator: ".")
        // A high threshold needs a bound that fits it, and a long press a contact that bounces for less.
        let fitting = ["usage.minimum_count": "small_weeks_bound = 48\n", "button.min_press_ms": "debounce_ms = 15\n"]
        let rest = fitting[key] ?? ""
        func said(_ value: String, _ rest: String = "") -> String? {
            problems("[\(parts[0])]\n\(parts[1]) = \(value)\n\(rest)")
        }
        #expect(said(lowest) == nil)
        #expect(said(highest, rest) == nil)
        for value in [below, above] {
            #expect(said(value)?.unplaced.hasPrefix("s.toml: \(key): found \(value); allowed: ") == true, "\(value)")
        }
    }

    @Test("So are both ends of a strip and of its bus")
    func strips() {
        func said(_ driver: String, _ rest: String) -> String? {
            problems("[light]\ndriver = \"\(driver)\"\n\(rest)")
        }
        // On two lines a frame has 2,080 calls at most, and so 1,040 bits: 64 + 32 for each of 30 LEDs and 16 to pass them
        // on, or 256 + 64 for each of 12 and 16.
        let ends = [
            ("apa102-gpio", "sk9822", 30), ("apa102-gpio", "hd107s", 30), ("apa102-gpio", "hd108", 12),
            ("apa102-spi", "sk9822", 300), ("apa102-spi", "hd108", 300),
        ]
        for (driver, kind, most) in ends {
            func saidOf(_ leds: Int) -> String? { said(driver, "led_kind = \"\(kind)\"\nleds = \(leds)") }
            #expect(saidOf(5) == nil)
            #expect(saidOf(most) == nil)
            for leds in [4, most + 1] {
                #expect(saidOf(leds)?.contains("light.leds: found \(leds); allowed: ") == true)
            }
        }
        #expect(said("apa102-spi", "spi_speed_hz = 15000000") == nil)
        for speed in [99_999, 15_000_001] {
            let message = said("apa102-spi", "spi_speed_hz = \(speed)")
            #expect(message?.contains("light.spi_speed_hz: found \(speed); allowed: ") == true)
        }
        // A bus of this speed is too slow for its strip, which is another problem.
        #expect(said("apa102-spi", "spi_speed_hz = 100000")?.contains("so that a frame takes 5 ms at most") == true)
    }

    @Test("A bar has five to 28 lines, each LED's brightness within a hundredfold")
    func lines() {
        func said(_ count: Int, _ calibration: String? = nil) -> String? {
            let lines = "[light]\nchip = \"mcp23017\"\nlines = \(Array(0..<count))\n[button]\nline = 99\n"
            return problems(calibration.map { "[light]\ncalibration = \($0)\n" } ?? lines)
        }
        #expect(said(5) == nil)
        #expect(said(28) == nil)
        for count in [4, 29] { #expect(said(count)?.contains("allowed: 5 to 28 different lines") == true) }
        let rest = Array(repeating: "1", count: 8).joined(separator: ", ")
        #expect(said(0, "[0.1, 10, \(rest)]") == nil)
        for number in ["0.09", "10.1"] {
            #expect(said(0, "[\(number), 1, \(rest)]")?.contains("allowed: a number for each of light.lines") == true)
        }
    }
}
