import Glibc
import HardwareConformance
import PacerFiles
import UnitPlan

/// The chip that the rig made of gpio-sim, with hands on its button and eyes on its lines.
///
/// Lines 0 to 9 are the bar's segments; line 10 is the button, low while it is pressed; line 11 is the cue.
struct SimulatedChip {
    let device: String
    private let folder: String

    static var isPresent: Bool { getenv("BREATHPACER_RIG_CHIP") != nil }

    init() throws {
        device = try Self.variable("BREATHPACER_RIG_CHIP")
        folder = try Self.variable("BREATHPACER_RIG_SYSFS")
    }

    var button: ButtonConfiguration {
        ButtonConfiguration(chip: ChipReference(device), line: .name("BUTTON"), activeLow: true, bias: .pullUp)
    }

    var cue: CueConfiguration {
        CueConfiguration(chip: ChipReference(device), line: .name("SPARE"), pulse: Conformance.cuePulse)
    }

    static let segments: [LineReference] = (0..<10).map { .name("LED\($0)") }

    var plan: UnitPlan { plan(segments: Self.segments) }

    func plan(segments: [LineReference]) -> UnitPlan {
        UnitPlan(
            light: .segments(GPIOConfiguration(chip: ChipReference(device), lines: segments)), button: button, cue: cue)
    }

    /// Presses or releases the button.
    func pull(pressed: Bool) throws {
        let path = "\(folder)/sim_gpio10/pull"
        let word = pressed ? "pull-down" : "pull-up"
        let descriptor = open(path, O_WRONLY)
        defer { close(descriptor) }
        guard write(descriptor, word, word.utf8.count) == word.utf8.count else { throw Missing(what: path) }
    }

    /// Presses or releases the button and comes back when the kernel has handed the edge over, which it does at its next
    /// tick.
    func change(pressed: Bool) throws {
        let before = try edges()
        try pull(pressed: pressed)
        for _ in 0..<100 where try edges() == before { usleep(1000) }
    }

    /// Presses the button as a worn contact does.
    func bounce() throws {
        for _ in 0..<50 {
            try pull(pressed: true)
            try pull(pressed: false)
        }
        try pull(pressed: true)
    }

    /// How many edges of the button have been handed over so far; 0 if nobody asked for them.
    private func edges() throws -> Int {
        let bytes = try FileContents.read("/proc/interrupts", limit: 65_536)
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let chip = words.firstIndex(of: "irq_sim"), chip >= 2, chip + 1 < words.count else { continue }
            if words[chip + 1] == "10" { return Int(words[chip - 1]) ?? 0 }
        }
        return 0
    }

    /// Whether any line of the bar is high now.
    func isLit() throws -> Bool {
        for line in 0..<10 where try FileContents.read("\(folder)/sim_gpio\(line)/value", limit: 16).first == one {
            return true
        }
        return false
    }

    /// Whether the cue's line is high now.
    func isCueOn() throws -> Bool {
        try FileContents.read("\(folder)/sim_gpio11/value", limit: 16).first == one
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
