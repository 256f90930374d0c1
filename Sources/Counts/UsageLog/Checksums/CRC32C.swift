import UsageFormat

/// The Castagnoli CRC of 32 bits (RFC 3720, B.4), which finds every change of up to three bits in a slot of 4096 bytes
/// (Koopman 2002) and all but one in four thousand million of the others.
enum CRC32C {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
    }
    /// As ``table``, for a byte that is followed by one, two or three others. They allow four bytes at a time (slicing;
    /// Kounavis and Berry 2005), because every write of the state covers a whole slot.
    private static let tables: [UInt32] = (1..<4).reduce(into: table) { tables, _ in
        tables += tables.suffix(256).map { $0 >> 8 ^ table[Int($0 & 0xFF)] }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        let tables = tables
        var sum: UInt32 = ~0
        var place = 0
        while place + 4 <= bytes.count {
            sum ^= UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
            sum ^= UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
            sum =
                tables[768 + Int(sum & 0xFF)] ^ tables[512 + Int(sum >> 8 & 0xFF)]
                ^ tables[256 + Int(sum >> 16 & 0xFF)] ^ tables[Int(sum >> 24)]
            place += 4
        }
        for byte in bytes[place...] { sum = sum >> 8 ^ tables[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    /// Eight lower-case hexadecimal digits, as in the files.
    static func hex(_ checksum: UInt32) -> String {
        Digits.hex(UInt64(checksum), count: 8)
    }
}
