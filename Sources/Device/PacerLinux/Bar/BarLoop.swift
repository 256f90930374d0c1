import CPacerLinux
import Pacing
import UnitPlan

/// Waits for the button and the signals while a bar shows its light and the cue, if there is one, pulses: the one loop
/// of every bar on a device.
///
/// While light moves the button is looked at after every frame of 5 ms; while it stands the thread is blocked in one
/// `ppoll`.
struct BarLoop: ~Copyable {
    /// Between two looks at an idle chip: one that vanished wakes nobody.
    static let idleLook = Duration.seconds(30)

    private let button: GPIOButton
    private let cue: GPIOCue?
    private let signals: Signals
    private var realTime: RealTime

    /// - Throws: if the cue's line cannot be had.
    init(button: consuming GPIOButton, cue: CueConfiguration?, signals: Signals) throws(GPIOFailure) {
        let opened: GPIOCue? = if let cue { try GPIOCue(cue) } else { nil }
        // Best effort: without it wake-ups are up to 50 µs later, and the light is as right on average.
        _ = pacer_set_timer_slack(1)
        self.button = button
        self.cue = opened
        self.signals = signals
        realTime = RealTime()
    }

    var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    func isPressed() throws(GPIOFailure) -> Bool {
        try button.isPressed()
    }

    /// Takes up a program, for the cue.
    mutating func play(_ light: LightProgram) {
        cue?.play(light)
    }

    /// - Throws: what the bar throws, and what the button and the cue do in the bar's words.
    mutating func wait<Bar: LightBar & ~Copyable>(
        until deadline: MonotonicInstant?, serving bar: inout Bar
    ) throws(Bar.Failure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            if let wakeup = try look(Bar.Failure.self, until: .zero) { return wakeup }
            let present = now
            try serveCue(Bar.Failure.self, at: present)
            if present >= deadline { return .deadline }
            let next = min(deadline, cue?.nextChange ?? .distantFuture)
            guard let heldUntil = try bar.serveFrame(until: next) else {
                realTime.set(Bar.mayGoAhead)
                continue
            }
            if heldUntil == .distantFuture { realTime.set(false) }
            let look = now.advanced(by: Self.idleLook)
            if let wakeup = try self.look(Bar.Failure.self, until: min(next, heldUntil, look)) { return wakeup }
            if now >= look { try check(Bar.Failure.self) }
        }
    }

    /// Waits for the button or a signal; `nil` when the instant has come.
    private func look<Failure: ButtonedFailure>(
        _: Failure.Type, until instant: MonotonicInstant
    ) throws(Failure) -> Wakeup? {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let signals = signals
        while true {
            let ready = pacer_poll(button.descriptor, signals.descriptor, instant.nanoseconds)
            if ready <= 0 { return nil }
            if ready & Int32(PACER_READY_FIRST.rawValue) != 0 {
                do {
                    return .edge(try button.readEdge())
                } catch {
                    throw Failure(button: error)
                }
            }
            if let wakeup = signals.wakeup() { return wakeup }
        }
    }

    private mutating func serveCue<Failure: ButtonedFailure>(
        _: Failure.Type, at present: MonotonicInstant
    ) throws(Failure) {
        do {
            try cue?.serve(at: present)
        } catch {
            throw Failure(button: error)
        }
    }

    /// Sees whether the button's chip is still there.
    private func check<Failure: ButtonedFailure>(_: Failure.Type) throws(Failure) {
        do {
            _ = try button.isPressed()
        } catch {
            throw Failure(button: error)
        }
    }
}
