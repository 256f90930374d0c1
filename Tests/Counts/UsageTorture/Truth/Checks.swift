/// Checksums by the letter of their standards, bit by bit: slow, and nothing in common with the unit's own.
enum Checks {
    /// CRC-32C (RFC 3720, B.4).
    static func crc32c(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum: UInt32 = ~0
        for byte in bytes { sum = sum >> 8 ^ crcOfByte[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    /// Long division of each byte by the reflected polynomial.
    private static let crcOfByte: [UInt32] = (0...255).map { byte in
        var rest = UInt32(byte)
        for _ in 0..<8 { rest = rest & 1 == 0 ? rest / 2 : rest / 2 ^ 0x82F6_3B78 }
        return rest
    }

    static func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

}
