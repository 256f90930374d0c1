import PacerSimulator

/// Chance that a seed fixes.
struct SeededDice {
    private var generator: SeededGenerator

    init(_ seed: Int) {
        generator = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed))
    }

    /// 0..<bound.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    mutating func tossed() -> Bool { generator.next() >> 63 == 1 }

    /// Whether a thing happens that happens once in so many times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }
}
