import Dimming
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
            least: .microseconds(8), spread: .microseconds(3), stallEvery: 50,
            stall: .milliseconds(2) ... .milliseconds(2), seed: 7)
        try check.check(bench(late))
    }

    @Test("Its lines, switched as a board's, pass it too", arguments: Conformance.allCases)
    func linesConform(_ check: Conformance) throws {
        let seen = SeenLight()
        let room = SimulatedRoom(
            script: [],
            lineRecorder: { _, lit, _, isCueOn in
                seen.isLit = !lit.isEmpty
                seen.isCueOn = isCueOn
            })
        try check.check(
            bench(in: room, seen) { (appearance) throws(SimulatedFault) in
                try SimulatedGPIO(appearance, cuePulse: Conformance.cuePulse, in: room)
            })
    }

    @Test("A strip on two lines and one on a bus pass it too", arguments: Conformance.allCases, [true, false])
    func stripsConform(_ check: Conformance, isOnBus: Bool) throws {
        let seen = SeenLight()
        var strip = StripDecoder(ledCount: 10, format: .hd108)
        var wasHigh = false
        let room = SimulatedRoom(
            script: [],
            lineRecorder: { _, lines, _, isCueOn in
                let isHigh = lines.contains(LineSet(line: 1))
                if isHigh && !wasHigh { strip.clock(lines.contains(LineSet(line: 0))) }
                wasHigh = isHigh
                seen.isLit = strip.shown.contains { $0.red + $0.green + $0.blue > 0 }
                seen.isCueOn = isCueOn
            })
        try check.check(
            bench(in: room, seen) { (appearance) throws(SimulatedFault) -> SimulatedGPIO in
                let leds = LEDStrip(ledCount: 10, kind: .hd108)
                if isOnBus {
                    return try SimulatedGPIO(
                        leds, on: { SimulatedBus(start: $0, speedHz: 4_000_000, clockRestsHigh: true) },
                        appearance: appearance, cuePulse: Conformance.cuePulse, in: room)
                }
                return try SimulatedGPIO(
                    leds, on: { SimulatedStripLines(start: $0) }, appearance: appearance,
                    cuePulse: Conformance.cuePulse, in: room)
            })
        #expect(strip.faults.isEmpty && strip.frames > 0)
    }

    @Test("LEDs of a controller, coarse and fine, pass it too", arguments: Conformance.allCases, [255, 65_535])
    func ledsConform(_ check: Conformance, most: Int) throws {
        let seen = SeenLight()
        let room = SimulatedRoom(
            script: [],
            lineRecorder: { _, lit, _, isCueOn in
                seen.isLit = !lit.isEmpty
                seen.isCueOn = isCueOn
            })
        let scales = Array(repeating: LEDScale(most: most), count: 10)
        try check.check(
            bench(in: room, seen) { (appearance) throws(SimulatedFault) in
                try SimulatedGPIO(scales, appearance: appearance, cuePulse: Conformance.cuePulse, in: room)
            })
    }

    private func bench(_ lateness: WakeLateness) -> HardwareBench<SimulatedHardware> {
        let seen = SeenLight()
        let room = SimulatedRoom(
            script: [], lateness: lateness, recorder: { _, levels in seen.isLit = !levels.isDark },
            cueRecorder: { _, isOn in seen.isCueOn = isOn })
        return bench(in: room, seen) { (appearance) throws(SimulatedFault) in
            try SimulatedHardware(appearance, cuePulse: Conformance.cuePulse, in: room)
        }
    }

    private func bench<Hardware: PacerHardware & ~Copyable>(
        in room: SimulatedRoom, _ seen: SeenLight,
        open: @escaping (LightAppearance) throws(SimulatedFault) -> Hardware
    ) -> HardwareBench<Hardware> where Hardware.Failure == SimulatedFault {
        let appearance = LightAppearance(segmentCount: 10)
        return HardwareBench(
            appearance: appearance,
            open: { () throws(SimulatedFault) in try open(appearance) },
            press: { room.perform(.press) },
            release: { room.perform(.release) },
            bounce: {
                for edge in 0..<100 {
                    room.schedule(edge % 2 == 0 ? .press : .release, after: .microseconds(40 * edge))
                }
                room.schedule(.press, after: .milliseconds(4))
            },
            stop: { delay in delay == .zero ? room.perform(.stop) : room.schedule(.stop, after: delay) },
            isLit: { seen.isLit },
            isCueOn: { seen.isCueOn }
        )
    }
}

/// What the recorders of a room saw last.
private final class SeenLight {
    var isLit = false
    var isCueOn = false
}
