import Dimming
import Pacing
import UnitPlan

/// A bar of plain lines and a button on GPIO character devices.
///
/// While light is dimmed the button is looked at after every frame of 5 ms; while it stands the thread is blocked in
/// one `ppoll`. When the value ends the lines are dark and released. A process that is killed cannot do that: kernels
/// of the Raspberry Pi keep a line's last level (`breathpacer off` darkens them).
public struct GPIOHardware: MeasuredHardware, ~Copyable {
    public typealias Failure = GPIOFailure

    private var bar: SegmentBar
    private var loop: BarLoop

    /// Opens chip, lines and button, all dark.
    ///
    /// - Parameters:
    ///   - configuration: which lines; as many as `appearance` has segments.
    ///   - button: the button beside it.
    ///   - cue: the line that pulses with the breath, if there is one.
    ///   - signals: what asks the program to end.
    /// - Throws: what could not be opened, why, and what to do.
    public init(
        _ configuration: GPIOConfiguration, button: ButtonConfiguration, cue: CueConfiguration? = nil,
        appearance: LightAppearance, signals: Signals
    ) throws(GPIOFailure) {
        precondition(configuration.lines.count == appearance.segmentCount, "a line for every segment")
        let bar = try SegmentBar(configuration, appearance: appearance)
        let button = try GPIOButton(button)
        let loop = try BarLoop(button: button, cue: cue, signals: signals)
        self.bar = bar
        self.loop = loop
    }

    public var faintestLuminance: Double { bar.faintestLuminance }

    public var lightWrites: Int { bar.lightWrites }

    public var now: MonotonicInstant { loop.now }

    public mutating func play(_ light: LightProgram) {
        bar.play(light)
        loop.play(light)
    }

    public mutating func isPressed() throws(GPIOFailure) -> Bool {
        try loop.isPressed()
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(GPIOFailure) -> Wakeup {
        try loop.wait(until: deadline, serving: &bar)
    }
}
