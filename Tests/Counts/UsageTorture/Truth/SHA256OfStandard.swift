/// SHA-256 as FIPS 180-4 has it, its constants computed from the primes.
enum SHA256OfStandard {
    private static let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }

    /// The first 32 bits of the fractional part of a root, found by bisection in whole numbers: the largest x with
    /// x to the power at most prime · 2^(32 · power).
    private static func fraction(_ prime: Int, power: Int) -> UInt32 {
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        while high - low > 1 {
            let middle = (low + high) / 2
            if isAtMost(middle, power, prime) { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    /// Whether x to the power is at most prime · 2^(32 · power), in 16-bit limbs.
    private static func isAtMost(_ x: UInt64, _ power: Int, _ prime: Int) -> Bool {
        var product: [UInt64] = [1]
        for _ in 0..<power {
            var next = [UInt64](repeating: 0, count: product.count + 3)
            for (place, limb) in product.enumerated() {
                for other in 0..<3 { next[place + other] += limb * (x >> (16 * UInt64(other)) & 0xFFFF) }
                for carry in 0..<next.count - 1 {
                    next[carry + 1] += next[carry] >> 16
                    next[carry] &= 0xFFFF
                }
            }
            product = next
        }
        let bound = [UInt64](repeating: 0, count: 2 * power) + [UInt64(prime)]
        for place in stride(from: max(product.count, bound.count) - 1, through: 0, by: -1) {
            let (left, right) = (place < product.count ? product[place] : 0, place < bound.count ? bound[place] : 0)
            if left != right { return left < right }
        }
        return true
    }

    private static let constants = primes.map { fraction($0, power: 3) }
    private static let start = primes.prefix(8).map { fraction($0, power: 2) }

    static func hex(_ message: [UInt8]) -> String {
        let constants = constants
        var hash = start
        var text = message + [0x80]
        while text.count % 64 != 56 { text.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) { text.append(UInt8((message.count * 8) >> shift & 0xFF)) }
        var words = [UInt32](repeating: 0, count: 64)
        for block in 0..<text.count / 64 {
            for index in 0..<16 {
                words[index] = 0
                for byte in 0..<4 { words[index] = words[index] << 8 | UInt32(text[block * 64 + index * 4 + byte]) }
            }
            for index in 16..<64 {
                let (a, b) = (words[index - 15], words[index - 2])
                words[index] =
                    (turn(b, 17) ^ turn(b, 19) ^ b >> 10) &+ words[index - 7] &+ (turn(a, 7) ^ turn(a, 18) ^ a >> 3)
                    &+ words[index - 16]
            }
            var v = hash
            for index in 0..<64 {
                let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
                let upper = v[7] &+ (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) &+ choice
                let first = upper &+ constants[index] &+ words[index]
                let most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
                let second = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) &+ most
                v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
        }
        return hash.map(Checks.hex).joined()
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}
