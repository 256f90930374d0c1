import Dimming
import Pacing

/// A bar on lines, on a bus or on a controller, and a button, in virtual time. The code that switches a board's lines switches these, so a
/// room records what the lines of a board would do.
///
/// If only the light matters, or not even that, ``SimulatedHardware`` costs a fraction of the time.
package struct SimulatedGPIO: MeasuredHardware, ~Copyable {
    package typealias Failure = SimulatedFault

    private let room: SimulatedRoom
    private let bar: any SimulatedBar
    // Not `CueSignal?`, which starts as nil: Swift 6.0.3 fails to undo that when the initializer throws.
    private var cue: Optional<CueSignal>

    /// Opens a unit with plain lines in a room, its lines dark.
    ///
    /// - Parameter cuePulse: how long a pulse of its cue is, if it has one.
    /// - Throws: the fault that is in force, if it prevents the lines from being requested.
    package init(
        _ appearance: LightAppearance, on board: SimulatedBoard = SimulatedBoard(), cuePulse: Duration? = nil,
        in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        self.room = room
        bar = SimulatedSegments(appearance, on: board, from: room.now)
        cue = cuePulse.map(CueSignal.init)
    }

    /// Opens a unit with a strip in a room, and darkens the strip.
    ///
    /// - Parameters:
    ///   - strip: has as many LEDs as `appearance` has segments.
    ///   - wire: makes what leads to it, from the room's time on.
    ///   - cuePulse: how long a pulse of its cue is, if it has one.
    /// - Throws: the fault that is in force, if it prevents the lines from being requested.
    package init<Wire: SimulatedWire & ~Copyable>(
        _ strip: LEDStrip, on wire: (MonotonicInstant) -> Wire, appearance: LightAppearance, cuePulse: Duration? = nil,
        in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        let bar = try SimulatedStrip(strip, on: wire(room.now), appearance: appearance)
        self.room = room
        self.bar = bar
        cue = cuePulse.map(CueSignal.init)
    }

    /// Opens a unit with LEDs of a controller in a room, dark.
    ///
    /// - Parameters:
    ///   - scales: what each LED can be told; as many as `appearance` has segments.
    ///   - board: what a write takes, and how late sleeps end.
    ///   - cuePulse: how long a pulse of its cue is, if it has one.
    /// - Throws: the fault that is in force, if it prevents the lines from being requested.
    package init(
        _ scales: [LEDScale], on board: SimulatedBoard = SimulatedBoard(), appearance: LightAppearance,
        cuePulse: Duration? = nil, in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        self.room = room
        bar = SimulatedLEDs(scales, on: board, appearance: appearance, from: room.now)
        cue = cuePulse.map(CueSignal.init)
    }

    deinit {
        room.record(cue: false)
        bar.darken(at: room.now)
        room.record(bar.takeEdges())
        room.move(to: bar.now)
    }

    package var faintestLuminance: Double {
        let bar = bar
        return bar.faintestLuminance
    }

    package var lightWrites: Int {
        let bar = bar
        return bar.writes
    }

    package var now: MonotonicInstant {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let room = room
        return room.now
    }

    package mutating func play(_ light: LightProgram) throws(SimulatedFault) {
        bar.play(light)
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
            let next = min(deadline ?? .distantFuture, cue?.nextChange ?? .distantFuture)
            if let heldUntil = try bar.serveFrame(until: next) {
                let target = min(next, heldUntil, room.nextTime ?? .distantFuture)
                if target == .distantFuture { return .stop }
                bar.sleep(until: target)
            }
            room.record(bar.takeEdges())
            room.move(to: bar.now)
        }
    }
}
