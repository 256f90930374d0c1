/// The rows of a published CSV file as ranges of its bytes, with nothing converted yet.
///
/// It trusts nothing: the bytes may be damaged, another program's, or made to harm whoever reads them. Whoever hands
/// them over has bounded how many there are (``PublishedFolder/mostBytes``); a number has nine digits at most, and a
/// period comes once and in order, so a year's file has no more rows than the year has weeks.
///
/// A byte order mark and lines that end with LF alone are accepted, because they change no value. Everything else has
/// to be as published: the header, the number of fields, and a line end after the last line.
struct CSVLines {
    let bytes: [UInt8]
    private var count: Int
    private var position = 0
    /// The number of the line read last, from 1.
    private(set) var line = 0
    /// The fields of the line read last.
    private(set) var fields: [Range<Int>] = []

    /// Reads the header.
    ///
    /// - Parameter former: the header of files that earlier versions wrote, with fewer columns.
    init(_ bytes: [UInt8], header expected: String, former: String? = nil) throws(FileProblem) {
        self.bytes = bytes
        count = expected.utf8.count { $0 == UInt8(ascii: ",") } + 1
        if bytes.isEmpty { throw FileProblem(found: "an empty file", expected: "the header \(expected)") }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let start = position
        do {
            guard try split() else { return }
        } catch {
            throw Self.wrongHeader(bytes[start...].prefix(256), expected, former) ?? error
        }
        let header = bytes[start..<(fields.last?.upperBound ?? start)]
        if let former, header.elementsEqual(former.utf8) {
            count = fields.count
        } else if !header.elementsEqual(expected.utf8) {
            throw Self.wrongHeader(header, expected, former)
                ?? FileProblem(line: 1, found: "another first line", expected: "the header \(expected)")
        }
        if position == bytes.count {
            throw FileProblem(
                line: 1, found: "a header and no row", expected: "a row: a file is published with its first")
        }
    }

    /// Goes to the next row; false at the end of the file.
    mutating func next() throws(FileProblem) -> Bool {
        guard try split() else { return false }
        if fields.count == count { return true }
        let row = (fields.first?.lowerBound ?? 0)..<(fields.last?.upperBound ?? 0)
        let found =
            if bytes[row].contains(UInt8(ascii: ";")) {
                "semicolons between fields, as a spreadsheet saves them"
            } else if row.isEmpty {
                "an empty line"
            } else {
                fields.count == 1 ? "1 field" : "\(fields.count) fields"
            }
        throw problem(found: found, expected: "\(count) fields with commas between them; pull the file again")
    }

    /// Finds the next line's fields; false at the end of the file.
    private mutating func split() throws(FileProblem) -> Bool {
        guard position < bytes.count else { return false }
        line += 1
        fields.removeAll(keepingCapacity: true)
        var start = position
        for index in position..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ","):
                fields.append(start..<index)
                start = index + 1
            case UInt8(ascii: "\n"):
                let isCRLF = index > start && bytes[index - 1] == UInt8(ascii: "\r")
                fields.append(start..<(isCRLF ? index - 1 : index))
                position = index + 1
                return true
            case 0:
                throw problem(found: "NUL bytes, as a power cut leaves them", expected: "text; pull the file again")
            default: continue
            }
        }
        throw problem(found: "the end of the file within a line", expected: "a whole line; pull the file again")
    }

    private static func wrongHeader(_ line: ArraySlice<UInt8>, _ columns: String, _ former: String?) -> FileProblem? {
        let found: String
        if line.starts(with: Array((columns + ",").utf8)) {
            found = "more columns than this version knows"
        } else if line.starts(with: (former ?? columns).utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ";") : $0 }) {
            found = "semicolons between columns, as a spreadsheet saves them"
        } else if line.starts(with: [0xFF, 0xFE]) || line.starts(with: [0xFE, 0xFF]) {
            found = "UTF-16 text, as a spreadsheet saves it"
        } else if line.starts(with: [0x1F, 0x8B]) || line.starts(with: [0x50, 0x4B, 3, 4]) {
            found = "a compressed file"
        } else {
            return nil
        }
        return FileProblem(line: 1, found: found, expected: "the header \(columns)")
    }

    // MARK: - Values

    /// A problem in the line read last.
    func problem(found: String, expected: String) -> FileProblem {
        FileProblem(line: line, found: found, expected: expected)
    }

    /// A problem in a field. The field is shown unless it may be a count.
    func problem(of field: Int, expected: String) -> FileProblem {
        let bytes = bytes[fields[field]]
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let found =
            if bytes.isEmpty {
                "an empty field"
            } else if bytes.contains(UInt8(ascii: "\"")) {
                "a quoted field"
            } else if bytes.allSatisfy({ digits.contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) {
                "another number"
            } else if bytes.count > 24 || !bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
                "\(bytes.count) bytes of something else"
            } else {
                String(decoding: bytes, as: UTF8.self)
            }
        return problem(found: found, expected: expected)
    }

    /// Whether a field is this word.
    func isField(_ field: Int, _ word: String) -> Bool {
        let range = fields[field]
        return range.count == word.utf8.count && bytes[range].elementsEqual(word.utf8)
    }

    /// A field as a whole number without sign or leading zeros.
    func number(_ field: Int, _ range: ClosedRange<Int>, expected: @autoclosure () -> String) throws(FileProblem) -> Int
    {
        if let number = number(in: fields[field]), range.contains(number) { return number }
        throw problem(of: field, expected: expected())
    }

    /// A field as a rounded number.
    func rounded(_ field: Int, _ range: ClosedRange<Int>, expected: String) throws(FileProblem) -> Int {
        let number = try number(field, range, expected: expected)
        guard number % Thresholds.step == 0 else { throw problem(of: field, expected: expected) }
        return number
    }

    /// As many as any count has, and too few to overflow.
    private static let mostDigits = 9

    /// The whole number in some bytes; `nil` if they are not a number or have too many digits.
    func number(in range: Range<Int>, allowsZeros: Bool = false) -> Int? {
        guard (1...Self.mostDigits).contains(range.count) else { return nil }
        if bytes[range.lowerBound] == UInt8(ascii: "0") && range.count > 1 && !allowsZeros { return nil }
        var number = 0
        for index in range {
            let digit = Int(bytes[index]) - 0x30
            guard (0...9).contains(digit) else { return nil }
            number = 10 * number + digit
        }
        return number
    }
}
