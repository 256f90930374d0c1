/// Remembers three seconds of a bar's mean luminance and says how far it may go without a second flash.
///
/// WCAG 2.3.1 calls a pair of opposing changes of 10 % or more a flash and allows three in a second. This allows one
/// pair in three seconds: after a rise and a fall no second rise of 10 %, after a fall and a rise no second fall,
/// until the first change is three seconds old.
struct FlashGuard: Sendable {
    /// The change that counts, a little under WCAG's 10 % because the past is kept in steps.
    static let change = 0.09
    static let windowNanoseconds: Int64 = 3_100_000_000
    static let stepNanoseconds: Int64 = 25_000_000
    private static let capacity = Int(windowNanoseconds / stepNanoseconds) + 2

    private var means: [Double]
    private var times: [Int64]
    /// Where the oldest entry lies, and how many there are.
    private var first = 0
    private var count = 0

    init() {
        means = Array(repeating: 0, count: Self.capacity)
        times = Array(repeating: 0, count: Self.capacity)
    }

    /// Records the mean that was seen until an instant, at most one entry a step.
    mutating func record(_ mean: Double, atNanoseconds time: Int64) {
        while count > 0 && times[first] < time - Self.windowNanoseconds {
            first = (first + 1) % Self.capacity
            count -= 1
        }
        if count > 0 && time - times[(first + count - 1) % Self.capacity] < Self.stepNanoseconds { return }
        let slot = (first + count) % Self.capacity
        means[slot] = mean
        times[slot] = time
        count += 1
    }

    /// The means that may follow the present one.
    func allowed(from present: Double) -> ClosedRange<Double> {
        var lowest = Double.infinity
        var highest = -Double.infinity
        // The highest end of a rise so far and the lowest end of a fall so far …
        var risen = -Double.infinity
        var fallen = Double.infinity
        // … and the ends of a rise with a fall after it, of a fall with a rise after it.
        var risenFallen = Double.infinity
        var fallenRisen = -Double.infinity
        for offset in 0...count {
            let mean = offset < count ? means[(first + offset) % Self.capacity] : present
            if risen - mean >= Self.change { risenFallen = min(risenFallen, mean) }
            if mean - fallen >= Self.change { fallenRisen = max(fallenRisen, mean) }
            if mean - lowest >= Self.change { risen = max(risen, mean) }
            if highest - mean >= Self.change { fallen = min(fallen, mean) }
            lowest = min(lowest, mean)
            highest = max(highest, mean)
        }
        let lower = min(present, max(0, fallenRisen - Self.change))
        let upper = max(present, min(1, risenFallen + Self.change))
        return lower...upper
    }
}
