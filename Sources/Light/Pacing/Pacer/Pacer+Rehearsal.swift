extension Pacer {
    /// Plays a press, its light and a stop on a pacer of its own, without showing anything, so that the first real
    /// press finds everything in memory. If the bar is to invite, a press in an invitation is played as well.
    public static func rehearse(_ configuration: PacerConfiguration) {
        rehearse(configuration, at: nil)
        if let time = configuration.invitation?.times.first { rehearse(configuration, at: time) }
    }

    private static func rehearse(_ configuration: PacerConfiguration, at time: TimeOfDay?) {
        var pacer = Pacer(configuration)
        var sampler = LightSampler(configuration.appearance)
        let press = MonotonicInstant.zero.advanced(by: .seconds(1))
        let released = press.advanced(by: .milliseconds(100))
        let events: [(at: MonotonicInstant, event: PacerEvent)] = [
            (.zero, .opened(isPressed: false)),
            (.zero, .clock(time)),
            (press, .edge(ButtonEdge(time: press, isPressed: true))),
            (released, .edge(ButtonEdge(time: released, isPressed: false))),
            (press.advanced(by: .seconds(1)), .deadline(isPressed: false)),
            (press.advanced(by: .seconds(2)), .stop),
        ]
        for (instant, event) in events {
            for case .play(let program) in pacer.handle(event, at: instant) { sampler.play(program) }
            sampler.sample(at: instant)
        }
    }
}
