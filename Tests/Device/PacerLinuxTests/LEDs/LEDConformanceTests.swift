import Glibc
import HardwareConformance
import PacerFiles
import PacerLinux
import Pacing
import Testing
import UnitPlan

@Suite(
    "LEDConformance: LEDs of the kernel's own double and a button on its simulated chip conform",
    .serialized,
    .enabled(if: SimulatedChip.isPresent && areLEDsPresent, "uleds and a gpio-sim chip are needed; Scripts/check gpio"))
struct LEDConformanceTests {
    /// As the rig names them.
    private static let names = (1...10).map { "bar:\($0)" }
    private let appearance = LightAppearance(segmentCount: 10)

    @Test("It passes the suite of every hardware", arguments: Conformance.allCases)
    func conforms(_ check: Conformance) throws {
        let chip = try SimulatedChip()
        try chip.pull(pressed: false)
        let signals = try Signals.service()
        let stop = StopSignal()
        let plan = UnitPlan(
            light: .leds(LEDClassConfiguration(names: Self.names)), button: chip.button, cue: chip.cue)
        try check.check(
            HardwareBench(
                appearance: appearance,
                open: { () throws(HardwareFailure) in
                    try UnitHardware(plan, appearance: appearance, signals: signals)
                },
                press: { try chip.change(pressed: true) },
                release: { try chip.change(pressed: false) },
                bounce: { try chip.bounce() },
                stop: { stop.send(after: $0) },
                isLit: { try Self.isLit() },
                isCueOn: { try chip.isCueOn() }
            ))
    }

    /// Whether the kernel has told any of the LEDs to be lit.
    private static func isLit() throws -> Bool {
        for name in names {
            let brightness = try FileContents.read("\(KernelLEDs.folder)/\(name)/brightness", limit: 16)
            if brightness.first != UInt8(ascii: "0") { return true }
        }
        return false
    }
}

private let areLEDsPresent = access("\(KernelLEDs.folder)/bar:10/brightness", F_OK) == 0
