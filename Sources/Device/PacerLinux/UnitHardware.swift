import Dimming
import Pacing
import UnitPlan

/// The bar, the button and the cue of a unit.
///
/// While light moves the button is looked at after every frame of 5 ms; while it stands the thread is blocked in one
/// `ppoll`. When the value ends the light is dark and the lines are released. A process that is killed cannot do that:
/// LEDs keep what they were sent last, and kernels of the Raspberry Pi a line's last level (``UnitPlan/darken()``).
package struct UnitHardware: MeasuredHardware, ~Copyable {
    package typealias Failure = HardwareFailure

    private let bar: any LightBar
    private var loop: BarLoop

    /// Opens the light, the button and the cue, all dark.
    ///
    /// - Parameters:
    ///   - plan: which lines; as many segments as `appearance` has.
    ///   - signals: what asks the program to end.
    /// - Throws: a failure that says what could not be opened, why, and what to do.
    package init(_ plan: UnitPlan, appearance: LightAppearance, signals: Signals) throws(HardwareFailure) {
        let bar: any LightBar =
            switch plan.light {
            case .segments(let lines): try SegmentBar(lines, appearance: appearance)
            case .apa102GPIO(let strip, let lines):
                try StripBar(strip, on: try lines.open(), appearance: appearance)
            case .apa102SPI(let strip, let bus): try StripBar(strip, on: try strip.bus(bus), appearance: appearance)
            case .leds(let leds): KernelLEDBar(try KernelLEDs(leds.names), appearance: appearance)
            }
        try self.init(bar, button: plan.button, cue: plan.cue, signals: signals)
    }

    /// Takes over a wire to a strip and opens the button and the cue, all dark.
    ///
    /// - Parameters:
    ///   - strip: has as many LEDs as `appearance` has segments.
    ///   - wire: what leads to it.
    ///   - signals: what asks the program to end.
    /// - Throws: a failure that says what could not be opened, why, and what to do.
    package init<Wire: StripWire<HardwareFailure> & ~Copyable>(
        _ strip: LEDStrip, on wire: consuming Wire, button: ButtonConfiguration, cue: CueConfiguration? = nil,
        appearance: LightAppearance, signals: Signals
    ) throws(HardwareFailure) {
        let bar = try StripBar(strip, on: wire, appearance: appearance)
        try self.init(bar, button: button, cue: cue, signals: signals)
    }

    private init(
        _ bar: any LightBar, button: ButtonConfiguration, cue: CueConfiguration?, signals: Signals
    ) throws(HardwareFailure) {
        loop = try BarLoop(button: try GPIOButton(button), cue: cue, signals: signals)
        self.bar = bar
    }

    package var faintestLuminance: Double {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let bar = bar
        return bar.faintestLuminance
    }

    package var lightWrites: Int {
        let bar = bar
        return bar.lightWrites
    }

    package var now: MonotonicInstant { loop.now }

    package mutating func play(_ light: LightProgram) {
        bar.play(light)
        loop.play(light)
    }

    package mutating func isPressed() throws(HardwareFailure) -> Bool {
        try loop.isPressed()
    }

    package mutating func wait(until deadline: MonotonicInstant?) throws(HardwareFailure) -> Wakeup {
        try loop.wait(until: deadline, serving: bar)
    }
}

extension UnitPlan {
    /// Darkens the light and the cue once, for a program that does not keep their lines.
    ///
    /// - Throws: what could not be reached, why, and what to do.
    package func darken() throws(HardwareFailure) {
        // Requested dark, and dark again when the value ends.
        if let cue { _ = try GPIOLines([cue.line], activeLow: cue.activeLow) }
        switch light {
        case .segments(let bar): _ = try GPIOLines(bar.lines, activeLow: bar.activeLow)
        case .apa102GPIO(let strip, let lines): try strip.darken(on: try lines.open())
        case .apa102SPI(let strip, let bus): try strip.darken(on: try strip.bus(bus))
        case .leds(let leds): _ = try KernelLEDs(leds.names)
        }
    }
}

extension StripLinesConfiguration {
    /// Requests both lines in one request, low.
    ///
    /// - Throws: which line of which chip could not be had, who holds it, and what to do.
    func open() throws(HardwareFailure) -> StripLines<GPIOLines> {
        StripLines(try GPIOLines(lines, activeLow: activeLow))
    }
}

extension LEDStrip {
    /// Opens the bus that it is on, with the clock as its kind wants it.
    ///
    /// - Throws: which device could not be opened, why, and what to do.
    fileprivate func bus(_ configuration: SPIConfiguration) throws(HardwareFailure) -> SPIBus {
        try SPIBus(configuration, clockRestsHigh: kind.format.clockRestsHigh)
    }

    fileprivate func darken<Wire: StripWire & ~Copyable>(on wire: consuming Wire) throws(Wire.Failure) {
        var sender = StripSender(self)
        try sender.open(&wire)
    }
}
