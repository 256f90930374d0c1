import Glibc
import PacerFiles
import PacerLinux

/// The chip that the rig made of gpio-sim, with hands on its button and eyes on its lines.
///
/// Lines 0 to 9 are the bar's segments; line 10 is the button, low while it is pressed.
struct SimulatedChip {
    private let device: String
    private let folder: String

    static var isPresent: Bool { getenv("BREATHPACER_RIG_CHIP") != nil }

    init() throws {
        device = try Self.variable("BREATHPACER_RIG_CHIP")
        folder = try Self.variable("BREATHPACER_RIG_SYSFS")
    }

    var button: ButtonConfiguration {
        ButtonConfiguration(chip: device, line: .name("BUTTON"), activeLow: true, bias: .pullUp)
    }

    var configuration: GPIOConfiguration {
        GPIOConfiguration(
            chip: device, lines: (0..<10).map { .name("LED\($0)") },
            button: button)
    }

    /// Presses or releases the button, and waits until the kernel has the edge: gpio-sim hands it over at a later tick.
    func settle(pressed: Bool) throws {
        try pull(pressed: pressed)
        usleep(5000)
    }

    /// Presses or releases the button.
    func pull(pressed: Bool) throws {
        let path = "\(folder)/sim_gpio10/pull"
        let word = pressed ? "pull-down" : "pull-up"
        let descriptor = open(path, O_WRONLY)
        defer { close(descriptor) }
        guard write(descriptor, word, word.utf8.count) == word.utf8.count else { throw Missing(what: path) }
    }

    /// Whether any line of the bar is high now.
    func isLit() throws -> Bool {
        for line in 0..<10 where try FileContents.read("\(folder)/sim_gpio\(line)/value", limit: 16).first == one {
            return true
        }
        return false
    }

    private let one = UInt8(ascii: "1")

    private struct Missing: Error {
        var what: String
    }

    private static func variable(_ name: String) throws -> String {
        guard let value = getenv(name) else { throw Missing(what: name) }
        return String(cString: value)
    }
}
