import UsageFormat

/// The result of the last pull from a unit: a row of `pull-status.csv`.
///
/// `Scripts/pull-usage` writes it, a spreadsheet may have saved it since, with a byte order mark, semicolons, or quotes,
/// and a copied stick may bring one as well, so it is not trusted. A file that is too large or has too many lines is
/// refused whole; a row that is too long or cannot be read is a problem of its own and hides no other. Names and words
/// of it are shown as text and never followed. ``mostLines`` counts the header too; the inventory of a pull is held to
/// one less.
package struct PullStatus: Hashable, Sendable {
    package enum Outcome: Sendable {
        case good, failed
        /// The unit was reached and has published nothing yet.
        case empty
        /// The row cannot be read.
        case unknown
    }

    /// The last successful pull; `nil` if there was none.
    package let lastSuccess: CivilDate?
    package let outcome: Outcome
    /// In plain words.
    package let result: String

    /// A unit, by the names it was pulled under.
    package struct Unit: Hashable, Sendable {
        package let site: String
        package let device: String

        package init(site: String, device: String) {
            self.site = site
            self.device = device
        }
    }

    private static let columns = ["site", "device", "last_success", "result"]
    /// The first line of a list.
    package static let header = columns.joined(separator: ",")

    /// The most bytes and lines of a file: more than fleets have units, and few enough to be read in a moment.
    static let mostBytes = 16 << 20
    static let mostLines = 100_000
    /// The most bytes of a line. Two names of 63 and the longest result of a pull have fewer than 600.
    static let longestLine = 1000

    /// Reads a file: its rows, and the rows that cannot be read.
    ///
    /// - Throws: if it is no such file.
    static func rows(
        _ bytes: [UInt8]
    ) throws(FileProblem) -> (rows: [(unit: Unit, status: PullStatus)], problems: [FileProblem]) {
        let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
        let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        let lineEnd = text.contains(newline) ? newline : carriageReturn
        // What is beyond the last split is not split any more.
        var lines = text.split(separator: lineEnd, maxSplits: mostLines, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.count <= mostLines else {
            throw FileProblem(found: "more than \(mostLines) lines", expected: "a line for each unit")
        }
        for index in lines.indices where lines[index].last == carriageReturn {
            lines[index].removeLast()
        }
        let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let header = lines.first ?? []
        guard let separator = separators.first(where: { fields(header, $0) == columns }) else {
            throw FileProblem(
                line: 1, found: "another first line", expected: "the header \(Self.header)")
        }
        var (rows, problems): ([(Unit, PullStatus)], [FileProblem]) = ([], [])
        rows.reserveCapacity(lines.count)
        // A spreadsheet leaves empty rows as separators alone.
        for (index, line) in lines.enumerated().dropFirst() where line.contains(where: { $0 != separator }) {
            let fields = fields(line.prefix(longestLine), separator) ?? []
            do throws(FileProblem) {
                guard line.count <= longestLine else {
                    throw FileProblem(
                        line: index + 1, found: "\(line.count) bytes", expected: "a line of \(longestLine) at most")
                }
                rows.append(try row(fields, line: index + 1))
            } catch {
                problems.append(error)
                if fields.count >= 2 {
                    let unknown = PullStatus(lastSuccess: nil, outcome: .unknown, result: "")
                    rows.append((Unit(site: fields[0], device: fields[1]), unknown))
                }
            }
        }
        return (rows, problems)
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func row(_ fields: [String], line: Int) throws(FileProblem) -> (Unit, PullStatus) {
        guard fields.count == columns.count else {
            let found =
                switch fields.count {
                case 0: "bytes that are no UTF-8"
                case 1: "1 field"
                default: "\(fields.count) fields"
                }
            throw FileProblem(line: line, found: found, expected: "\(columns.count) fields of text")
        }
        // A time of the day may follow the date.
        let date = CivilDate(fields[2].prefix(10))
        guard date != nil || fields[2].isEmpty else {
            throw FileProblem(
                line: line, found: String(fields[2].prefix(40)), expected: "a date such as 2026-01-05, or nothing")
        }
        let outcome: Outcome =
            if fields[3].hasPrefix("ok") {
                .good
            } else if fields[3].hasPrefix("nothing is published yet") {
                .empty
            } else {
                .failed
            }
        return (
            Unit(site: fields[0], device: fields[1]),
            PullStatus(lastSuccess: date, outcome: outcome, result: fields[3])
        )
    }

    /// The fields of a line, without quotes around them; `nil` if they are no UTF-8. The last column takes what is left.
    private static func fields(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> [String]? {
        let parts = line.split(separator: separator, maxSplits: columns.count - 1, omittingEmptySubsequences: false)
        let fields = parts.compactMap { String(validating: unquoted($0), as: UTF8.self) }
        return fields.count == parts.count ? fields : nil
    }

    /// A field without quotes around it, within which two stand for one.
    private static func unquoted(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard field.count > 1, field.first == quote, field.last == quote else { return field }
        var text: [UInt8] = []
        var isFirst = false
        for byte in field.dropFirst().dropLast() {
            isFirst = byte == quote && !isFirst
            if byte != quote || isFirst { text.append(byte) }
        }
        return text[...]
    }
}
