import PacerSettings
import Testing
import UnitPlan

/// The values are those of the pages about wiring and settings.
@Suite("What is in force where a file says nothing")
struct DefaultsTests {
    @Test("A bar is ten lines, lit while they are high, with 1500 pulses a second")
    func bar() {
        let lines: [LineReference] = [
            .name("GPIO17"), .name("GPIO27"), .name("GPIO22"), .name("GPIO5"), .name("GPIO6"), .name("GPIO13"),
            .name("GPIO19"), .name("GPIO26"), .name("GPIO16"), .name("GPIO20"),
        ]
        let bar = GPIOConfiguration(chip: "auto", lines: lines, activeLow: false, frequencyHz: 1500)
        #expect(Settings().plan.light == .segments(bar))
        #expect(Settings().gpioConfiguration == bar)
    }

    @Test("A bar that hangs upside down turns its lines, and with them how bright their LEDs are")
    func reversed() throws {
        let measured = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
        for isReversed in [false, true] {
            let settings = try Settings.parse(
                "[light]\nreversed = \(isReversed)\ncalibration = \(measured)", file: "s.toml")
            let bar = settings.gpioConfiguration
            #expect(bar.relativeBrightness == (isReversed ? measured.reversed() : measured))
            #expect(bar.lines.first?.reference == .name(isReversed ? "GPIO20" : "GPIO17"))
        }
    }

    @Test("The button closes to ground, on pin 40, against the chip's own resistor")
    func button() {
        let button = ButtonConfiguration(chip: "auto", line: .name("GPIO21"), activeLow: true, bias: .pullUp)
        #expect(Settings().plan.button == button)
    }

    @Test("A cue that only has its line pulses high for 80 ms")
    func cue() throws {
        #expect(Settings().plan.cue == nil)
        let settings = try Settings.parse("[cue]\nline = \"GPIO12\"", file: "s.toml")
        let cue = CueConfiguration(
            chip: "auto", line: .name("GPIO12"), activeLow: false, pulse: .milliseconds(80))
        #expect(settings.plan.cue == cue)
    }

    @Test("At night the bar is three tenths as bright at most, and published files stay for three years")
    func nightAndYears() throws {
        let night = try Settings.parse("[night]\nfrom = \"21:00\"\nto = \"06:00\"", file: "s.toml")
        #expect(night.pacerConfiguration.night?.brightness == 0.3)
        #expect(Settings().usageConfiguration().keepYears == 3)
    }

    @Test("They stand for no file, so they are no file that a card has lost")
    func noFile() {
        #expect(!Settings().isBlank)
        #expect(Settings().file == nil)
        #expect(Settings().notes == [])
    }

    @Test("They are shown by table, with an empty line between two")
    func tables() {
        let shown = Settings().shown
        #expect(shown.hasPrefix("[light]\ndriver = \"segments\"  # default\n"))
        #expect(
            shown.split(separator: "\n\n").map { table in String(table.prefix { $0 != "\n" }) } == [
                "[light]", "[button]", "[breathing]", "[practices]", "[night]", "[invitation]", "[cue]", "[room]",
                "[words]", "[usage]", "[clock]",
            ])
    }
}
