import HardwareConformance
import PacerSimulator
import Pacing
import Testing

@Suite("The simulated hardware conforms")
struct SimulatorConformanceTests {
    @Test("It passes the suite of every hardware", arguments: Conformance.allCases)
    func conforms(_ check: Conformance) throws {
        try check.check(bench(WakeLateness.none))
    }

    @Test("It passes the suite with late wake-ups", arguments: Conformance.allCases)
    func conformsWhenLate(_ check: Conformance) throws {
        let late = WakeLateness(
            least: .microseconds(8), spread: .microseconds(3), stallEvery: 50, stall: .milliseconds(2), seed: 7)
        try check.check(bench(late))
    }

    private func bench(_ lateness: WakeLateness) -> HardwareBench<SimulatedHardware> {
        let seen = SeenLight()
        let room = SimulatedRoom(script: [], lateness: lateness, recorder: { _, levels in seen.levels = levels })
        let appearance = LightAppearance(segmentCount: 10)
        return HardwareBench(
            appearance: appearance,
            open: { () throws(SimulatedFault) in try SimulatedHardware(appearance, in: room) },
            press: { room.perform(.press) },
            release: { room.perform(.release) },
            bounce: {
                for edge in 0..<100 {
                    room.schedule(edge % 2 == 0 ? .press : .release, after: .microseconds(40 * edge))
                }
                room.schedule(.press, after: .milliseconds(4))
            },
            stop: { delay in delay == .zero ? room.perform(.stop) : room.schedule(.stop, after: delay) },
            isLit: { seen.levels.map { !$0.isDark } ?? false }
        )
    }
}

/// What the recorder of a room saw last.
private final class SeenLight {
    var levels: LightLevels?
}
