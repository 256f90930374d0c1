import UsageFormat

/// One of the three places for the state: 4096 bytes, with a header and the state's text. Documented in <doc:State>.
enum Slot {
    static let size = 4096
    private static let magic = "breathpacer-usage"
    /// Whatever changes the text of a state raises it, so that an older program leaves that state alone.
    private static let version = 3
    /// The position of the checksum's own digits, which count as zeros in the checksum.
    private static let checksumPlace = 69..<77
    private static let headerSize = 78

    /// What a slot holds.
    enum Content: Hashable, Sendable {
        case state(UsageState, SlotSequence)
        /// Written by a later version: valid, but it cannot be read and must not be overwritten.
        case laterVersion(Int)
        case damaged
    }

    /// The most bytes of text that fit.
    static let capacity = size - headerSize

    /// - Parameter text: at most ``capacity`` bytes of ASCII.
    static func bytes(of text: String, _ sequence: SlotSequence, version: Int = version) -> [UInt8] {
        precondition(text.utf8.count <= capacity, "a state fits its slot")
        var bytes = Array(header(version: version, sequence, length: text.utf8.count, checksum: 0).utf8)
        bytes += text.utf8
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: size - bytes.count - 1)
        bytes.append(UInt8(ascii: "\n"))
        bytes.replaceSubrange(checksumPlace, with: CRC32C.hex(CRC32C.checksum(bytes)).utf8)
        return bytes
    }

    /// Reads a slot. If any bit has changed, it is damaged.
    static func content(of bytes: [UInt8]) -> Content {
        guard bytes.count == size else { return .damaged }
        var unsigned = bytes
        unsigned.replaceSubrange(checksumPlace, with: [UInt8](repeating: UInt8(ascii: "0"), count: 8))
        let checksum = CRC32C.hex(CRC32C.checksum(unsigned))
        guard bytes[checksumPlace].elementsEqual(checksum.utf8) else { return .damaged }

        let header = String(decoding: bytes[..<headerSize], as: UTF8.self)
        let words = header.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 8, words[0] == magic, let version = Int(words[1]) else { return .damaged }
        if version > Self.version { return .laterVersion(version) }
        guard
            version >= 1, let sequence = SlotSequence(words[3]), let length = Int(words[5]),
            (0...capacity).contains(length)
        else { return .damaged }
        let text = String(decoding: bytes[headerSize..<headerSize + length], as: UTF8.self)
        guard
            let present = StateText.migrated(text, from: version), let state = StateText.state(of: present),
            Self.bytes(of: text, sequence, version: version) == bytes
        else { return .damaged }
        return .state(state, sequence)
    }

    private static func header(version: Int, _ sequence: SlotSequence, length: Int, checksum: UInt32) -> String {
        "\(magic) \(Digits.decimal(version, count: 4))\nsequence \(sequence)\nlength \(Digits.decimal(length, count: 4))\n"
            + "crc32c \(CRC32C.hex(checksum))\n"
    }
}
