/// Remembers three seconds of a bar's mean luminance, and limits how far the mean may go without making a second flash.
///
/// WCAG 2.3.1 calls a pair of opposing changes of 10 % or more a flash and allows three in a second. This allows one
/// pair in three seconds: after a rise and a fall no second rise of 10 %, after a fall and a rise no second fall,
/// until the first change is three seconds old.
struct FlashGuard: Sendable {
    /// The change that counts: a little under WCAG's 10 %.
    static let change = 0.09
    /// A little over three seconds: a slot is dropped by its start.
    static let windowNanoseconds: Int64 = 3_100_000_000
    static let slotNanoseconds: Int64 = 50_000_000

    /// The lowest and the highest mean of a slot, so that no turn is lost between two slots.
    private struct Slot {
        let start: Int64
        var low, high: Double
    }

    /// How the mean has turned, slot by slot.
    private struct Turns {
        var lowest = Double.infinity
        var highest = -Double.infinity
        /// The highest end of a rise and the lowest end of a fall so far …
        var risen = -Double.infinity
        var fallen = Double.infinity
        /// … and the ends of a rise that follows a fall, and of a fall that follows a rise.
        var risenFallen = Double.infinity
        var fallenRisen = -Double.infinity

        mutating func take(low: Double, high: Double) {
            if risen - low >= change { risenFallen = min(risenFallen, low) }
            if high - fallen >= change { fallenRisen = max(fallenRisen, high) }
            if high - lowest >= change { risen = max(risen, high) }
            if highest - low >= change { fallen = min(fallen, low) }
            lowest = min(lowest, low)
            highest = max(highest, high)
        }
    }

    /// The turns of all slots except the last, which still grows. They are computed once for each slot, not for each
    /// sample.
    private var closedTurns = Turns()
    /// From the oldest on.
    private var slots: [Slot] = []

    init() {
        slots.reserveCapacity(Int((Self.windowNanoseconds + Self.slotNanoseconds) / Self.slotNanoseconds))
    }

    /// Records the mean that was seen until an instant.
    mutating func record(_ mean: Double, atNanoseconds time: Int64) {
        while let oldest = slots.indices.first, slots[oldest].start < time - Self.windowNanoseconds {
            slots.remove(at: oldest)
        }
        if let last = slots.indices.last, time - slots[last].start < Self.slotNanoseconds {
            slots[last].low = min(slots[last].low, mean)
            slots[last].high = max(slots[last].high, mean)
        } else {
            closedTurns = Turns()
            for place in slots.indices { closedTurns.take(low: slots[place].low, high: slots[place].high) }
            slots.append(Slot(start: time, low: mean, high: mean))
        }
    }

    /// The means that may follow the present one.
    func allowed(from present: Double) -> ClosedRange<Double> {
        var turns = closedTurns
        if let last = slots.indices.last { turns.take(low: slots[last].low, high: slots[last].high) }
        turns.take(low: present, high: present)
        return min(present, turns.fallenRisen - Self.change)...max(present, turns.risenFallen + Self.change)
    }
}
