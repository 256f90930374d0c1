import Dimming

/// What the bar is opened with, by driver.
package enum LightConfiguration: Hashable, Sendable {
    case segments(GPIOConfiguration)
    case apa102GPIO(LEDStrip, on: StripLinesConfiguration)
    case apa102SPI(LEDStrip, on: SPIConfiguration)
    case leds(LEDClassConfiguration)

    /// The GPIO lines that it takes.
    package var lines: [PlannedLine] {
        switch self {
        case .segments(let configuration): configuration.lines
        case .apa102GPIO(_, let configuration): configuration.lines
        case .apa102SPI, .leds: []
        }
    }

    /// Where each of its wires comes out of the board, from the lowest segment up. A bus has wires, but no lines of its
    /// own.
    package var wires: [(purpose: LinePurpose, place: LinePlace)] {
        bus?.wires ?? lines.map { ($0.purpose, $0.place) }
    }

    /// Whether its lines show light, or carry a one, at their low level.
    package var activeLow: Bool {
        switch self {
        case .segments(let configuration): configuration.activeLow
        case .apa102GPIO(_, let configuration): configuration.activeLow
        case .apa102SPI, .leds: false
        }
    }

    /// The bus that it is on, if it is.
    package var bus: SPIConfiguration? {
        switch self {
        case .segments, .apa102GPIO, .leds: nil
        case .apa102SPI(_, let bus): bus
        }
    }

    /// The LEDs of the kernel that it consists of, if it does.
    package var ledClass: LEDClassConfiguration? {
        if case .leds(let leds) = self { leds } else { nil }
    }

    /// Whether the program times the light's pulses, and so has to go ahead of other work while it moves. Each LED of a
    /// strip times its own, and a controller those of its LEDs.
    package var needsRealTime: Bool {
        switch self {
        case .segments: true
        case .apa102GPIO, .apa102SPI, .leds: false
        }
    }

    /// How many calls on its lines show a frame; `nil` for plain lines, which show pulses, and for what has no lines.
    package var callsInFrame: Int? {
        switch self {
        case .segments, .apa102SPI, .leds: nil
        case .apa102GPIO(let strip, _): StripLinesConfiguration.calls(in: strip)
        }
    }

    /// The faintest light of a strip, or of LEDs with the usual steps, as linear luminance 0…1; `nil` for plain lines,
    /// where it is up to the board.
    package var faintestLuminance: Double? {
        switch self {
        case .segments: nil
        case .apa102GPIO(let strip, _), .apa102SPI(let strip, _): strip.kind.faintestLuminance
        case .leds: 1 / Double(LEDClassConfiguration.usualSteps)
        }
    }
}

/// Which two lines lead to a strip.
package struct StripLinesConfiguration: Hashable, Sendable {
    package var dataLine: PlannedLine
    package var clockLine: PlannedLine
    /// Whether a level shifter in between inverts both.
    package var activeLow: Bool

    package init(chip: ChipReference, dataLine: LineReference, clockLine: LineReference, activeLow: Bool = false) {
        self.dataLine = PlannedLine(.data, dataLine, on: chip)
        self.clockLine = PlannedLine(.clock, clockLine, on: chip)
        self.activeLow = activeLow
    }

    /// How many calls a frame may take: by published figures 5 ms on a Raspberry Pi 5 (2.3 µs a call), 9 ms on a Pi 4
    /// (4.5 µs) and 23 ms on a Zero 2 W (11 µs).
    package static let mostCalls = 2080

    /// How many calls show a frame: two a bit, its level and then the clock's rise.
    package static func calls(in strip: LEDStrip) -> Int { 2 * 8 * strip.frameBytes }

    /// The number of LEDs of a kind for which two lines are fast enough.
    package static func ledCountRange(of kind: LEDStrip.Kind) -> ClosedRange<Int> {
        let range = LEDStrip.ledCountRange
        let most = range.last(where: { calls(in: LEDStrip(ledCount: $0, kind: kind)) <= mostCalls })
        return range.lowerBound...(most ?? range.lowerBound)
    }

    /// Both, in the order in which they are requested.
    package var lines: [PlannedLine] { [dataLine, clockLine] }
}

/// Which serial bus leads to a strip.
package struct SPIConfiguration: Hashable, Sendable {
    /// A spidev device such as `/dev/spidev0.0`.
    package var device: String
    /// Clocks a second, within ``speedRange``.
    package var speedHz: Int

    /// Speeds that may be asked for; the bus takes the next it can that is no faster. Strips were seen to fail above
    /// 15 MHz, and each LED's own wire is good for less.
    package static let speedRange = 100_000...15_000_000

    package init(device: String = "/dev/spidev0.0", speedHz: Int = 4_000_000) {
        self.device = device
        self.speedHz = speedHz
    }

    /// Where it comes out of the board, if it is on the header.
    package var pins: SPIPins? { SPIPins(device: device) }

    /// Its data and its clock.
    var wires: [(purpose: LinePurpose, place: LinePlace)] {
        [(LinePurpose.data, pins?.data), (.clock, pins?.clock)].map { purpose, place in
            (purpose, place ?? .elsewhere(.name("\(purpose)"), chip: .path(device)))
        }
    }
}
