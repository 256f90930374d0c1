import Pacing

/// Hardware in virtual time: ``wait(until:)`` jumps the room's clock exactly where a real one would block.
package struct SimulatedHardware: PacerHardware, ~Copyable {
    package typealias Failure = SimulatedFault

    private let room: SimulatedRoom
    private var sampler: LightSampler
    // Not `CueSignal?`, which starts as nil: Swift 6.0.3 fails to undo that when the initializer throws.
    private var cue: Optional<CueSignal>

    package let faintestLuminance: Double

    /// Opens the unit in a room, its light dark.
    ///
    /// - Parameters:
    ///   - faintestLuminance: the faintest light that it reports.
    ///   - cuePulse: how long a pulse of its cue is, if it has one.
    /// - Throws: the fault that is in force, if it prevents the lines from being requested.
    package init(
        _ appearance: LightAppearance, faintestLuminance: Double = 0, cuePulse: Duration? = nil, in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        self.room = room
        self.faintestLuminance = faintestLuminance
        sampler = LightSampler(appearance)
        cue = cuePulse.map(CueSignal.init)
        room.record(sampler.levels, at: room.now)
    }

    deinit {
        room.record(cue: false)
        room.record(LightLevels(segmentCount: sampler.levels.count), at: room.now)
    }

    package var now: MonotonicInstant {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let room = room
        return room.now
    }

    package mutating func play(_ light: LightProgram) throws(SimulatedFault) {
        sampler.play(light)
        cue?.play(light)
        room.note(light)
        try room.change()
    }

    package mutating func isPressed() throws(SimulatedFault) -> Bool {
        try room.level()
    }

    package mutating func wait(until deadline: MonotonicInstant?) throws(SimulatedFault) -> Wakeup {
        while true {
            cue?.advance(to: room.now)
            room.record(cue: cue?.isOn ?? false)
            if let wakeup = try room.wakeup(deadline: deadline) { return wakeup }
            let cueTime = cue.map(\.nextChange).flatMap { $0 == .distantFuture ? nil : $0 }
            guard let target = [deadline, room.nextTime, cueTime].compactMap({ $0 }).min() else { return .stop }
            let wake = target.advanced(by: room.nextLateness())
            if room.records { record(until: wake) }
            room.move(to: wake)
        }
    }

    /// Samples the light frame by frame from now until an instant, that instant excluded.
    private mutating func record(until instant: MonotonicInstant) {
        var time = room.now
        while time < instant {
            sampler.sample(at: time)
            room.record(sampler.levels, at: time)
            let next = sampler.steady(at: time) ?? time.advanced(by: SimulatedRoom.frame)
            // Light that stays has its last sample now, so that the limits see for how long it stayed.
            time = next
        }
    }
}
