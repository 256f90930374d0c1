import PacerSimulator
import Pacing
import Testing

@Suite("The heartbeat of the light's loop")
struct HeartbeatTests {
    /// Runs a unit with a heartbeat of 30 s to the end of its script; when it beat, in seconds.
    private func beats(_ script: [(Double, SimulatedAction)], until end: Double) throws -> [Double] {
        func instant(_ seconds: Double) -> MonotonicInstant {
            .zero.advanced(by: .milliseconds(Int64((seconds * 1000).rounded())))
        }
        let room = SimulatedRoom(script: script.map { (instant($0.0), $0.1) }, end: instant(end))
        let appearance = LightAppearance(segmentCount: 10)
        var beats: [Double] = []
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        try pacer.run(
            open: { () throws(SimulatedFault) in try SimulatedHardware(appearance, in: room) },
            pause: room.pause,
            heartbeat: Heartbeat(every: .seconds(30)) { beats.append(Double(room.now.nanoseconds) / 1e9) },
            notice: { _ in })
        return beats
    }

    @Test("It beats twice a minute, idle and in a session alike, whatever is pressed")
    func even() throws {
        let idle = try beats([], until: 200)
        #expect(idle == [0, 30, 60, 90, 120, 150, 180])
        let used = try beats(
            [(12, .press), (12.1, .release), (75, .press), (75.1, .release), (99, .press), (120, .release)], until: 200)
        #expect(used == idle)
    }

    @Test("It beats at every try of a chip that vanished and within a long pause, and evenly once it is back")
    func whileGone() throws {
        let beats = try beats([(1, .fault(.chipGone)), (200, .repair)], until: 400)
        // Tries at 1, 2, 4, 8, 16, 32, 64, 124, 184 and 244 s; a longer pause has beats of its own.
        #expect(
            beats == [
                0, 1, 2, 4, 8, 16, 32, 62, 64, 94, 124, 154, 184, 214, 244, 274, 304, 334, 364, 394,
            ])
    }

    @Test("A reload that is asked for while there is no hardware is taken up at once")
    func reloadWhileGone() throws {
        let room = SimulatedRoom(
            script: [
                (.zero.advanced(by: .seconds(1)), .fault(.chipGone)), (.zero.advanced(by: .seconds(30)), .reload),
            ])
        let appearance = LightAppearance(segmentCount: 10)
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        try pacer.run(
            open: { () throws(SimulatedFault) in try SimulatedHardware(appearance, in: room) },
            pause: room.pause, notice: { _ in })
        #expect(pacer.isReloading && room.now == .zero.advanced(by: .seconds(30)))
    }
}
