import CPacerLinux
import Dimming
import Glibc
import Pacing

/// The bar's lines: one request, written as a whole.
public struct GPIOLines: DimmerLines, ~Copyable {
    private let handle: OpaquePointer
    private let chip: String
    /// Whether writes drive every line dark, whatever they ask for.
    var isMuted = false

    /// Requests the lines as outputs, all dark.
    ///
    /// - Parameters:
    ///   - settings: the settings that name the lines, one or for each line one, for the remedies.
    ///   - chipSetting: the one that names the chip.
    /// - Throws: which line of which chip could not be had, who holds it, and what to do.
    public init(
        chip name: String, lines: [LineReference], activeLow: Bool, settings: [String] = ["light.lines"],
        chipSetting: String = "light.chip"
    ) throws(GPIOFailure) {
        let setting = { (index: Int) in settings[min(index, settings.count - 1)] }
        let chip = try GPIOChip(name, setting: chipSetting)
        var offsets: [UInt32] = []
        for (index, line) in lines.enumerated() {
            offsets.append(try chip.offset(of: line, setting: setting(index)))
        }
        for index in offsets.indices where offsets[..<index].contains(offsets[index]) {
            throw GPIOFailure(
                "request line", line: lines[index].description, chip: chip.path, errno: EBUSY,
                holder: "\(setting(0)) itself", remedy: "each needs a line of its own; correct \(setting(index))")
        }
        guard let handle = pacer_outputs_request(chip.handle, offsets, offsets.count, activeLow) else {
            let reason = errno
            let held = offsets.indices.first { chip.holder(of: offsets[$0]) != nil }
            throw GPIOFailure(
                "request line", line: held.map { lines[$0].description } ?? "\(lines.count) lines", chip: chip.path,
                errno: reason, holder: held.flatMap { chip.holder(of: offsets[$0]) },
                remedy: held.map { "free it or set \(setting($0))" } ?? "see `gpioinfo`")
        }
        self.handle = handle
        self.chip = chip.path
    }

    deinit {
        // A chip that is gone cannot be darkened: nothing is left to do about an error here.
        _ = pacer_outputs_write(handle, 0)
        pacer_outputs_release(handle)
    }

    public var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    public mutating func write(_ lines: LineSet) throws(GPIOFailure) {
        let result = pacer_outputs_write(handle, isMuted ? 0 : lines.rawValue)
        if result < 0 {
            throw GPIOFailure(
                "write lines on", chip: chip, errno: -result, remedy: "check the chip's connection")
        }
    }

    /// How long a write takes when the next one follows it at once: the quickest of several rows of them, since a busy
    /// machine makes some wait.
    ///
    /// - Throws: if a write is refused.
    public mutating func measureCallCost() throws(GPIOFailure) -> Duration {
        let row: Int64 = 16
        var quickest = Int64.max
        for _ in 0..<16 {
            let start = pacer_now()
            for _ in 0..<row { try write([]) }
            quickest = min(quickest, pacer_now() - start)
        }
        return .nanoseconds(quickest / row)
    }

    public mutating func sleep(until instant: MonotonicInstant) {
        pacer_sleep_until(instant.nanoseconds)
    }

    public mutating func spin(until instant: MonotonicInstant) {
        while pacer_now() < instant.nanoseconds {}
    }
}
