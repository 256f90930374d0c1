/// The folder of counts as a stranger reads it who has its description and nothing else.
struct FoundFolder {
    struct FoundSlot {
        let sequence: String
        let state: FoundState
    }

    private static let stride = 65_536
    private static let slotSize = 4096

    /// The state's slots; `nil` for one that is not whole.
    private(set) var slots: [FoundSlot?] = []
    /// The rows of each published CSV file, the header left out.
    private(set) var tables: [String: [String]] = [:]
    /// Names in `published`.
    private(set) var published: [String] = []
    private let image: DiskImage

    /// - Parameter previous: the folder a moment before; what has not changed since is not read again.
    init(_ image: DiskImage, after previous: FoundFolder? = nil) {
        self.image = image
        if let bytes = image["private/state"] {
            let known = previous?.image["private/state"] ?? []
            for number in 0..<3 {
                let slot = Self.bytes(ofSlot: number, bytes)
                if let previous, Self.bytes(ofSlot: number, known) == slot {
                    slots.append(previous.slots[number])
                } else if let first = slots.first, Self.bytes(ofSlot: 0, bytes) == slot {
                    // A unit writes the same to all of them.
                    slots.append(first)
                } else {
                    slots.append(Self.slot(slot))
                }
            }
        }
        published = image.keys.filter { $0.hasPrefix("published/") }.map { String($0.dropFirst(10)) }.sorted()
        for name in published where name.hasSuffix(".csv") {
            let bytes = image["published/\(name)"] ?? []
            if let known = previous?.tables[name], previous?.image["published/\(name)"] == bytes {
                tables[name] = known
                continue
            }
            let text = String(decoding: bytes, as: UTF8.self)
            tables[name] = text.split(separator: "\r\n").dropFirst().map(String.init)
        }
    }

    /// The newest slot that is whole.
    var newest: FoundSlot? { slots.compactMap { $0 }.max { $0.sequence < $1.sequence } }

    private static func bytes(ofSlot number: Int, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.dropFirst(number * stride).prefix(slotSize)
    }

    /// Whether both have the same rows, published or waiting.
    func hasRows(of other: FoundFolder) -> Bool {
        let (pending, others) = (newest?.state.pending ?? [], other.newest?.state.pending ?? [])
        return tables == other.tables && pending.elementsEqual(others) { $0 == $1 }
    }

    /// A slot: 78 bytes of envelope, the text, spaces, a line end.
    private static func slot(_ bytes: ArraySlice<UInt8>) -> FoundSlot? {
        guard bytes.count == slotSize else { return nil }
        var unsigned = Array(bytes)
        unsigned.replaceSubrange(69..<77, with: [UInt8](repeating: 48, count: 8))
        let lines = String(decoding: bytes.prefix(78), as: UTF8.self).split(separator: "\n")
        guard
            lines.count == 4, lines[0] == "breathpacer-usage 0003", lines[1].hasPrefix("sequence "),
            lines[2].hasPrefix("length "), lines[3] == "crc32c \(Checks.hex(Checks.crc32c(unsigned)))",
            let length = Int(lines[2].dropFirst(7))
        else { return nil }
        let text = String(decoding: bytes.dropFirst(78).prefix(length), as: UTF8.self)
        return FoundState(text[...]).map { FoundSlot(sequence: String(lines[1].dropFirst(9)), state: $0) }
    }

    /// A week's row of weekly, published or not yet.
    func weekRow(_ week: Int) -> [String]? {
        let year = Days.year(ofWeek: week)
        return row("weekly-\(year).csv", Days.name(ofWeek: week))
    }

    /// The rows of a file, those that wait included.
    func rows(_ file: String) -> [String] {
        let written = tables[file] ?? []
        let keys = Set(written.map { $0.split(separator: ",")[0] })
        let waiting = (newest?.state.pending ?? []).filter { $0.file == file }.map(\.row)
        return written + waiting.filter { !keys.contains($0.split(separator: ",")[0]) }
    }

    func row(_ file: String, _ period: String) -> [String]? {
        rows(file).first { $0.hasPrefix(period + ",") }?.split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// What is wrong with the published files once publishing has come to its end.
    var disorder: String? {
        guard !published.isEmpty || image["private/state"] != nil else { return nil }
        if let left = image.keys.first(where: { $0.hasSuffix(".new") }) { return "\(left) was left behind" }
        let sums = String(decoding: image["published/SHA256SUMS"] ?? [], as: UTF8.self).split(separator: "\n")
        let named = sums.map { String($0.dropFirst(66)) }
        if !published.isEmpty, named != published.filter({ $0 != "SHA256SUMS" }) {
            return "SHA256SUMS names \(named), there are \(published)"
        }
        for (line, name) in zip(sums, named) {
            let digest = SHA256OfStandard.hex(image["published/\(name)"] ?? [])
            if line.prefix(66) != "\(digest)  " { return "SHA256SUMS does not fit \(name)" }
        }
        for (name, record) in newest?.state.files ?? [:] {
            let bytes = image["published/\(name)"] ?? []
            if bytes.count != record.length || Checks.hex(Checks.crc32c(bytes)) != record.checksum {
                return "the state's record of \(name) does not fit"
            }
        }
        return repetition
    }

    /// A period that is in a file twice.
    var repetition: String? {
        for (name, rows) in tables {
            let keys = rows.map { row in
                row.split(separator: ",").prefix(name.hasPrefix("profile") ? 3 : 1).joined(separator: ",")
            }
            if Set(keys).count != keys.count { return "\(name) has a period twice: \(keys)" }
        }
        return nil
    }
}
