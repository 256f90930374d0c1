/// The identity of a unit: a random UUID (RFC 9562, version 4), made at its first start and kept from then on.
///
/// Names are given by people, who change them, use one twice, or leave all of them as they came. A report tells units
/// apart by this. It is drawn from the kernel's random numbers, so it tells nothing of the room, the board or its use.
package struct UnitID: Hashable, Sendable {
    /// In small letters, such as `3f0c9a7e-52d1-4b6e-9c1f-0a1b2c3d4e5f`.
    package let text: String

    /// Its name in `datapackage.json`, as the Data Package standard has it.
    package static let key = "id"

    /// Where the hyphens are.
    private static let hyphens: Set<Int> = [8, 13, 18, 23]
    private static let length = 36

    package init(using random: inout some RandomNumberGenerator) {
        var (high, low): (UInt64, UInt64) = (random.next(), random.next())
        // The version's four bits, and the variant's two.
        high = high & ~0xf000 | 0x4000
        low = low & ~(0b11 << 62) | 0b10 << 62
        let digits = Digits.hex(high, count: 16) + Digits.hex(low, count: 16)
        var text = ""
        for digit in digits {
            if Self.hyphens.contains(text.utf8.count) { text += "-" }
            text.append(digit)
        }
        self.text = text
    }

    /// - Returns: `nil` for anything but a UUID in small letters.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == Self.length else { return nil }
        for (index, byte) in bytes.enumerated() {
            let isHyphen = byte == UInt8(ascii: "-")
            guard isHyphen == Self.hyphens.contains(index), isHyphen || Digits.isHex(byte) else { return nil }
        }
        self.text = text
    }

    /// The identity in a `datapackage.json`, where a unit has it on a line of its own; `nil` if none is there.
    package init?(inDataPackage bytes: [UInt8]) {
        let (before, after) = ("  \"\(Self.key)\": \"", "\",")
        for line in bytes.prefix(Self.mostHead).split(separator: UInt8(ascii: "\n")) {
            guard line.starts(with: before.utf8) else { continue }
            let rest = line.dropFirst(before.utf8.count)
            guard rest.dropFirst(Self.length).elementsEqual(after.utf8) else { return nil }
            self.init(String(decoding: rest.prefix(Self.length), as: UTF8.self))
            return
        }
        return nil
    }

    /// It is in one of the first lines; what follows is about the tables.
    private static let mostHead = 1024

    /// A short name for people and folders. Eight digits: of 20,000 units two are named alike in one fleet of twenty.
    package var name: String { "d-\(text.prefix(8))" }
}

extension UnitID {
    /// One that no other unit has.
    package static func random() -> UnitID {
        var random = SystemRandomNumberGenerator()
        return UnitID(using: &random)
    }
}
