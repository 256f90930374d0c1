import UnitPlan

extension Wiring {
    /// What the overlay is called in `config.txt`, and its file without the ending.
    static let overlayName = "breathpacer-leds"

    /// The device tree overlay that gives Linux the LEDs of a bar, as source for `dtc`; `nil` for a controller that is not
    /// known here.
    ///
    /// Sources: the kernel's bindings `leds-lp50xx` and `leds-pwm`, and `dt-bindings/leds/common.h` for the colours.
    package static func overlay(_ leds: LEDClassConfiguration) -> String? {
        switch leds.controller {
        case .lp5024: source(lp5024(leds.names), target: "target = <&i2c_arm>;")
        case .pwm: source(pwm(leds.names), target: "target-path = \"/\";")
        case .other: nil
        }
    }

    /// Segments that one LP5024 drives: the kernel makes an LED of three of its 24 outputs.
    static let ledsOfLP5024 = 8

    /// The addresses that an LP5024 can have, by its pins ADDR1 and ADDR0 (its data sheet).
    private static let addresses = ["28", "29", "2a", "2b"]

    /// LED_COLOR_ID_RGB, and LED_COLOR_ID_RED, _GREEN and _BLUE.
    private static let (rgb, channels) = (9, [1, 2, 3])

    /// Pulses of 30 kHz, which nobody has seen a phantom array of, in nanoseconds.
    private static let pwmPeriod = 33_333

    /// Steps of an LED on a PWM output: a clock of 31 MHz or more has as many cycles in a period.
    private static let pwmSteps = 1023

    private static func source(_ body: [String], target: String) -> String {
        let lines = [
            "/dts-v1/;", "/plugin/;", "", "/ {", "\tcompatible = \"brcm,bcm2835\";", "", "\tfragment@0 {",
            "\t\t\(target)", "", "\t\t__overlay__ {",
        ]
        let indented = body.map { $0.isEmpty ? "" : "\t\t\t\($0)" }
        return (lines + indented + ["\t\t};", "\t};", "};", ""]).joined(separator: "\n")
    }

    private static func lp5024(_ names: [String]) -> [String] {
        var lines = [
            "#address-cells = <1>;", "#size-cells = <0>;", "clock-frequency = <400000>;", "status = \"okay\";",
        ]
        for (chip, address) in addresses.enumerated() {
            let own = names.dropFirst(chip * ledsOfLP5024).prefix(ledsOfLP5024)
            if own.isEmpty { break }
            lines += [
                "", "led-controller@\(address) {", "\tcompatible = \"ti,lp5024\";", "\treg = <0x\(address)>;",
                "\t#address-cells = <1>;", "\t#size-cells = <0>;",
            ]
            for (module, name) in own.enumerated() {
                lines += [
                    "", "\tmulti-led@\(module) {", "\t\treg = <\(module)>;", "\t\tlabel = \(quoted(name));",
                    "\t\tcolor = <\(rgb)>;", "\t\t#address-cells = <1>;", "\t\t#size-cells = <0>;", "",
                ]
                for (output, colour) in channels.enumerated() {
                    lines.append("\t\tled@\(output) { reg = <\(output)>; color = <\(colour)>; };")
                }
                lines.append("\t};")
            }
            lines.append("};")
        }
        return lines
    }

    private static func pwm(_ names: [String]) -> [String] {
        var lines = [
            "/* &pwm and the numbers after it are the board's: which outputs lead to the LEDs. */",
            "breathpacer-leds {", "\tcompatible = \"pwm-leds\";",
        ]
        for (output, name) in names.enumerated() {
            lines += [
                "", "\tled-\(output) {", "\t\tlabel = \(quoted(name));",
                "\t\tpwms = <&pwm \(output) \(pwmPeriod) 0>;", "\t\tmax-brightness = <\(pwmSteps)>;", "\t};",
            ]
        }
        return lines + ["};"]
    }
}
