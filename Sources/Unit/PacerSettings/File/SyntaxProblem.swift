import Pacing

/// What is wrong with a line that is no TOML, in the words of whoever wrote it. The parser's own words are about
/// characters; people write a comma, a `yes` or curly quotes.
struct SyntaxProblem {
    let found: String
    let allowed: String
    /// Whether the rest of the file can be read without this line.
    let isLocal: Bool

    private static let curlyQuotes: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "´"]
    private static let truths: [Substring: String] = [
        "yes": "true", "on": "true", "no": "false", "off": "false", "true": "true", "false": "false",
    ]
    private static let anything = "key = value, [table], or # before a comment"
    /// The most characters that are shown of a word, and of a text that lacks a quote.
    private static let mostShown = 40
    private static let mostQuoted = 60

    private init(_ found: String, allowed: String, isLocal: Bool = true) {
        self.found = found
        self.allowed = allowed
        self.isLocal = isLocal
    }

    /// - Parameters:
    ///   - number: the line, counted from 1.
    ///   - parser: what the parser says of it.
    init(_ text: SettingsText, line number: Int, parser: String) {
        let line = text.lines.indices.contains(number - 1) ? SettingsText.trimmed(text.lines[number - 1]) : ""
        self =
            Self.again(text, line, number, parser) ?? Self.unclosed(text, number, parser) ?? Self.header(line)
            ?? Self.pair(line, parser)
            ?? SyntaxProblem("what is no TOML", allowed: Self.anything, isLocal: !line.isEmpty)
    }

    /// A table or a key that an earlier line has too.
    private static func again(
        _ text: SettingsText, _ line: Substring, _ number: Int, _ parser: String
    ) -> SyntaxProblem? {
        guard parser.firstRange(of: "redefine") != nil else { return nil }
        let isTable = line.first == "["
        let name = isTable ? line.prefix { $0 != "#" } : line.prefix { $0 != "=" }
        let first = text.lines.prefix(number - 1).lastIndex {
            SettingsText.trimmed($0).hasPrefix(SettingsText.trimmed(name))
        }
        let place = first.map { ", which is in line \($0 + 1) too" } ?? " a second time"
        return SyntaxProblem(
            "\(SettingsText.trimmed(name))\(place)",
            allowed: isTable ? "each table once, with all its keys below it" : "each key once", isLocal: !isTable)
    }

    /// An array that no bracket closes. The parser stumbles over what follows.
    private static func unclosed(_ text: SettingsText, _ number: Int, _ parser: String) -> SyntaxProblem? {
        guard parser.firstRange(of: "array") != nil else { return nil }
        for (index, line) in text.lines.prefix(number).enumerated().reversed() {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let value = SettingsText.trimmed(line[line.index(after: equals)...])
            if value.first != "[" { continue }
            if value.contains("]" as Character) { return nil }
            return SyntaxProblem(
                "an array that is not closed, from line \(index + 1) on", allowed: "a ] after its last value",
                isLocal: false)
        }
        return nil
    }

    private static func header(_ line: Substring) -> SyntaxProblem? {
        guard line.first == "[" else { return nil }
        let name = line.dropFirst().prefix { $0.isLetter || $0 == "_" || $0 == "-" || $0 == "." }
        if line.contains("]" as Character) { return nil }
        return SyntaxProblem("\(excerpt(line)) without its bracket", allowed: "[\(name)]", isLocal: false)
    }

    private static func pair(_ line: Substring, _ parser: String) -> SyntaxProblem? {
        guard let equals = line.firstIndex(of: "=") else {
            if line.isEmpty { return nil }
            if let colon = line.firstIndex(of: ":") {
                let (key, rest) = (line[..<colon], SettingsText.trimmed(line[line.index(after: colon)...]))
                return SyntaxProblem(
                    "a colon after \(excerpt(key))", allowed: "\(excerpt(key)) = \(excerpt(rest))")
            }
            return SyntaxProblem("\(excerpt(line)) without =", allowed: anything)
        }
        let value = SettingsText.trimmed(line[line.index(after: equals)...])
        if let quote = value.first(where: curlyQuotes.contains) {
            return SyntaxProblem("the quote \(quote)", allowed: "straight ones, as in \"Ward 3\"")
        }
        if let quote = value.first, quote == "\"" || quote == "'" { return quoted(value, quote, parser) }
        return value.first == "[" ? array(value) : plain(value)
    }

    private static func quoted(_ value: Substring, _ quote: Character, _ parser: String) -> SyntaxProblem? {
        guard let end = value.dropFirst().firstIndex(of: quote) else {
            return SyntaxProblem("a text without its closing quote", allowed: "\(value.prefix(mostQuoted))\(quote)")
        }
        if parser.firstRange(of: "escape") != nil {
            return SyntaxProblem("a \\ in a text", allowed: "\\\\ for each, or a text in single quotes")
        }
        return after(SettingsText.trimmed(value[value.index(after: end)...]))
    }

    /// What follows a whole value.
    private static func after(_ rest: Substring) -> SyntaxProblem? {
        if rest.isEmpty || rest.first == "#" { return nil }
        return SyntaxProblem("\(excerpt(rest)) after the value", allowed: "nothing, or # before a comment")
    }

    private static func array(_ value: Substring) -> SyntaxProblem? {
        let values = value.dropFirst().prefix { $0 != "]" }.split(separator: ",").map { SettingsText.trimmed($0) }
        return values.lazy.filter { $0.first != "\"" && $0.first != "'" }.compactMap(plain).first
    }

    /// A value without quotes.
    private static func plain(_ value: Substring) -> SyntaxProblem? {
        if value.isEmpty || value.first == "#" {
            return SyntaxProblem("nothing after the =", allowed: "a value, or to leave the key out")
        }
        let word = value.prefix { !$0.isWhitespace && $0 != "#" && $0 != "]" && $0 != ";" }
        let shown = excerpt(word)
        let digits = word.filter(\.isNumber)
        if digits.count + 1 == word.count, word.contains("," as Character) {
            return SyntaxProblem("the comma in \(shown)", allowed: "a point: \(shown.replacing(",", with: "."))")
        }
        if word.last == "%" {
            return SyntaxProblem("\(shown)", allowed: "a share of one, such as 0.6 for 60%")
        }
        if digits.count == word.count, word.first == "0", word.count > 1 {
            return SyntaxProblem("\(shown)", allowed: "no zero in front: \(excerpt(word.drop { $0 == "0" }))")
        }
        if let truth = truths[Substring(word.lowercased())] { return SyntaxProblem("\(word)", allowed: truth) }
        if digits.count + 1 == word.count, word.contains(":" as Character) {
            let time = TimeOfDay.meant(by: String(word))?.description ?? String(shown)
            return SyntaxProblem("\(shown) without quotes", allowed: "\"\(time)\"")
        }
        if digits.count + 1 == word.count, word.count > 1, word.first == "." || word.last == "." {
            let whole = word.first == "." ? "0\(shown)" : "\(shown)0"
            return SyntaxProblem("\(shown)", allowed: "a digit on both sides of the point: \(whole)")
        }
        let rest = SettingsText.trimmed(value.dropFirst(word.count))
        if let first = word.first, first.isLetter || first == "/" || first == "_" {
            let text = SettingsText.trimmed(value.prefix { $0 != "#" }).prefix(mostQuoted)
            return SyntaxProblem("\(text) without quotes", allowed: "\"\(text)\"")
        }
        return after(rest)
    }

    /// As much of a word or a line as a message has room for.
    private static func excerpt(_ text: Substring) -> Substring { text.prefix(mostShown) }
}
