import CPacerLinux
import Dimming
import Glibc
import Pacing
import UnitPlan

/// The bar's lines: one request, written as a whole.
package struct GPIOLines: DimmerLines, ~Copyable {
    private let handle: OpaquePointer
    private let chip: String
    /// Whether every write keeps all lines dark, whatever it asks for.
    var isMuted = false

    /// Requests lines of one chip as outputs, all dark.
    ///
    /// - Throws: a failure that says which line of which chip could not be requested, who holds it, and what to do.
    package init(_ lines: [PlannedLine], activeLow: Bool) throws(HardwareFailure) {
        precondition(!lines.isEmpty && lines.allSatisfy { $0.chip == lines[0].chip }, "lines of one chip")
        let chip = try GPIOChip(lines[0].chip, setting: lines[0].chipSetting)
        var offsets: [UInt32] = []
        for line in lines { offsets.append(try chip.offset(of: line)) }
        for index in offsets.indices where offsets[..<index].contains(offsets[index]) {
            throw HardwareFailure(
                gpio: "request line", line: lines[index].reference, chip: chip.path, errno: EBUSY,
                holder: "\(lines[0].setting) itself",
                remedy: "each needs a line of its own; correct \(lines[index].setting)")
        }
        guard let handle = pacer_outputs_request(chip.handle, offsets, offsets.count, activeLow) else {
            let reason = errno
            guard let held = offsets.indices.first(where: { chip.holder(of: offsets[$0]) != nil }) else {
                throw HardwareFailure(
                    gpio: "request line", chip: "\(lines.count) lines on \(chip.path)", errno: reason,
                    remedy: "see `gpioinfo`")
            }
            throw HardwareFailure(
                gpio: "request line", line: lines[held].reference, chip: chip.path, errno: reason,
                holder: chip.holder(of: offsets[held]), remedy: "free it or set \(lines[held].setting)")
        }
        self.handle = handle
        self.chip = chip.path
    }

    deinit {
        // A chip that is gone cannot be darkened: nothing is left to do about an error here.
        _ = pacer_outputs_write(handle, 0)
        pacer_outputs_release(handle)
    }

    package var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    package mutating func write(_ lines: LineSet) throws(HardwareFailure) {
        let result = pacer_outputs_write(handle, isMuted ? 0 : lines.rawValue)
        if result < 0 {
            throw HardwareFailure(
                gpio: "write lines on", chip: chip, errno: -result, remedy: "check the chip's connection")
        }
    }

    /// How long a write takes if the next one follows at once. Several series are measured and the quickest one counts,
    /// because a busy machine delays some.
    ///
    /// - Throws: if a write is refused.
    package mutating func measureCallCost() throws(HardwareFailure) -> Duration {
        let row: Int64 = 16
        var quickest = Int64.max
        for _ in 0..<16 {
            let start = pacer_now()
            for _ in 0..<row { try write([]) }
            quickest = min(quickest, pacer_now() - start)
        }
        return .nanoseconds(quickest / row)
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        pacer_sleep_until(instant.nanoseconds)
    }

    package mutating func spin(until instant: MonotonicInstant) {
        while pacer_now() < instant.nanoseconds {}
    }
}
