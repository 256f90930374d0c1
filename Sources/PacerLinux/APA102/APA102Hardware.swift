import Dimming
import Pacing

/// A strip of APA102 or SK9822 LEDs and a button on a GPIO character device.
///
/// While light moves the button is looked at after every frame of 5 ms; while it stands the thread is blocked in one
/// `ppoll`. When the value ends the strip is dark. A process that is killed cannot do that: LEDs keep
/// what they were sent last (`breathpacer off` darkens them).
public struct APA102Hardware<Wire: APA102Wire & ~Copyable>: PacerHardware, ~Copyable
where Wire.Failure: ButtonedFailure {
    public typealias Failure = Wire.Failure

    private var bar: APA102Bar<Wire>
    private var loop: BarLoop
    public let faintestLuminance: Double

    /// Takes over a wire and opens the button, the strip dark.
    ///
    /// - Parameters:
    ///   - strip: as many LEDs as `appearance` has segments.
    ///   - wire: what leads to it.
    ///   - button: the button beside it.
    ///   - signals: what asks the program to end.
    /// - Throws: what could not be reached or opened, why, and what to do.
    public init(
        _ strip: APA102Strip, on wire: consuming Wire, button: ButtonConfiguration, appearance: LightAppearance,
        signals: Signals
    ) throws(Wire.Failure) {
        precondition(strip.ledCount == appearance.segmentCount, "an LED for every segment")
        let bar = try APA102Bar(strip, on: wire, appearance: appearance)
        let opened: GPIOButton
        do {
            opened = try GPIOButton(button)
        } catch {
            throw Failure(button: error)
        }
        self.bar = bar
        loop = BarLoop(button: opened, signals: signals)
        faintestLuminance = strip.kind.faintestLuminance
    }

    public var now: MonotonicInstant { loop.now }

    public mutating func play(_ light: LightProgram) {
        bar.play(light)
    }

    public mutating func isPressed() throws(Failure) -> Bool {
        do {
            return try loop.isPressed()
        } catch {
            throw Failure(button: error)
        }
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(Failure) -> Wakeup {
        try loop.wait(until: deadline, serving: &bar)
    }
}

/// A strip on two GPIO lines.
public typealias APA102OnLines = APA102Hardware<APA102Lines<GPIOLines>>
/// A strip on a serial bus.
public typealias APA102OnBus = APA102Hardware<SPIBus>

/// Darkens a strip once, for a program that does not keep it.
public enum APA102Darkness {
    /// - Throws: what the wire throws.
    public static func send<Wire: APA102Wire & ~Copyable>(
        to strip: APA102Strip, on wire: consuming Wire
    ) throws(Wire.Failure) {
        var sender = APA102Sender(strip)
        try sender.open(&wire)
    }
}
