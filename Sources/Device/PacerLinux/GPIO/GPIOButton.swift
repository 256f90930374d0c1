import CPacerLinux
import Glibc
import Pacing
import UnitPlan

/// The button's line, its edges queued and stamped by the kernel.
///
/// The kernel is trusted for the line and the time of an edge. The contact is not: it may bounce, chatter or stick. The
/// kernel's queue bounds how many edges wait, and drops some when it is full; they are taken one at a time, and the
/// level can be asked for at any time. What edges mean, `Pacing` decides.
struct GPIOButton: ~Copyable {
    private let handle: OpaquePointer
    private let chip: String
    private let line: LineReference

    init(_ configuration: ButtonConfiguration) throws(HardwareFailure) {
        let planned = configuration.line
        let chip = try GPIOChip(planned.chip, setting: planned.chipSetting)
        let line = planned.reference
        let offset = try chip.offset(of: planned)
        let requested = pacer_button_request(
            chip.handle, offset, configuration.activeLow, configuration.bias.code)
        guard let requested else {
            let reason = errno
            let holder = chip.holder(of: offset)
            let remedy =
                holder != nil
                ? "free it or set \(planned.setting)"
                : "the chip may know neither edges nor the bias \(configuration.bias.rawValue); set button.bias"
            throw HardwareFailure(
                gpio: "request line", line: line, chip: chip.path, errno: reason, holder: holder, remedy: remedy)
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
    func readEdge() throws(HardwareFailure) -> ButtonEdge {
        var nanoseconds: Int64 = 0
        var pressed = false
        let result = pacer_button_read_edge(handle, &nanoseconds, &pressed)
        if result < 0 { throw failure(-result) }
        return ButtonEdge(time: MonotonicInstant(nanoseconds: nanoseconds), isPressed: pressed)
    }

    func isPressed() throws(HardwareFailure) -> Bool {
        let level = pacer_button_level(handle)
        if level < 0 { throw failure(-level) }
        return level == 1
    }

    private func failure(_ errno: Int32) -> HardwareFailure {
        HardwareFailure(
            gpio: "read button", line: line, chip: chip, errno: errno, remedy: "check the chip's connection")
    }
}

extension ButtonConfiguration {
    /// Whether the button is pressed now. Its line is requested for a moment.
    ///
    /// - Throws: a failure that says why the line could not be requested, and what to do.
    package func isPressed() throws(HardwareFailure) -> Bool {
        try GPIOButton(self).isPressed()
    }
}

extension ButtonBias {
    fileprivate var code: pacer_bias {
        switch self {
        case .asIs: PACER_BIAS_AS_IS
        case .disabled: PACER_BIAS_DISABLED
        case .pullUp: PACER_BIAS_PULL_UP
        case .pullDown: PACER_BIAS_PULL_DOWN
        }
    }
}
