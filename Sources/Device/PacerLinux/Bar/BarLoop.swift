import CPacerLinux
import Pacing
import UnitPlan

/// The loop of every bar on a device. It waits for the button and the signals while the bar shows its light and the
/// cue, if there is one, pulses.
///
/// While light moves, the button is checked after every frame of 5 ms. While light stands still, the thread is blocked
/// in one `ppoll`.
struct BarLoop: ~Copyable {
    /// The time between two checks of an idle chip and bar, because what vanishes wakes nobody.
    static let idleLook = Duration.seconds(30)

    private let button: GPIOButton
    private let cue: GPIOCue?
    private let signals: Signals
    private var realTime: RealTime

    /// - Throws: if the cue's line cannot be had.
    init(button: consuming GPIOButton, cue: CueConfiguration?, signals: Signals) throws(HardwareFailure) {
        let opened: GPIOCue? = if let cue { try GPIOCue(cue) } else { nil }
        // Best effort: without it wake-ups are up to 50 µs later, and the light is as right on average.
        _ = pacer_set_timer_slack(1)
        self.button = button
        self.cue = opened
        self.signals = signals
        realTime = RealTime()
    }

    var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    func isPressed() throws(HardwareFailure) -> Bool {
        try button.isPressed()
    }

    /// Follows a program, for the cue.
    mutating func play(_ light: LightProgram) {
        cue?.play(light)
    }

    /// - Throws: what the bar, the button or the cue throws.
    mutating func wait(
        until deadline: MonotonicInstant?, serving bar: any LightBar
    ) throws(HardwareFailure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            if let wakeup = try look(until: .zero) { return wakeup }
            let present = now
            try cue?.serve(at: present)
            if present >= deadline { return .deadline }
            let next = min(deadline, cue?.nextChange ?? .distantFuture)
            guard let heldUntil = try bar.serveFrame(until: next) else {
                realTime.set(bar.needsRealTime)
                continue
            }
            if heldUntil == .distantFuture { realTime.set(false) }
            let look = now.advanced(by: Self.idleLook)
            if let wakeup = try self.look(until: min(next, heldUntil, look)) { return wakeup }
            // Sees whether the button's chip and the bar are still there.
            if now >= look {
                _ = try button.isPressed()
                try bar.examine()
            }
        }
    }

    /// Waits for the button or a signal; returns `nil` when the instant has come.
    private func look(until instant: MonotonicInstant) throws(HardwareFailure) -> Wakeup? {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let signals = signals
        while true {
            let ready = pacer_poll(button.descriptor, signals.descriptor, instant.nanoseconds)
            if ready <= 0 { return nil }
            if ready & Int32(PACER_READY_FIRST.rawValue) != 0 { return .edge(try button.readEdge()) }
            if let wakeup = signals.wakeup() { return wakeup }
        }
    }
}
