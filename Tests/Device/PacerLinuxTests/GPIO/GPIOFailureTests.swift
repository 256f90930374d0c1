import PacerLinux
import Pacing
import Testing
import UnitPlan

@Suite("GPIO that cannot be had")
struct GPIOFailureTests {
    private func message(chip: ChipReference) -> String? {
        do {
            _ = try GPIOLines([PlannedLine(.segment(0), .offset(0), on: chip)], activeLow: false)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("A path that is not there names itself and the remedy")
    func absent() {
        #expect(
            message(chip: "/dev/gpiochip-absent")
                == "open /dev/gpiochip-absent: No such file or directory; `gpiodetect` lists the chips there are; "
                + "correct light.chip")
    }

    @Test("A device that is no GPIO chip is said to be none", arguments: ["/dev/null", "/dev/zero"])
    func noChip(path: String) {
        #expect(message(chip: ChipReference(path)) == "open \(path): no such GPIO chip; correct light.chip")
    }

    @Test("A label that no chip has is refused with the chips there are")
    func noLabel() {
        let text = message(chip: "pinctrl-none") ?? ""
        #expect(text.hasPrefix("find chip pinctrl-none: no such GPIO chip; "))
        #expect(text.hasSuffix("name one in light.chip"))
    }
}
