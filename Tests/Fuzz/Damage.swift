import PacerSimulator

/// What happens to a text on its way: by a worn card, an editor, a spreadsheet, or somebody who means harm.
struct Damage {
    private var random: SeededGenerator

    init(_ seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// What numbers, names and rows break at, as far as anybody has seen.
    private static let words = [
        "", "0", "-1", "1", "00", "+1", "1e9", "0x10", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "18446744073709551616", "4294967296", "2147483648", "65536", "99999999999999999999",
        "NaN", "169", "170", "60840", "99999", "999999999", "1000000000",
        "inf", "1.5", "1,5", "true", "undated-1", "undated-9223372036854775807", "2026-W53",
        "2027-W9223372036854775807",
        "9999-W52", "0000-W00", "1969-W52", "2026-W2", "2026-Q5", "2026-02-30", "ok", "low", "hours", "ntp", "none",
        "ge20",
        "..", "../..", "/", "a/b", "=1+1", "@x", "\"", "\"\"", "'", "`", ",", ";", "\t", "\r", "\n", "\r\n", "\u{0}",
        "\u{1B}[2J",
        "\u{301}", "\"\u{301}", ",\u{301}", "\u{202E}", "\u{FEFF}", "\u{FFFF}", "é", "🙂", "[", "]", "[[", "{", "}", "#",
        "\\u0000",
        "weekly-2026.csv", "health-undated.csv", "site=", "device=",
    ]

    mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

    mutating func chance(_ share: Double) -> Bool { random.unit() < share }

    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// Changes bytes in one to a few ways, most of which leave the rest of the text as it was.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let word = Array((pick(Self.words) ?? "").utf8)
        switch below(12) {
        case 0 where !bytes.isEmpty: bytes[below(bytes.count)] ^= 1 << UInt8(below(8))
        case 1 where !bytes.isEmpty: bytes[below(bytes.count)] = UInt8(below(256))
        case 2: bytes.removeLast(below(bytes.count))
        case 3: bytes.insert(contentsOf: word, at: below(bytes.count + 1))
        case 4:
            inLines(&bytes) { lines, damage in lines.insert(damage.pick(lines) ?? [], at: damage.below(lines.count + 1))
            }
        case 5: inLines(&bytes) { lines, damage in if !lines.isEmpty { lines.remove(at: damage.below(lines.count)) } }
        case 6:
            inLines(&bytes) { lines, damage in
                if lines.count > 1 { lines.swapAt(damage.below(lines.count), damage.below(lines.count)) }
            }
        case 7: bytes += Array(repeating: word, count: 1 + below(2000)).joined()
        default: changeField(&bytes, to: word)
        }
    }

    private mutating func inLines(_ bytes: inout [UInt8], _ change: (inout [ArraySlice<UInt8>], inout Damage) -> Void) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        change(&lines, &self)
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// A field, between signs that separate fields in any of the formats, becomes another one of the text, or a word.
    private mutating func changeField(_ bytes: inout [UInt8], to word: [UInt8]) {
        let signs = Set(",; \n\r=\"".utf8)
        let places = bytes.indices.filter { signs.contains(bytes[$0]) }
        guard let start = pick(places) else { return }
        let end = places.first { $0 > start } ?? bytes.count
        var new = word
        if chance(0.3), let other = pick(places) {
            new = Array(bytes[(other + 1)..<(places.first { $0 > other } ?? bytes.count)])
        }
        bytes.replaceSubrange(start + 1..<max(start + 1, end), with: new)
    }
}
