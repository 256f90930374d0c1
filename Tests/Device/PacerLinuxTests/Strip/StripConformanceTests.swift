import Dimming
import HardwareConformance
import PacerLinux
import Pacing
import Testing
import UnitPlan

@Suite(
    "StripConformance: a strip and a button on the kernel's simulated chip conform",
    .serialized, .enabled(if: SimulatedChip.isPresent, "a gpio-sim chip is needed; Scripts/check gpio brings one"))
struct StripConformanceTests {
    private static let leds = 10
    private let appearance = LightAppearance(segmentCount: leds)

    @Test(
        "It passes the suite of every hardware", arguments: Conformance.allCases,
        [LEDStrip.Kind.sk9822, .hd107s, .hd108])
    func conforms(_ check: Conformance, _ kind: LEDStrip.Kind) throws {
        let chip = try SimulatedChip()
        try chip.pull(pressed: false)
        let signals = try Signals.service()
        let stop = StopSignal()
        let eyes = WatchedLines.Eyes(ledCount: Self.leds, format: kind == .hd108 ? .hd108 : .apa102)
        try check.check(
            HardwareBench(
                appearance: appearance,
                open: { () throws(HardwareFailure) in
                    let strip = StripLinesConfiguration(
                        chip: ChipReference(chip.device), dataLine: .name("LED0"), clockLine: .name("LED1"))
                    let lines = try GPIOLines(strip.lines, activeLow: strip.activeLow)
                    return try UnitHardware(
                        LEDStrip(ledCount: Self.leds, kind: kind), on: StripLines(WatchedLines(lines, eyes: eyes)),
                        button: chip.button, cue: chip.cue, appearance: appearance, signals: signals)
                },
                press: { try chip.change(pressed: true) },
                release: { try chip.change(pressed: false) },
                bounce: { try chip.bounce() },
                stop: { stop.send(after: $0) },
                isLit: { eyes.isLit },
                isCueOn: { try chip.isCueOn() }
            ))
        #expect(eyes.strip.faults.isEmpty)
        #expect(eyes.strip.frames > 0)
    }
}
