import CPacerLinux
import Glibc
import Pacing

/// The button's line, its edges queued and stamped by the kernel.
struct GPIOButton: ~Copyable {
    private let handle: OpaquePointer
    private let chip: String
    private let line: String

    init(_ configuration: ButtonConfiguration) throws(GPIOFailure) {
        let chip = try GPIOChip(configuration.chip, setting: "button.chip")
        let line = configuration.line.description
        let offset = try chip.offset(of: configuration.line, setting: "button.line")
        let requested = pacer_button_request(
            chip.handle, offset, configuration.activeLow, configuration.bias.code)
        guard let requested else {
            let reason = errno
            let holder = chip.holder(of: offset)
            let remedy =
                holder != nil
                ? "free it or set button.line"
                : "the chip may know neither edges nor the bias \(configuration.bias.rawValue); set button.bias"
            throw GPIOFailure(
                "request line", line: line, chip: chip.path, errno: reason, holder: holder, remedy: remedy)
        }
        handle = requested
        self.line = line
        self.chip = chip.path
    }

    deinit {
        pacer_button_release(handle)
    }

    var descriptor: Int32 { pacer_button_descriptor(handle) }

    /// Takes the oldest queued edge. Call it when the descriptor is readable.
    func readEdge() throws(GPIOFailure) -> ButtonEdge {
        var nanoseconds: Int64 = 0
        var pressed = false
        let result = pacer_button_read_edge(handle, &nanoseconds, &pressed)
        if result < 0 { throw failure(-result) }
        return ButtonEdge(time: MonotonicInstant(nanoseconds: nanoseconds), isPressed: pressed)
    }

    func isPressed() throws(GPIOFailure) -> Bool {
        let level = pacer_button_level(handle)
        if level < 0 { throw failure(-level) }
        return level == 1
    }

    private func failure(_ errno: Int32) -> GPIOFailure {
        GPIOFailure("read button", line: line, chip: chip, errno: errno, remedy: "check the chip's connection")
    }
}
