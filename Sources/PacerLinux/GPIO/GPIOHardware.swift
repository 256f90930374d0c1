import CPacerLinux
import Dimming
import Pacing

/// A bar of plain lines and a button on GPIO character devices.
///
/// While light moves it is sampled every 5 ms and the button is looked at as often; while it stands the thread is
/// blocked in one `ppoll`. When the value ends the lines are dark and released. A process that is killed cannot do
/// that: kernels of the Raspberry Pi keep a line's last level (`breathpacer off` darkens them).
public struct GPIOHardware: PacerHardware, ~Copyable {
    public typealias Failure = GPIOFailure

    /// Between two samples of moving light, and the longest that an edge waits to be seen meanwhile.
    static let frame: Int64 = 5_000_000
    /// Between two looks at an idle chip: one that vanished wakes nobody.
    static let idleLook: Int64 = 30_000_000_000

    private var lines: GPIOLines
    private let button: GPIOButton
    private let signals: Signals
    private var dimmer: Dimmer
    private var sampler: LightSampler
    /// Until when the sampled levels hold.
    private var steadyUntil: MonotonicInstant = .zero

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
        let button = try GPIOButton(configuration)
        // Best effort: without it wake-ups are up to 50 µs later, and the light is as right on average.
        _ = pacer_set_timer_slack(1)
        self.lines = lines
        self.button = button
        self.signals = signals
        dimmer = Dimmer(lineCount: configuration.lines.count, frequencyHz: configuration.frequencyHz)
        sampler = LightSampler(appearance)
    }

    public var now: MonotonicInstant { lines.now }

    public mutating func play(_ light: LightProgram) {
        sampler.play(light)
        steadyUntil = .zero
    }

    public mutating func isPressed() throws(GPIOFailure) -> Bool {
        try button.isPressed()
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(GPIOFailure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            if let wakeup = try poll(until: .zero) { return wakeup }
            let present = now
            if present >= deadline { return .deadline }
            if present >= steadyUntil {
                sampler.sample(at: present)
                steadyUntil = sampler.steady(at: present) ?? present.advanced(by: .nanoseconds(Self.frame))
                dimmer.show(sampler.levels)
            }
            let next = min(deadline, steadyUntil)
            if dimmer.isHeld {
                let look = MonotonicInstant(nanoseconds: present.nanoseconds + Self.idleLook)
                if let wakeup = try poll(until: min(next, look)) { return wakeup }
                if now >= look { _ = try button.isPressed() }
            } else {
                let frame = MonotonicInstant(nanoseconds: present.nanoseconds + Self.frame)
                try dimmer.run(&lines, until: min(next, frame))
            }
        }
    }

    /// Waits for the button or a signal; `nil` when the instant has come.
    private func poll(until instant: MonotonicInstant) throws(GPIOFailure) -> Wakeup? {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let signals = signals
        while true {
            let ready = pacer_poll(button.descriptor, signals.descriptor, instant.nanoseconds)
            if ready <= 0 { return nil }
            if ready & Int32(PACER_READY_FIRST.rawValue) != 0 { return .edge(try button.readEdge()) }
            if signals.stopRequested() { return .stop }
        }
    }
}
