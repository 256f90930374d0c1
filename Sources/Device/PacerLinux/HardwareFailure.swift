import Glibc
import UnitPlan

/// A call on the light, the button or the cue that failed: what was tried, where, why not, and what to do.
package struct HardwareFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "open", "request line", "write lines on", "read button".
    package let operation: String
    /// The line and its chip, or the device: as the settings name them, or by path once that is known.
    package let place: String
    /// The C `errno`.
    package let errno: Int32
    /// Why not, in words: who holds the line, what was found, or what the kernel says.
    package let reason: String
    /// What to do about it.
    package let remedy: String

    /// What went wrong, without the remedy.
    package var complaint: String { "\(operation) \(place): \(reason)" }

    package var description: String { "\(complaint); \(remedy)" }
}

extension HardwareFailure {
    /// A call on a chip.
    ///
    /// - Parameters:
    ///   - line: as the settings name it, where there is one.
    ///   - chip: as the settings name it, or its path once it is known.
    ///   - holder: who holds the line, where the kernel tells.
    init(
        gpio operation: String, line: LineReference? = nil, chip: String, errno: Int32, holder: String? = nil,
        remedy: String
    ) {
        let reason =
            if let holder {
                "in use by `\(holder)`"
            } else if [ENODEV, ENOTTY].contains(errno) {
                "no such GPIO chip"
            } else {
                String(cString: strerror(errno))
            }
        self.init(
            operation: operation, place: line.map { "\($0) on \(chip)" } ?? chip, errno: errno, reason: reason,
            remedy: remedy)
    }

    /// A call on a serial bus.
    init(bus operation: String, device: String, errno: Int32, remedy: String) {
        self.init(
            operation: operation, place: device, errno: errno,
            reason: errno == ENOTTY ? "no spidev device" : String(cString: strerror(errno)), remedy: remedy)
    }
}
