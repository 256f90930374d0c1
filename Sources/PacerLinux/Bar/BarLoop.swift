import CPacerLinux
import Pacing

/// Waits for the button and the signals while a bar shows its light: the one loop of every bar on a device.
///
/// While light moves it is sampled every 5 ms and the button is looked at as often; while it stands the thread is
/// blocked in one `ppoll`.
struct BarLoop: ~Copyable {
    /// Between two samples of moving light, and the longest that an edge waits to be seen meanwhile.
    static let frame: Int64 = 5_000_000
    /// Between two looks at an idle chip: one that vanished wakes nobody.
    static let idleLook: Int64 = 30_000_000_000

    private let button: GPIOButton
    private let signals: Signals
    private var sampler: LightSampler
    /// Until when the sampled levels hold.
    private var steadyUntil: MonotonicInstant

    init(button: consuming GPIOButton, appearance: LightAppearance, signals: Signals) {
        // Best effort: without it wake-ups are up to 50 µs later, and the light is as right on average.
        _ = pacer_set_timer_slack(1)
        self.button = button
        self.signals = signals
        sampler = LightSampler(appearance)
        steadyUntil = .zero
    }

    var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    mutating func play(_ light: LightProgram) {
        sampler.play(light)
        steadyUntil = .zero
    }

    func isPressed() throws(GPIOFailure) -> Bool {
        try button.isPressed()
    }

    /// - Throws: what the bar throws, and what the button does in the bar's words.
    mutating func wait<Bar: LightBar & ~Copyable>(
        until deadline: MonotonicInstant?, serving bar: inout Bar
    ) throws(Bar.Failure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            if let wakeup = try Bar.telling({ () throws(GPIOFailure) in try poll(until: .zero) }) { return wakeup }
            let present = now
            if present >= deadline { return .deadline }
            if present >= steadyUntil {
                sampler.sample(at: present)
                steadyUntil = sampler.steady(at: present) ?? present.advanced(by: .nanoseconds(Self.frame))
                bar.show(sampler.levels)
            }
            let next = min(deadline, steadyUntil)
            if bar.isHeld {
                let idle = try Bar.telling { () throws(GPIOFailure) in try rest(until: next, from: present) }
                if let idle { return idle }
            } else {
                let frame = MonotonicInstant(nanoseconds: present.nanoseconds + Self.frame)
                try bar.serve(until: min(next, frame))
            }
        }
    }

    /// Blocks while nothing is to be shown; `nil` when it is worth another look.
    private func rest(until next: MonotonicInstant, from present: MonotonicInstant) throws(GPIOFailure) -> Wakeup? {
        let look = MonotonicInstant(nanoseconds: present.nanoseconds + Self.idleLook)
        if let wakeup = try poll(until: min(next, look)) { return wakeup }
        if now >= look { _ = try button.isPressed() }
        return nil
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

extension LightBar where Self: ~Copyable {
    /// What a call on the button gives, its failure told as the bar's own.
    static func telling<Result>(_ call: () throws(GPIOFailure) -> Result) throws(Failure) -> Result {
        do {
            return try call()
        } catch {
            throw Failure(button: error)
        }
    }
}
