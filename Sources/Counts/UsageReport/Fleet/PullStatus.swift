import UsageFormat

/// The result of the last pull from a unit: a row of `pull-status.csv`.
package struct PullStatus: Hashable, Sendable {
    /// The last successful pull; `nil` if there was none.
    package let lastSuccess: CivilDate?
    package let isGood: Bool
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

    private static let columns = "site,device,last_success,result"

    /// The most bytes and lines of a file: more than fleets have units, and few enough to be read in a moment.
    static let mostBytes = 16 << 20
    static let mostLines = 100_000

    /// Reads a file.
    static func rows(_ bytes: [UInt8]) throws(FileProblem) -> [(unit: Unit, status: PullStatus)] {
        guard bytes.count(where: { $0 == UInt8(ascii: "\n") }) <= mostLines else {
            throw FileProblem(found: "more than \(mostLines) lines", expected: "a line for each unit")
        }
        let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard let header = lines.first, header.elementsEqual(columns.utf8) else {
            throw FileProblem(line: 1, found: "another first line", expected: "the header \(columns)")
        }
        var rows: [(Unit, PullStatus)] = []
        rows.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() {
            let parts = line.split(separator: UInt8(ascii: ","), maxSplits: 3, omittingEmptySubsequences: false)
            let fields = parts.compactMap { String(validating: $0, as: UTF8.self) }
            guard fields.count == parts.count else {
                throw FileProblem(line: index + 1, found: "bytes that are no UTF-8", expected: "text")
            }
            guard fields.count == 4 else {
                throw FileProblem(line: index + 1, found: "\(fields.count) fields", expected: "4 fields")
            }
            // A time of the day may follow the date.
            let date = CivilDate(fields[2].prefix(10))
            guard date != nil || fields[2].isEmpty else {
                throw FileProblem(
                    line: index + 1, found: String(fields[2].prefix(40)),
                    expected: "a date such as 2026-01-05, or nothing")
            }
            var result = fields[3]
            if result.count > 1 && result.hasPrefix("\"") && result.hasSuffix("\"") {
                result = String(result.dropFirst().dropLast())
            }
            rows.append(
                (
                    Unit(site: fields[0], device: fields[1]),
                    PullStatus(lastSuccess: date, isGood: result.hasPrefix("ok"), result: result)
                ))
        }
        return rows
    }
}
