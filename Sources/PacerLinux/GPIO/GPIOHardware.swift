import CPacerLinux
import Dimming
import Glibc
import Pacing

/// A bar of plain lines and a button on GPIO character devices.
///
/// While light is dimmed the button is looked at after every frame of 5 ms; while it stands the thread is blocked in
/// one `ppoll`. When the value ends the lines are dark and released. A process that is killed cannot do that: kernels
/// of the Raspberry Pi keep a line's last level (`breathpacer off` darkens them).
public struct GPIOHardware: PacerHardware, ~Copyable {
    public typealias Failure = GPIOFailure

    /// Between two looks at an idle chip: one that vanished wakes nobody.
    static let idleLook = Duration.seconds(30)

    private var lines: GPIOLines
    private let button: GPIOButton
    private let signals: Signals
    private var bar: DimmedBar
    private var realTime = RealTime()

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
        var lines = try GPIOLines(
            chip: configuration.chip, lines: configuration.lines, activeLow: configuration.activeLow)
        let button = try GPIOButton(configuration)
        // Best effort: without it wake-ups are up to 50 µs later, and the light is as right on average.
        _ = pacer_set_timer_slack(1)
        let timing = LineTiming(callCost: try lines.measureCallCost(), frequencyHz: configuration.frequencyHz)
        guard timing.canDim(lineCount: configuration.lines.count) else {
            throw GPIOFailure(
                "dim \(configuration.lines.count) lines on", chip: configuration.chip, errno: EOPNOTSUPP,
                found:
                    "a write takes \(timing.callCost / 1000) µs, too long for \(configuration.frequencyHz) pulses a second",
                remedy: "use lines of the board itself, fewer of them, or a lower light.frequency_hz")
        }
        try Self.rehearse(on: &lines, appearance, timing: timing)
        self.lines = lines
        self.button = button
        self.signals = signals
        bar = DimmedBar(appearance, timing: timing, relativeBrightness: configuration.relativeBrightness)
    }

    /// Goes through two frames of moving light with the lines kept dark, so that the first press finds all it needs in
    /// memory.
    private static func rehearse(
        on lines: inout GPIOLines, _ appearance: LightAppearance, timing: LineTiming
    ) throws(GPIOFailure) {
        var bar = DimmedBar(appearance, timing: timing)
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        lines.isMuted = true
        bar.play(LightProgram(.breathing(session), from: lines.now.advanced(by: .seconds(-2)), appearance: appearance))
        for _ in 0..<2 { _ = try bar.serveFrame(&lines, until: lines.now.advanced(by: .milliseconds(1))) }
        lines.isMuted = false
    }

    /// Whether this process may go ahead of others while light moves.
    public static var mayBeRealTime: Bool { RealTime.isAllowed }

    public var faintestLuminance: Double { bar.faintestLuminance }

    public var now: MonotonicInstant { lines.now }

    public mutating func play(_ light: LightProgram) {
        bar.play(light)
    }

    public mutating func isPressed() throws(GPIOFailure) -> Bool {
        try button.isPressed()
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(GPIOFailure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            if let wakeup = try poll(until: .zero) { return wakeup }
            if now >= deadline { return .deadline }
            guard let heldUntil = try bar.serveFrame(&lines, until: deadline) else {
                realTime.set(true)
                continue
            }
            if heldUntil == .distantFuture { realTime.set(false) }
            let look = now.advanced(by: Self.idleLook)
            if let wakeup = try poll(until: min(deadline, heldUntil, look)) { return wakeup }
            if now >= look { _ = try button.isPressed() }
        }
    }

    /// Waits for the button or a signal; `nil` when the instant has come.
    private func poll(until instant: MonotonicInstant) throws(GPIOFailure) -> Wakeup? {
        while true {
            let ready = pacer_poll(button.descriptor, signals.descriptor, instant.nanoseconds)
            if ready <= 0 { return nil }
            if ready & Int32(PACER_READY_FIRST.rawValue) != 0 { return .edge(try button.readEdge()) }
            if signals.stopRequested() { return .stop }
        }
    }
}
