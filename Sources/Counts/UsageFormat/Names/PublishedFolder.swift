/// The folder that is pulled, and the files in it that are not tables.
///
/// Whoever reads it, at the unit or elsewhere, trusts nothing in it: another program may have written there, and a
/// pulled copy may be a hostile unit's. A file of checksums is taken only if every line is as a unit writes it, and its
/// names can lead nowhere but into this folder. The sizes below hold for every reader; `Scripts/pull-usage` has the
/// same.
package enum PublishedFolder {
    /// The most bytes of a file. Fifty years of a unit's weeks are not a tenth of it.
    package static let mostBytes = 1 << 20
    /// The most files. Ten years, the longest that files are kept, have fewer than forty.
    package static let mostFiles = 256

    /// Its name within the folder of counts.
    package static let name = "published"
    /// Describes the tables by the Data Package standard.
    package static let dataPackage = "datapackage.json"
    /// The last closed week in Prometheus' text format.
    package static let metrics = "breathpacer.prom"
    /// A line for each other file, as `sha256sum` writes and checks it.
    package static let checksums = "SHA256SUMS"

    /// The text of the file of checksums.
    package static func checksumText(_ files: [(name: String, bytes: [UInt8])]) -> String {
        files.map { "\(SHA256.hex($0.bytes))  \($0.name)\n" }.joined()
    }

    /// The names in the file of checksums, which are names in this folder and lead nowhere else, each with its SHA-256.
    ///
    /// - Throws: the first line that a unit does not write so, or that there are too many.
    package static func sums(inChecksums bytes: [UInt8]) throws(FileProblem) -> [(name: String, sum: String)] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count > 1, lines.last?.isEmpty == true else {
            throw FileProblem(found: "no whole line", expected: "a line for each published file")
        }
        guard lines.count - 1 <= mostFiles else {
            throw FileProblem(found: "more than \(mostFiles) lines", expected: "a line for each published file")
        }
        var sums: [(name: String, sum: String)] = []
        for (index, line) in lines.dropLast().enumerated() {
            let name = String(decoding: line.dropFirst(hashLength + 2), as: UTF8.self)
            guard
                line.prefix(hashLength).allSatisfy(Digits.isHex),
                line.dropFirst(hashLength).prefix(2).elementsEqual("  ".utf8),
                PublishedName(name) != nil || name == dataPackage || name == metrics,
                !sums.contains(where: { $0.name == name })
            else {
                throw FileProblem(
                    line: index + 1, found: "another line",
                    expected: "a checksum and the name of a published file, such as weekly-2026.csv, each once")
            }
            sums.append((name, String(decoding: line.prefix(hashLength), as: UTF8.self)))
        }
        return sums
    }

    /// The digits of a SHA-256.
    private static let hashLength = 64
}
