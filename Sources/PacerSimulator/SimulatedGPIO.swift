import Dimming
import Pacing

/// A bar of plain lines and a button in virtual time, switched by what switches a board's: what a room records of it
/// is what the lines would do.
///
/// ``SimulatedHardware`` costs a fraction of it where only the light matters, or not even that.
public struct SimulatedGPIO: PacerHardware, ~Copyable {
    public typealias Failure = SimulatedFault

    private let room: SimulatedRoom
    private var lines: SimulatedLines
    private var bar: DimmedBar

    /// Opens the unit in a room, its lines dark.
    ///
    /// - Throws: the fault that is in force, if it keeps lines from being requested.
    public init(
        _ appearance: LightAppearance, on board: SimulatedBoard = SimulatedBoard(), in room: SimulatedRoom
    ) throws(SimulatedFault) {
        try room.open()
        self.room = room
        lines = SimulatedLines(
            start: room.now, callCost: .nanoseconds(board.timing.callCost), lateness: board.lateness)
        bar = DimmedBar(appearance, timing: board.timing, relativeBrightness: board.relativeBrightness)
    }

    deinit {
        room.record([SimulatedLines.Edge(time: room.now, lines: [])])
    }

    public var faintestLuminance: Double { bar.faintestLuminance }

    public var now: MonotonicInstant {
        // Swift 6.0.3 cannot read through a noncopyable value's reference in place.
        let room = room
        return room.now
    }

    public mutating func play(_ light: LightProgram) throws(SimulatedFault) {
        bar.play(light)
        room.note(light)
        try room.change()
    }

    public mutating func isPressed() throws(SimulatedFault) -> Bool {
        try room.level()
    }

    public mutating func wait(until deadline: MonotonicInstant?) throws(SimulatedFault) -> Wakeup {
        while true {
            if let wakeup = try room.wakeup(deadline: deadline) { return wakeup }
            if let heldUntil = try bar.serveFrame(&lines, until: deadline ?? .distantFuture) {
                let target = min(deadline ?? .distantFuture, heldUntil, room.nextTime ?? .distantFuture)
                if target == .distantFuture { return .stop }
                lines.sleep(until: target)
            }
            room.record(lines.takeEdges())
            room.move(to: lines.now)
        }
    }
}
