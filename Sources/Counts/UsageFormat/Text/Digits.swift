/// Numbers in the form that the files use.
package enum Digits {
    /// A number in lower-case hexadecimal digits, padded with zeros.
    package static func hex(_ number: UInt64, count: Int) -> String {
        padded(String(number, radix: 16), count: count)
    }

    /// A number in decimal digits, padded with zeros.
    package static func decimal(_ number: Int, count: Int) -> String {
        padded(String(number), count: count)
    }

    /// Whether a byte is a lower-case hexadecimal digit.
    package static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    private static func padded(_ digits: String, count: Int) -> String {
        String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
