import Dimming
import Pacing

/// A bar of plain lines and a button on GPIO character devices.
///
/// While light moves it is sampled every 5 ms and the button is looked at as often; while it stands the thread is
/// blocked in one `ppoll`. When the value ends the lines are dark and released. A process that is killed cannot do
/// that: kernels of the Raspberry Pi keep a line's last level (`breathpacer off` darkens them).
public struct GPIOHardware: PacerHardware, ~Copyable {
    public typealias Failure = GPIOFailure

    private var bar: SegmentBar
    private var loop: BarLoop

    /// Opens chip, lines and button, all dark.
    ///
    /// - Parameters:
    ///   - configuration: which lines; as many as `appearance` has segments.
    ///   - signals: what asks the program to end.
    /// - Throws: what could not be opened, why, and what to do.
    public init(
        _ configuration: GPIOConfiguration, appearance: LightAppearance, signals: Signals
    ) throws(GPIOFailure) {
        precondition(configuration.lines.count == appearance.segmentCount, "a line for every segment")
        let lines = try GPIOLines(
            chip: configuration.chip, lines: configuration.lines, activeLow: configuration.activeLow)
        let button = try GPIOButton(configuration.button)
        bar = SegmentBar(
            lines: lines,
            dimmer: Dimmer(lineCount: configuration.lines.count, frequencyHz: configuration.frequencyHz))
        loop = BarLoop(button: button, appearance: appearance, signals: signals)
    }

    public var now: MonotonicInstant { loop.now }

    public mutating func play(_ light: LightProgram) {
        loop.play(light)
    }

    public mutating func isPressed() throws(GPIOFailure) -> Bool {
        try loop.isPressed()
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(GPIOFailure) -> Wakeup {
        try loop.wait(until: deadline, serving: &bar)
    }
}
