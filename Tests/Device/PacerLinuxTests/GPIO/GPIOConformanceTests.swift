import Glibc
import HardwareConformance
import PacerLinux
import Pacing
import Testing

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
                open: { () throws(GPIOFailure) in
                    try GPIOHardware(
                        chip.configuration, cue: chip.cue, appearance: appearance, signals: signals)
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
        func failure(_ configuration: GPIOConfiguration) -> GPIOFailure? {
            do {
                _ = try GPIOHardware(configuration, appearance: appearance, signals: signals)
                return nil
            } catch {
                return error
            }
        }
        var wrong = chip.configuration
        wrong.lines[3] = .name("LED33")
        #expect(failure(wrong)?.description.contains("LED33") == true)

        let holder = try GPIOHardware(chip.configuration, appearance: appearance, signals: signals)
        let taken = failure(chip.configuration)
        #expect(taken?.errno == EBUSY)
        #expect(taken?.description.contains("in use by `breathpacer`") == true, "\(String(describing: taken))")
        _ = holder.now

        var noChip = chip.configuration
        noChip.chip = "/dev/null"
        #expect(failure(noChip)?.description.contains("/dev/null") == true)
    }
}
