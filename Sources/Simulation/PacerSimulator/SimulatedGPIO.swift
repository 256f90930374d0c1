import Dimming
import Pacing

/// A bar of plain lines and a button in virtual time. The code that switches a board's lines switches these, so a room
/// records what the lines of a board would do.
///
/// If only the light matters, or not even that, ``SimulatedHardware`` costs a fraction of the time.
package struct SimulatedGPIO: MeasuredHardware, ~Copyable {
    package typealias Failure = SimulatedFault

    private let room: SimulatedRoom
    private var lines: SimulatedLines
    private var bar: DimmedBar
    // Not `CueSignal?`, which starts as nil: Swift 6.0.3 fails to undo that when the initializer throws.
    private var cue: Optional<CueSignal>

    /// Opens the unit in a room, its lines dark.
    ///
    /// - Parameter cuePulse: how long a pulse of its cue is, if it has one.
    /// - Throws: the fault that is in force, if it prevents the lines from being requested.
    package init(
        _ appearance: LightAppearance, on board: SimulatedBoard = SimulatedBoard(), cuePulse: Duration? = nil,
        in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        self.room = room
        lines = SimulatedLines(
            start: room.now, callCost: .nanoseconds(board.timing.callCost), lateness: board.lateness)
        bar = DimmedBar(appearance, timing: board.timing, relativeBrightness: board.relativeBrightness)
        cue = cuePulse.map(CueSignal.init)
    }

    deinit {
        room.record(cue: false)
        room.record([SimulatedLines.Edge(time: room.now, lines: [])])
    }

    package var faintestLuminance: Double { bar.faintestLuminance }

    package var lightWrites: Int { bar.writes }

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
            if let heldUntil = try bar.serveFrame(&lines, until: next) {
                let target = min(next, heldUntil, room.nextTime ?? .distantFuture)
                if target == .distantFuture { return .stop }
                lines.sleep(until: target)
            }
            room.record(lines.takeEdges())
            room.move(to: lines.now)
        }
    }
}
