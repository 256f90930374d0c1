/// Text at which toml++ 3.4 ends the program by an assertion instead of refusing it. Both kinds were found by fuzzing;
/// neither has a place in a settings file.
struct ParserTrap: Hashable, CustomStringConvertible {
    /// From 1.
    let line: Int
    /// From 1, in bytes.
    let column: Int
    /// What was found and what is allowed.
    let description: String

    /// The first one of a text.
    static func first(in text: String) -> ParserTrap? {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if let column = namelessTable(line) {
                return ParserTrap(
                    line: index + 1, column: column, description: "found no name after [; allowed: a table's name")
            }
            if let column = dateAndTime(line) {
                return ParserTrap(
                    line: index + 1, column: column, description: "found a date; allowed: text, numbers, true and false"
                )
            }
        }
        return nil
    }

    /// The column where a table's header lacks its name.
    private static func namelessTable(_ line: Substring.UTF8View) -> Int? {
        var rest = line.drop(while: isBlank)
        guard rest.first == UInt8(ascii: "[") else { return nil }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        rest = rest.drop(while: isBlank)
        if let next = rest.first, beginsName(next) || next == UInt8(ascii: "]") { return nil }
        return line.distance(from: line.startIndex, to: rest.startIndex) + 1
    }

    /// The column of a date that what may be a time follows: `2026-01-05T` or `2026-01-05 `.
    private static func dateAndTime(_ line: Substring.UTF8View) -> Int? {
        let bytes = Array(line)
        let shape = "dddd-dd-dd".utf8
        for start in bytes.indices.dropLast(shape.count) {
            let isDate = zip(shape, bytes[start...]).allSatisfy { kind, byte in
                kind == UInt8(ascii: "d") ? isDigit(byte) : byte == kind
            }
            if isDate && "Tt ".utf8.contains(bytes[start + shape.count]) { return start + 1 }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        let lowercase = byte | 0x20
        return isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase)
            || "_-\"'".utf8.contains(byte)
    }
}
