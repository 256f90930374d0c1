extension Pacer {
    /// The first pause after a failure; each further one is twice as long …
    static let firstPause = Duration.seconds(1)
    /// … up to this one. After the hardware has worked for this long, pauses start again at the first.
    static let longestPause = Duration.seconds(60)

    /// Runs the pacer on a hardware until it is asked to end or to reload its settings (``isReloading``).
    ///
    /// If the hardware fails in use, it is dropped, which darkens it if it still responds, and opened again after 1, 2,
    /// 4 … 60 s. The unit is then idle.
    ///
    /// - Parameters:
    ///   - open: opens the hardware, light dark.
    ///   - pause: blocks for a duration while no hardware is open; returns early with a stop or a reload.
    ///   - clock: returns the time of day, or `nil` while it cannot be trusted. Called on the light's own thread at the
    ///     pacer's ``clockDeadline``.
    ///   - heartbeat: called by this loop, and by nothing else, for as long as it runs.
    ///   - notice: called when something happens, on the light's own thread; it must not block.
    /// - Throws: what `open` throws the first time. That is a matter of wiring or settings, not of recovery.
    public mutating func run<Hardware: PacerHardware & ~Copyable>(
        open: () throws(Hardware.Failure) -> Hardware,
        pause: (Duration) -> Wakeup?,
        clock: () -> TimeOfDay? = { nil },
        heartbeat: Heartbeat? = nil,
        notice: (PacerNotice<Hardware.Failure>) -> Void
    ) throws(Hardware.Failure) {
        var nextPause = Self.firstPause
        var wasOpen = false
        while !hasEnded {
            var worked = Duration.zero
            do throws(Hardware.Failure) {
                var hardware = try open()
                wasOpen = true
                try drive(&hardware, worked: &worked, clock: clock, heartbeat: heartbeat, notice: notice)
            } catch {
                if !wasOpen { throw error }
                if isEnding || isReloading { return }
                if worked >= Self.longestPause { nextPause = Self.firstPause }
                notice(.failed(error, retryAfter: nextPause))
                switch rest(for: nextPause, pause, heartbeat) {
                case nil: break
                case .reload:
                    isReloading = true
                    return
                default: return
                }
                nextPause = min(nextPause * 2, Self.longestPause)
            }
        }
    }

    private mutating func drive<Hardware: PacerHardware & ~Copyable>(
        _ hardware: inout Hardware, worked: inout Duration, clock: () -> TimeOfDay?,
        heartbeat: Heartbeat?, notice: (PacerNotice<Hardware.Failure>) -> Void
    ) throws(Hardware.Failure) {
        let opened = hardware.now
        var nextBeat = opened
        var event = PacerEvent.opened(
            isPressed: try hardware.isPressed(), faintestLuminance: hardware.faintestLuminance)
        notice(.ready)
        while true {
            try perform(handle(event, at: hardware.now), on: &hardware, notice: notice)
            if hasEnded { return }
            if let due = clockDeadline, due <= hardware.now {
                try perform(handle(.clock(clock()), at: hardware.now), on: &hardware, notice: notice)
            }
            if let heartbeat, nextBeat <= hardware.now {
                heartbeat.beat()
                nextBeat = max(nextBeat.advanced(by: heartbeat.interval), hardware.now)
            }
            let wake = heartbeat == nil ? deadline : min(deadline ?? nextBeat, nextBeat)
            switch try hardware.wait(until: wake) {
            case .edge(let edge): event = .edge(edge)
            case .deadline: event = .deadline(isPressed: try hardware.isPressed())
            case .show(let sign): event = .show(sign)
            case .reload: event = .reload
            case .stop: event = .stop
            }
            worked = opened.duration(to: hardware.now)
        }
    }

    /// Pauses while giving the heartbeat; returns early if a stop or a reload is asked for.
    private func rest(for duration: Duration, _ pause: (Duration) -> Wakeup?, _ heartbeat: Heartbeat?) -> Wakeup? {
        var left = duration
        while left > .zero {
            heartbeat?.beat()
            let part = min(left, heartbeat?.interval ?? left)
            if let wakeup = pause(part) { return wakeup }
            left -= part
        }
        return nil
    }

    private func perform<Hardware: PacerHardware & ~Copyable>(
        _ effects: [PacerEffect], on hardware: inout Hardware, notice: (PacerNotice<Hardware.Failure>) -> Void
    ) throws(Hardware.Failure) {
        for effect in effects {
            switch effect {
            case .play(let program): try hardware.play(program)
            case .report(let report): notice(.report(report))
            case .noise: notice(.noise)
            }
        }
    }
}
