import Testing
import UnitCheck
import UnitPlan

@Suite("Chips and lines that are checked")
struct LineTests {
    @Test(
        "A chip says how it was chosen",
        arguments: [
            ("auto", true, "auto: the label is a known board's"), ("auto", false, "auto: the only chip there is"),
            ("/dev/gpiochip0", true, "by its path"), ("pinctrl-rp1", true, "by its label"),
        ])
    func choice(wanted: String, isKnown: Bool, choice: String) {
        let finding = ChipFacts(
            setting: "light.chip", wanted: wanted, path: "/dev/gpiochip0", label: "pinctrl-rp1", lineCount: 54,
            isKnown: isKnown
        ).finding
        #expect(finding.found == "/dev/gpiochip0 [pinctrl-rp1], 54 lines, \(choice)")
        #expect(finding.verdict == .ok)
    }

    @Test("A line is well if it is free or the running unit's; another holder is named, with the setting to change")
    func holders() {
        let findings = LineFacts.findings([
            line(.segment(0), 17, .free), line(.segment(1), 27, .held(by: "breathpacer")),
            line(.segment(2), 22, .held(by: "spi0 CS0")),
        ])
        #expect(findings.map(\.verdict) == [.ok, .ok, .problem])
        #expect(findings[0].found == "GPIO17 is offset 17 of /dev/gpiochip0, free")
        #expect(findings[1].found == "GPIO27 is offset 27 of /dev/gpiochip0, held by the running unit")
        #expect(findings[2].found == "GPIO22 is offset 22 of /dev/gpiochip0, in use by `spi0 CS0`")
        #expect(findings[2].remedy == "free it or set light.lines")
        #expect(CheckReport(findings).status == 1)
    }

    @Test("A line that is named twice, by name and by offset, is not to be had")
    func twice() {
        let findings = LineFacts.findings([line(.segment(0), 17, .free), line(.button, 17, .free)])
        #expect(findings.map(\.verdict) == [.ok, .problem])
        #expect(findings[1].found == "GPIO17 is offset 17 of /dev/gpiochip0, which is segment 1 too")
        #expect(CheckReport(findings).status == 69)
    }

    @Test("A chip or a line that is not there ends with 69, whatever else is wrong")
    func missing() {
        let taken = LineFacts.findings([line(.segment(0), 17, .held(by: "gpioset"))])
        let chip = ChipFacts.missing(setting: "light.chip", found: "no such GPIO chip", remedy: "correct light.chip")
        let lost = LineFacts.missing(purpose: .button, found: "find line GPIO99", remedy: "correct button.line")
        #expect(CheckReport(taken + [chip]).status == 69)
        #expect(CheckReport([lost] + taken).status == 69)
    }

    @Test("A line is the running unit's exactly if the kernel says that this program holds it")
    func ours() {
        #expect(line(.button, 23, .held(by: "breathpacer")).isOurs)
        #expect(!line(.button, 23, .held(by: "gpioset")).isOurs)
        #expect(!line(.button, 23, .free).isOurs)
    }

    private func line(_ purpose: LinePurpose, _ offset: Int, _ state: LineFacts.State) -> LineFacts {
        LineFacts(
            purpose: purpose, line: .name("GPIO\(offset)"), chip: "/dev/gpiochip0", offset: offset, state: state)
    }
}
