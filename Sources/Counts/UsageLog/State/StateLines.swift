/// The lines of a state's text, taken one after the other.
struct StateLines {
    private var lines: ArraySlice<Substring>

    init(_ text: String) {
        lines = text.split(separator: "\n")[...]
    }

    /// Takes the next line's values if it begins with a keyword and has so many.
    mutating func take(_ keyword: String, _ count: Int) -> [String]? {
        guard let line = lines.first else { return nil }
        let words = line.split(separator: " ").map(String.init)
        guard words.first == keyword, words.count == count + 1 else { return nil }
        lines.removeFirst()
        return Array(words.dropFirst())
    }

    /// As ``take(_:_:)``, of counts.
    mutating func takeCounts(_ keyword: String, _ count: Int) -> [Int]? {
        take(keyword, count).flatMap(Self.counts)
    }

    /// Counts are whole, not negative, and below a thousand million: none of them ever gets near that.
    static func counts(_ words: [String]) -> [Int]? {
        let counts = words.compactMap(Int.init).filter { (0..<1_000_000_000).contains($0) }
        return counts.count == words.count ? counts : nil
    }
}
