extension Pacer {
    /// Plays a press, its light and a stop on a pacer of its own, without showing anything, so that the first real
    /// press finds everything in memory. If the bar is to invite, a press in an invitation is played as well.
    ///
    /// - Returns: the light after each event.
    @discardableResult
    public static func rehearse(_ configuration: PacerConfiguration) -> [LightSampler] {
        var lights = rehearse(configuration, at: nil)
        if let time = configuration.invitation?.times.first { lights += rehearse(configuration, at: time) }
        return lights
    }

    private static func rehearse(_ configuration: PacerConfiguration, at time: TimeOfDay?) -> [LightSampler] {
        var pacer = Pacer(configuration)
        var sampler = LightSampler(configuration.appearance)
        var lights: [LightSampler] = []
        var now = MonotonicInstant.zero
        var contact = false
        func take(_ event: PacerEvent) {
            for case .play(let program) in pacer.handle(event, at: now) { sampler.play(program) }
            sampler.sample(at: now)
            lights.append(sampler)
        }
        take(.opened(isPressed: contact))
        take(.clock(time))
        // A press is decided by the first of these times, and a hold that nobody let go would count by the second.
        for pause in [Debouncer.releaseWindow, configuration.holdStep] {
            contact.toggle()
            take(.edge(ButtonEdge(time: now, isPressed: contact)))
            now = now.advanced(by: pause)
            take(.deadline(isPressed: contact))
        }
        take(.stop)
        return lights
    }
}
