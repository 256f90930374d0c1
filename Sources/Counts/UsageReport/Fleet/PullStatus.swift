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

    /// Reads a file.
    static func rows(_ bytes: [UInt8]) throws(FileProblem) -> [(unit: Unit, status: PullStatus)] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileProblem(found: "bytes that are no UTF-8", expected: "text")
        }
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == columns else {
            throw FileProblem(line: 1, found: "another first line", expected: "the header \(columns)")
        }
        var rows: [(Unit, PullStatus)] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4 else {
                throw FileProblem(line: index + 1, found: "\(fields.count) fields", expected: "4 fields")
            }
            // A time of the day may follow the date.
            let date = CivilDate(fields[2].prefix(10))
            guard date != nil || fields[2].isEmpty else {
                throw FileProblem(
                    line: index + 1, found: String(fields[2]), expected: "a date such as 2026-01-05, or nothing")
            }
            var result = String(fields[3])
            if result.count > 1 && result.hasPrefix("\"") && result.hasSuffix("\"") {
                result = String(result.dropFirst().dropLast())
            }
            rows.append(
                (
                    Unit(site: String(fields[0]), device: String(fields[1])),
                    PullStatus(lastSuccess: date, isGood: result.hasPrefix("ok"), result: result)
                ))
        }
        return rows
    }
}
