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
    private static let capacity = Int(windowNanoseconds / slotNanoseconds) + 2

    /// The lowest and the highest mean of a slot, so that no turn is lost between two slots.
    private struct Slot {
        var start: Int64 = 0
        var low = 0.0
        var high = 0.0
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
    private var slots = [Slot](repeating: Slot(), count: capacity)
    /// Where the oldest slot lies, and how many there are.
    private var first = 0
    private var count = 0

    /// Records the mean that was seen until an instant.
    mutating func record(_ mean: Double, atNanoseconds time: Int64) {
        while count > 0 && slots[first].start < time - Self.windowNanoseconds {
            first = (first + 1) % Self.capacity
            count -= 1
        }
        let last = (first + count + Self.capacity - 1) % Self.capacity
        if count > 0 && time - slots[last].start < Self.slotNanoseconds {
            slots[last].low = min(slots[last].low, mean)
            slots[last].high = max(slots[last].high, mean)
        } else {
            slots[(last + 1) % Self.capacity] = Slot(start: time, low: mean, high: mean)
            count += 1
            closedTurns = Turns()
            var place = first
            for _ in 1..<count {
                closedTurns.take(low: slots[place].low, high: slots[place].high)
                place = place + 1 < Self.capacity ? place + 1 : 0
            }
        }
    }

    /// The means that may follow the present one.
    func allowed(from present: Double) -> ClosedRange<Double> {
        var turns = closedTurns
        if count > 0 {
            let last = slots[(first + count - 1) % Self.capacity]
            turns.take(low: last.low, high: last.high)
        }
        turns.take(low: present, high: present)
        let lower = min(present, max(0, turns.fallenRisen - Self.change))
        let upper = max(present, min(1, turns.risenFallen + Self.change))
        return lower...upper
    }
}
