import Glibc
import HardwareConformance
import PacerLinux
import Pacing
import Testing
import UnitPlan

@Suite(
    "GPIOConformance: a bar and a button on the kernel's simulated chip conform",
    .serialized, .enabled(if: SimulatedChip.isPresent, "a gpio-sim chip is needed; Scripts/check gpio brings one"))
struct GPIOConformanceTests {
    private let appearance = LightAppearance(segmentCount: 10)

    @Test("It passes the suite of every hardware", arguments: Conformance.allCases)
    func conforms(_ check: Conformance) throws {
        let chip = try SimulatedChip()
        try chip.pull(pressed: false)
        let signals = try Signals.service()
        let stop = StopSignal()
        try check.check(
            HardwareBench(
                appearance: appearance,
                open: { () throws(HardwareFailure) in
                    try UnitHardware(chip.plan, appearance: appearance, signals: signals)
                },
                press: { try chip.change(pressed: true) },
                release: { try chip.change(pressed: false) },
                bounce: { try chip.bounce() },
                stop: { stop.send(after: $0) },
                isLit: { try chip.isLit() },
                isCueOn: { try chip.isCueOn() }
            ))
    }

    @Test("A line that is not there, one that is taken and a bad chip are refused in words")
    func refused() throws {
        let chip = try SimulatedChip()
        let signals = try Signals.service()
        func failure(_ plan: UnitPlan) -> HardwareFailure? {
            do {
                _ = try UnitHardware(plan, appearance: appearance, signals: signals)
                return nil
            } catch {
                return error
            }
        }
        var names = SimulatedChip.segments
        names[3] = .name("LED33")
        #expect(failure(chip.plan(segments: names))?.description.contains("LED33") == true)
        // The chip has twelve lines, and their numbers begin with 0.
        names[3] = .offset(12)
        #expect(failure(chip.plan(segments: names))?.description.contains("the chip has lines 0 to 11; ") == true)

        let holder = try UnitHardware(chip.plan, appearance: appearance, signals: signals)
        let taken = failure(chip.plan)
        #expect(taken?.errno == EBUSY)
        #expect(taken?.description.contains("in use by `breathpacer`") == true, "\(String(describing: taken))")
        _ = holder.now

        let noChip = UnitPlan(
            light: .segments(GPIOConfiguration(chip: "/dev/null", lines: SimulatedChip.segments)), button: chip.button)
        #expect(failure(noChip)?.description.contains("/dev/null") == true)
    }
}
