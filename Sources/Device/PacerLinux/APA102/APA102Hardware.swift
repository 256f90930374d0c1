import Dimming
import Pacing
import UnitPlan

/// A strip of APA102 or SK9822 LEDs and a button on a GPIO character device.
///
/// While light moves the button is looked at after every frame of 5 ms; while it stands the thread is blocked in one
/// `ppoll`. When the value ends the strip is dark. A process that is killed cannot do that: LEDs keep
/// what they were sent last (`breathpacer off` darkens them).
public struct APA102Hardware<Wire: APA102Wire & ~Copyable>: MeasuredHardware, ~Copyable
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
    ///   - cue: the line that pulses with the breath, if there is one.
    ///   - signals: what asks the program to end.
    /// - Throws: what could not be reached or opened, why, and what to do.
    public init(
        _ strip: APA102Strip, on wire: consuming Wire, button: ButtonConfiguration, cue: CueConfiguration? = nil,
        appearance: LightAppearance, signals: Signals
    ) throws(Wire.Failure) {
        precondition(strip.ledCount == appearance.segmentCount, "an LED for every segment")
        let bar = try APA102Bar(strip, on: wire, appearance: appearance)
        let loop: BarLoop
        do {
            loop = try BarLoop(button: try GPIOButton(button), cue: cue, signals: signals)
        } catch {
            throw Failure(button: error)
        }
        self.bar = bar
        self.loop = loop
        faintestLuminance = strip.kind.faintestLuminance
    }

    public var lightWrites: Int {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let bar = bar
        return bar.lightWrites
    }

    public var now: MonotonicInstant { loop.now }

    public mutating func play(_ light: LightProgram) {
        bar.play(light)
        loop.play(light)
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

extension APA102LinesConfiguration {
    /// Requests both lines in one request, low.
    ///
    /// - Throws: which line of which chip could not be had, who holds it, and what to do.
    public func open() throws(GPIOFailure) -> APA102Lines<GPIOLines> {
        APA102Lines(try GPIOLines(lines, activeLow: activeLow))
    }
}
