import Pacing

/// Judges recorded means of a bar by the two rules, without the sampler's own means: turning points first, then the
/// time between the changes.
struct FlashCounter {
    /// The fastest change, of full scale a second.
    private(set) var fastest = 0.0
    /// The shortest time in which two opposing changes of 10 % were followed by the first 10 % of a third.
    private(set) var shortestTriple = Double.infinity

    private static let change = 0.1
    private var samples: [(time: Double, mean: Double)] = []

    mutating func add(_ mean: Double, at instant: MonotonicInstant) {
        let time = Double(instant.nanoseconds) / 1e9
        if let last = samples.last, time > last.time {
            fastest = max(fastest, abs(mean - last.mean) / (time - last.time))
        }
        samples.append((time, mean))
    }

    /// Works out ``shortestTriple``.
    mutating func finish() {
        let turns = turningPoints()
        guard turns.count >= 4 else { return }
        for first in 0...(turns.count - 4) {
            let firstEnd = turns[first + 1]
            let thirdStart = turns[first + 2]
            let left = (turns[first]...firstEnd).last {
                abs(samples[$0].mean - samples[firstEnd].mean) >= Self.change
            }
            let done = (thirdStart...turns[first + 3]).first {
                abs(samples[$0].mean - samples[thirdStart].mean) >= Self.change
            }
            if let left, let done {
                shortestTriple = min(shortestTriple, samples[done].time - samples[left].time)
            }
        }
    }

    /// Where swings of 10 % or more begin and end.
    private func turningPoints() -> [Int] {
        var turns: [Int] = []
        var low = 0
        var high = 0
        var direction = 0
        for index in samples.indices {
            let mean = samples[index].mean
            if direction <= 0 && mean < samples[low].mean { low = index }
            if direction >= 0 && mean > samples[high].mean { high = index }
            if direction >= 0 && samples[high].mean - mean >= Self.change {
                turns.append(direction == 0 ? min(high, index) : high)
                direction = -1
                low = index
            } else if direction <= 0 && mean - samples[low].mean >= Self.change {
                turns.append(low)
                direction = 1
                high = index
            }
        }
        if direction != 0 { turns.append(direction > 0 ? high : low) }
        return turns
    }
}
