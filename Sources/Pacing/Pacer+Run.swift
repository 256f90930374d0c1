extension Pacer {
    /// The first pause after a failure; each further one is twice as long …
    static let firstPause = Duration.seconds(1)
    /// … up to this, and a hardware that has worked for as long starts again at the first.
    static let longestPause = Duration.seconds(60)

    /// Joins the pacer to a hardware until it is asked to end.
    ///
    /// When the hardware fails in use it is dropped, which darkens it as far as it still obeys, and opened again after
    /// 1, 2, 4 … 60 s; the unit is idle then.
    ///
    /// - Parameters:
    ///   - open: opens the hardware, light dark.
    ///   - pause: blocks for a duration while no hardware is open; returns whether a stop was asked for.
    ///   - notice: is told what happens, on the light's own thread: it must not block.
    /// - Throws: what `open` throws the first time: that is a matter of wiring or settings, not of recovery.
    public mutating func run<Hardware: PacerHardware & ~Copyable>(
        open: () throws(Hardware.Failure) -> Hardware,
        pause: (Duration) -> Bool,
        notice: (PacerNotice<Hardware.Failure>) -> Void
    ) throws(Hardware.Failure) {
        var nextPause = Self.firstPause
        var wasOpen = false
        while !hasEnded {
            var worked = Duration.zero
            do throws(Hardware.Failure) {
                var hardware = try open()
                wasOpen = true
                try drive(&hardware, worked: &worked, notice: notice)
            } catch {
                if !wasOpen { throw error }
                if isEnding { return }
                if worked >= Self.longestPause { nextPause = Self.firstPause }
                notice(.failed(error, retryAfter: nextPause))
                if pause(nextPause) { return }
                nextPause = min(nextPause * 2, Self.longestPause)
            }
        }
    }

    private mutating func drive<Hardware: PacerHardware & ~Copyable>(
        _ hardware: inout Hardware, worked: inout Duration, notice: (PacerNotice<Hardware.Failure>) -> Void
    ) throws(Hardware.Failure) {
        let opened = hardware.now
        var event = PacerEvent.opened(
            isPressed: try hardware.isPressed(), faintestLuminance: hardware.faintestLuminance)
        notice(.ready)
        while true {
            for effect in handle(event, at: hardware.now) {
                switch effect {
                case .play(let program): try hardware.play(program)
                case .report(let report): notice(.report(report))
                }
            }
            if hasEnded { return }
            switch try hardware.wait(until: deadline) {
            case .edge(let edge): event = .edge(edge)
            case .deadline: event = .deadline(isPressed: try hardware.isPressed())
            case .stop: event = .stop
            }
            worked = opened.duration(to: hardware.now)
        }
    }
}
