import PacerSimulator
import Pacing
import Testing

@Suite("Recovery from failing hardware")
struct RecoveryTests {
    @Test("A chip that vanishes in a session is tried again after 1, 2, 4 … 60 s, and the unit is idle when it is back")
    func vanishedChip() {
        let light = RecordedLight(
            [(1, .press), (1.1, .release), (20, .fault(.chipGone)), (400, .repair), (500, .press), (500.1, .release)],
            for: 520)
        // 20, 21, 23, 27, 35, 51, 83, then every 60: 143, 203, 263, 323, 383, 443.
        #expect(light.failures == Array(repeating: .chipGone, count: 12))
        #expect(light.mean(at: 450) == 0)
        #expect(light.mean(at: 504) > 0.9)
        #expect(light.reports == [.started(.breathe), .started(.breathe)])
    }

    @Test("A write that fails once costs the session, not the unit")
    func failingOnce() {
        let light = RecordedLight(
            [(1, .fault(.writeFailsOnce)), (2, .press), (2.1, .release), (10, .press), (10.1, .release)], for: 30)
        #expect(light.failures == [.writeFailsOnce])
        #expect(light.mean(at: 14) > 0.9)
    }

    @Test("A line that another program holds keeps the unit from opening again, without a spin")
    func busyLine() {
        let light = RecordedLight(
            [(1, .fault(.chipGone)), (1.5, .fault(.lineBusy)), (70, .repair), (130, .press), (130.1, .release)],
            for: 140)
        #expect(light.failures == [.chipGone] + Array(repeating: .lineBusy, count: 6))
        #expect(light.mean(at: 134) > 0)
    }

    @Test("What fails the first time is thrown: that is wiring, not bad luck")
    func failingAtStart() {
        let room = SimulatedRoom(script: [(.zero, .fault(.lineBusy))])
        _ = room.pause(.zero)
        let appearance = LightAppearance(segmentCount: 10)
        var pacer = Pacer(PacerConfiguration(appearance: appearance))
        #expect(throws: SimulatedFault.lineBusy) {
            try pacer.run(
                open: { () throws(SimulatedFault) in try SimulatedHardware(appearance, in: room) },
                pause: room.pause, notice: { _ in })
        }
    }

    @Test("A stop ends the program while it waits for its hardware")
    func stopWhileGone() {
        let light = RecordedLight([(1, .fault(.chipGone)), (30, .stop)], for: 1e6)
        #expect(light.failures.count == 5)
    }

    @Test("Ten thousand bouncing edges in a burst are one press")
    func burst() {
        var script: [(Double, SimulatedAction)] = []
        for edge in 0..<10_000 { script.append((1 + Double(edge) * 2e-6, edge % 2 == 0 ? .press : .release)) }
        let light = RecordedLight(script, for: 30)
        #expect(light.mean(at: 5) > 0.9)
        #expect(light.reports == [.started(.breathe)])
    }
}
