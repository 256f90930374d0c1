import Dimming
import PacerSimulator
import Pacing
import Testing

@Suite("A trace of lines")
struct LineTraceTests {
    @Test("It is a value change dump of the wires that change, at the levels that an analyser sees")
    func bytes() {
        var trace = LineTrace(
            lines: ["GPIO17", "spare [2]"], lightsActiveLow: false, button: "GPIO21", buttonActiveLow: true)
        var bytes: [UInt8] = []
        trace.begin(&bytes)
        trace.append([], isPressed: false, at: MonotonicInstant(nanoseconds: 4), to: &bytes)
        trace.append([LineSet(line: 0), LineSet(line: 1)], isPressed: false, at: .init(nanoseconds: 7), to: &bytes)
        trace.append([LineSet(line: 1)], isPressed: true, at: MonotonicInstant(nanoseconds: 1_000_000_009), to: &bytes)
        trace.end(at: MonotonicInstant(nanoseconds: 2_000_000_000), to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                $timescale 1 ns $end
                $scope module bar $end
                $var wire 1 ! GPIO17 $end
                $var wire 1 " spare__2_ $end
                $upscope $end
                $scope module button $end
                $var wire 1 # GPIO21 $end
                $upscope $end
                $enddefinitions $end
                #0
                $dumpvars
                0!
                0"
                1#
                $end
                #7
                1!
                1"
                #1000000009
                0!
                0#
                #2000000000

                """)
    }

    @Test("Lines that light at their low level are high while dark")
    func activeLow() {
        var trace = LineTrace(lines: ["A"], lightsActiveLow: true, button: "B", buttonActiveLow: false)
        var bytes: [UInt8] = []
        trace.begin(&bytes)
        trace.append([LineSet(line: 0)], isPressed: true, at: MonotonicInstant(nanoseconds: 5), to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("#0\n$dumpvars\n1!\n0\"\n$end\n#5\n0!\n1\"\n"))
    }

    @Test(
        "A cue has a wire of its own, after the button's, at the level that an analyser sees", arguments: [false, true])
    func cue(activeLow: Bool) {
        var trace = LineTrace(
            lines: ["A"], lightsActiveLow: false, button: "B", buttonActiveLow: false, cue: "C",
            cueActiveLow: activeLow)
        var bytes: [UInt8] = []
        trace.begin(&bytes)
        trace.append([], isPressed: false, isCueOn: true, at: MonotonicInstant(nanoseconds: 5), to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("$scope module cue $end\n$var wire 1 # C $end\n$upscope $end\n"))
        #expect(text.hasSuffix("0!\n0\"\n\(activeLow ? 1 : 0)#\n$end\n#5\n\(activeLow ? 0 : 1)#\n"))
    }

    @Test("What a session writes is in order of time, button and lines together, and dark at its end")
    func order() throws {
        let tap = try SimulationScript.parse("at_s,action\n0.25,press\n0.333,release\n1,tap\n")
        var changes: [(time: MonotonicInstant, lit: LineSet, isPressed: Bool)] = []
        let room = SimulatedRoom(
            script: tap, end: MonotonicInstant.zero.advanced(by: .seconds(5)),
            lineRecorder: { instant, lit, isPressed, _ in changes.append((instant, lit, isPressed)) })
        let configuration = PacerConfiguration(appearance: LightAppearance(segmentCount: 10))
        var pacer = Pacer(configuration)
        try pacer.run(
            open: { () throws(SimulatedFault) in try SimulatedGPIO(configuration.appearance, in: room) },
            pause: room.pause, notice: { _ in })
        for (before, after) in zip(changes, changes.dropFirst()) {
            #expect(before.time <= after.time)
            #expect(before.lit != after.lit || before.isPressed != after.isPressed)
        }
        let presses = zip(changes, changes.dropFirst()).filter { !$0.isPressed && $1.isPressed }.map(
            \.1.time.nanoseconds)
        #expect(presses == [1_000_000_000])
        #expect(changes.first?.time.nanoseconds == 250_000_000)
        #expect(changes.first?.isPressed == true)
        #expect(changes.last?.lit == [])
        let idle = changes.filter { (4_000_000_000...).contains($0.time.nanoseconds) }
        #expect(idle.isEmpty, "stopped at 1 s, dark within two seconds")
    }
}
