/// SplitMix64 (Steele, Lea, Flood 2014): a small generator whose stream a seed fixes on every machine.
package struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Evenly distributed in 0..<1.
    package mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Exponentially distributed with mean 1, by von Neumann's comparison method: no logarithm, so the same bits
    /// everywhere.
    package mutating func exponential() -> Double {
        var whole = 0.0
        while true {
            let first = unit()
            var last = first
            var run = 1
            while true {
                let next = unit()
                if next >= last { break }
                last = next
                run += 1
            }
            if run % 2 == 1 { return whole + first }
            whole += 1
        }
    }
}
